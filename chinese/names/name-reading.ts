import { EntryFlag, type Lexicon } from '../lexicon'
import type { Tables } from '../tables'
import type { NameModel } from './name-model'

/** Reads a name character by character: numbered syllables without capitals, one for each character; [] when any is unknown. */
export type NameReader = (name: string) => readonly string[]

/** Learned readings (布什 is shi2, not shen2) come from the section 'names.readings': a character and its reading on each line. */
export function createNameReader(lexicon: Lexicon, tables: Tables, model: NameModel): NameReader {
  const learned = new Map<number, string>()
  const bytes = tables.bytes('names.readings')
  if (bytes) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      // By row, so that the Traditional character is read like its Simplified one.
      const row = model.rowOf[line.charCodeAt(0)]
      if (row) learned.set(row, line.slice(1))
    }
  }
  return (name) => {
    const syllables: string[] = []
    for (let index = 0; index < name.length; index++) {
      const syllable = learned.get(model.rowOf[name.charCodeAt(index)]!) ?? usualReading(lexicon, name.charAt(index))
      if (syllable === '') return []
      syllables.push(syllable)
    }
    return syllables
  }
}

/** As a surname: 单 Shan4, 任 Ren2, 欧阳 Ou1 yang2; [] when the dictionary knows no such surname. */
export function surnameReading(lexicon: Lexicon, surname: string): readonly string[] {
  const form = lexicon.formOf(surname)
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    if (lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.alsoSurname)) return lexicon.syllablesOf(entry)
  }
  return []
}

/** The first entry that is no name; else the first of all, without its capital. */
function usualReading(lexicon: Lexicon, character: string): string {
  const form = lexicon.formOf(character)
  if (form < 0) return ''
  let first = ''
  for (let index = 0; index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    const syllable = lexicon.syllablesOf(entry)[0] ?? ''
    if (!(lexicon.flags(entry) & (EntryFlag.proper | EntryFlag.surname | EntryFlag.reference))) return syllable
    first ||= syllable.toLowerCase()
  }
  return first
}
