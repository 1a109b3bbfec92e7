import { EntryFlag, type Lexicon } from '../lexicon'
import { type EntryShares, openEntryShares } from '../readings/candidates'
import type { Tables } from '../tables'
import type { NameModel } from './name-model'

/** Reads a name character by character: numbered syllables without capitals, one for each character; [] when any is unknown. */
export type NameReader = (name: string) => readonly string[]

/** Learned readings (布什 is shi2, not shen2) come from the section 'names.readings': a character and its reading on each line. */
export function createNameReader(lexicon: Lexicon, tables: Tables, model: NameModel): NameReader {
  const learned = new Map<number, string>()
  const shares = openEntryShares(tables.bytes('reading.shares'))
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
      const syllable = learned.get(model.rowOf[name.charCodeAt(index)]!) ?? usualReading(lexicon, shares, name.charAt(index))
      if (syllable === '') return []
      syllables.push(syllable)
    }
    return syllables
  }
}

/**
 * As a surname: 单 Shan4, 任 Ren2, 欧阳 Ou1 yang2; [] when the dictionary knows no such surname.
 * Where it knows several (翟 Di2 and Zhai2), the one that names usually have, else the first.
 */
export function surnameReading(lexicon: Lexicon, surname: string, read: NameReader): readonly string[] {
  const form = lexicon.formOf(surname)
  const found: (readonly string[])[] = []
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    if (lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.alsoSurname)) found.push(lexicon.syllablesOf(entry))
  }
  if (found.length < 2) return found[0] ?? []
  const usual = read(surname).join(' ')
  return found.find((syllables) => syllables.join(' ').toLowerCase() === usual) ?? found[0]!
}

/** The reading that most of the dictionary's words have (楷 kǎi, not jiē); names only where there is nothing else. */
function usualReading(lexicon: Lexicon, shares: EntryShares, character: string): string {
  const form = lexicon.formOf(character)
  let best = ''
  let most = -Infinity
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    const isName = (lexicon.flags(entry) & (EntryFlag.proper | EntryFlag.surname)) !== 0
    const isPointer = (lexicon.flags(entry) & EntryFlag.reference) !== 0
    const worth = shares.of(entry) - (isName ? 2000 : 0) - (isPointer ? 1000 : 0)
    if (worth <= most) continue
    most = worth
    best = lexicon.syllablesOf(entry)[0]?.toLowerCase() ?? ''
  }
  return best
}
