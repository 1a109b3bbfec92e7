import type { Segment } from '@/chinese/analysis'
import { EntryFlag } from '@/chinese/lexicon'
import type { FoundForms } from '@/chinese/lexicon'
import type { Entry } from '@/dictionaries/entry'
import type { CardSource } from './card-source'
import { briefly } from './gloss-text'
import type { Script } from './script'

/** A word or character of which the word is made, in one line. */
export interface Piece {
  readonly word: string
  readonly lang: string
  /** As the dictionary has them: numbered, without sandhi. */
  readonly syllables: readonly string[]
  /** As it is to be shown. */
  readonly reading: readonly string[]
  readonly gloss: string
}

const mostWords = 8
const mostCharacters = 8

/** The headwords of two and more characters inside a word, in the order of the text, the longer first. */
export function wordsInside(word: string, script: Script, source: CardSource): Piece[] {
  if (word.length < 3) return []
  const codes = Uint16Array.from(word, (_, index) => word.charCodeAt(index))
  const found: FoundForms = { lengths: new Uint8Array(64), forms: new Int32Array(64) }
  const pieces: Piece[] = []
  const seen = new Set<string>([word])
  for (let start = 0; start < codes.length - 1; start++) {
    const count = source.lexicon.prefixes(codes, start, codes.length, found)
    for (let index = count - 1; index >= 0; index--) {
      const piece = word.slice(start, start + found.lengths[index]!)
      if ([...piece].length < 2 || seen.has(piece)) continue
      seen.add(piece)
      pieces.push(pieceFor(piece, found.forms[index]!, nothingKnown, script, source))
    }
  }
  return pieces.slice(0, mostWords)
}

/**
 * Each character of a word with the reading that it has there.
 *
 * @param entry what the word is: 发 of 头发 is 髮, whatever its reading
 */
export function charactersOf(segment: Segment, entry: Entry | null, script: Script, source: CardSource): Piece[] {
  const traditional = entry ? [...entry.traditional] : []
  const simplified = entry ? [...entry.simplified] : []
  const isEntry = traditional.length === [...segment.word].length && simplified.length === traditional.length
  const characters = [...segment.word].filter((character) => /\p{Script=Han}/u.test(character))
  if (characters.length < 2) return []
  const isAligned = segment.reading.length === [...segment.word].length
  const seen = new Set<string>()
  const pieces: Piece[] = []
  ;[...segment.word].forEach((character, index) => {
    if (seen.has(character) || !characters.includes(character)) return
    seen.add(character)
    const form = source.lexicon.formOf(character)
    const known = { syllable: isAligned ? segment.reading[index]! : null, spelling: isEntry ? traditional[index]! + simplified[index]! : null }
    if (form >= 0) pieces.push(pieceFor(character, form, known, script, source))
  })
  return pieces.slice(0, mostCharacters)
}

/** What is known of a piece from where it stands: its syllable, its spelling in both scripts one after the other. */
interface Known {
  readonly syllable: string | null
  readonly spelling: string | null
}

const nothingKnown: Known = { syllable: null, spelling: null }

function pieceFor(word: string, form: number, { syllable, spelling }: Known, script: Script, source: CardSource): Piece {
  const { lexicon } = source
  const ids = Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index))
  const best = ids.reduce((one, other) => (fit(other) > fit(one) ? other : one))
  /** The entry with the reading at hand that is a word of its own rather than a surname or a pointer. */
  function fit(id: number): number {
    const syllables = lexicon.syllablesOf(id)
    const flags = lexicon.flags(id)
    const own = script.kind === 'traditional' ? lexicon.traditional(id) : lexicon.simplified(id)
    return (
      (spelling === lexicon.traditional(id) + lexicon.simplified(id) ? 16 : 0) +
      (syllable !== null && syllables.join(' ').toLowerCase() === syllable.toLowerCase() ? 8 : 0) +
      (own === word ? 4 : 0) +
      (flags & EntryFlag.reference ? 0 : 2) +
      (flags & (EntryFlag.surname | EntryFlag.proper) ? 0 : 1)
    )
  }
  const syllables = lexicon.syllablesOf(best)
  return { word, lang: script.lang, syllables, reading: source.spoken(word, syllables), gloss: briefly(source.entry(best), script) }
}
