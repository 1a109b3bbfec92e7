import { EntryFlag, type Lexicon } from '../lexicon'
import { candidateHash } from './features'
import type { Script } from './sentence'

/** One way to say a word, with the entries that are said so. */
export interface Candidate {
  /** As the first of its entries writes it. */
  readonly reading: readonly string[]
  /** Best first. */
  readonly entries: readonly number[]
  readonly sound: string
  readonly hash: number
  /** What it is, for the weights that all words share: columns. */
  readonly columns: readonly number[]
  /** Natural logarithm of its share in the dictionary's words, and what speaks against it in this script. */
  readonly logShare: number
  readonly misfit: number
  /**
   * How much `logShare` counts; 0 where weights tell more. They are learned on Simplified characters, so what a Traditional one has of
   * its own (乾 is gān or qián, 干 is gān or gàn) only its share tells.
   */
  readonly trust: number
  /** The same entries with names first, where there are names among others; else null. */
  readonly namesFirst: readonly number[] | null
}

/** Columns of the shared weights: `sharedColumns` of them. */
export const Column = {
  always: 0,
  onlySurname: 1,
  onlyProper: 2,
  onlyReference: 3,
  surname: 4,
  classifier: 5,
  verb: 6,
  modifier: 7,
  other: 8,
  rare: 9,
  first: 10,
} as const satisfies Record<string, number>

/** An entry that is not spelled so in this script is meant only when nothing else fits. */
const otherScript = 4

/** The ways to say `form`, in the order of the source; entries that sound alike are one. */
export function candidatesOf(lexicon: Lexicon, shares: EntryShares, fold: Uint16Array, form: number, word: string, script: Script): Candidate[] {
  const bySound = new Map<string, number[]>()
  const count = lexicon.entriesOf(form)
  let first = -1
  let total = 0
  for (let index = 0; index < count; index++) {
    const entry = lexicon.entryOf(form, index)
    const sound = lexicon.syllablesOf(entry).join(' ').toLowerCase()
    const group = bySound.get(sound)
    if (group) group.push(entry)
    else bySound.set(sound, [entry])
    if (first < 0 && (lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.proper)) === 0) first = entry
    total += shares.of(entry)
  }
  const trust = isLearnedOtherwise(lexicon, fold, word, bySound) ? 1.5 : 0
  return [...bySound].map(([sound, group]) => {
    const costs = new Map(group.map((entry, place) => [entry, entryCost(lexicon, shares, entry, word, script) + place / 64]))
    const entries = group.sort((one, other) => costs.get(one)! - costs.get(other)!)
    const fits = entries.some((entry) => isSpelledSo(lexicon, entry, word, script))
    const share = entries.reduce((sum, entry) => sum + shares.of(entry), 0)
    return {
      reading: lexicon.syllablesOf(entries[0]!),
      entries,
      sound,
      hash: candidateHash(word, fold, sound),
      columns: columnsOf(lexicon, entries, first),
      logShare: Math.log((share + 0.3) / (total + 1)),
      misfit: fits ? 0 : otherScript,
      trust,
      namesFirst: namesFirst(lexicon, entries),
    }
  })
}

/** Whether a Traditional character has sounds that the Simplified one, on which weights were learned, does not have. */
function isLearnedOtherwise(lexicon: Lexicon, fold: Uint16Array, word: string, sounds: ReadonlyMap<string, unknown>): boolean {
  const simplified = String.fromCharCode(fold[word.charCodeAt(0)]!)
  if (word.length > 1 || simplified === word) return false
  const form = lexicon.formOf(simplified)
  const learned = new Set<string>()
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    if (lexicon.simplified(entry) === simplified) learned.add(lexicon.syllablesOf(entry).join(' ').toLowerCase())
  }
  return [...sounds.keys()].some((sound) => !learned.has(sound))
}

function namesFirst(lexicon: Lexicon, entries: readonly number[]): number[] | null {
  const isName = (entry: number) => (lexicon.flags(entry) & (EntryFlag.proper | EntryFlag.surname)) === EntryFlag.proper
  const names = entries.filter(isName)
  return names.length === 0 || names.length === entries.length ? null : [...names, ...entries.filter((entry) => !isName(entry))]
}

function isSpelledSo(lexicon: Lexicon, entry: number, word: string, script: Script): boolean {
  if (script === 'traditional') return lexicon.traditional(entry) === word
  if (script === 'simplified') return lexicon.simplified(entry) === word
  return true
}

/** The less, the sooner: plain words in the spelling of the page, then names, then pointers to other entries, then surnames. */
function entryCost(lexicon: Lexicon, shares: EntryShares, entry: number, word: string, script: Script): number {
  const flags = lexicon.flags(entry)
  return (
    (isSpelledSo(lexicon, entry, word, script) ? 0 : 8) +
    (flags & EntryFlag.surname ? 40 : 0) +
    (flags & EntryFlag.proper ? 20 : 0) +
    (flags & EntryFlag.reference ? 24 : 0) +
    (flags & EntryFlag.rare ? 6 : 0) -
    Math.min(5, Math.log2(1 + shares.of(entry)))
  )
}

function columnsOf(lexicon: Lexicon, entries: readonly number[], first: number): number[] {
  const columns: number[] = [Column.always]
  const every = (flag: number) => entries.every((entry) => lexicon.flags(entry) & flag)
  const some = (test: (flags: number) => boolean) => entries.some((entry) => test(lexicon.flags(entry)))
  const isPlain = (flags: number) => (flags & (EntryFlag.surname | EntryFlag.reference)) === 0
  if (every(EntryFlag.surname)) columns.push(Column.onlySurname)
  if (every(EntryFlag.proper)) columns.push(Column.onlyProper)
  if (every(EntryFlag.reference)) columns.push(Column.onlyReference)
  if (some((flags) => (flags & (EntryFlag.surname | EntryFlag.alsoSurname)) !== 0)) columns.push(Column.surname)
  if (some((flags) => isPlain(flags) && (flags & EntryFlag.classifier) !== 0)) columns.push(Column.classifier)
  if (some((flags) => isPlain(flags) && (flags & EntryFlag.verb) !== 0)) columns.push(Column.verb)
  if (some((flags) => isPlain(flags) && (flags & EntryFlag.modifier) !== 0)) columns.push(Column.modifier)
  if (some((flags) => isPlain(flags) && (flags & (EntryFlag.verb | EntryFlag.modifier)) === 0)) columns.push(Column.other)
  if (every(EntryFlag.rare)) columns.push(Column.rare)
  if (entries.includes(first)) columns.push(Column.first)
  return columns
}

/** How much of the dictionary's words, weighed by their counts, each entry of an ambiguous character has. */
export interface EntryShares {
  of(entry: number): number
}

/** Section 'reading.shares': rising entry ids × 256 + 16 × log2(1 + share). */
export function openEntryShares(bytes: Uint8Array | null): EntryShares {
  const packed = bytes ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2) : new Uint32Array()
  return {
    of(entry) {
      let low = 0
      let high = packed.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (packed[middle]! >>> 8 < entry) low = middle + 1
        else high = middle
      }
      const found = packed[low]
      return found !== undefined && found >>> 8 === entry ? Math.pow(2, (found & 255) / 16) - 1 : 0
    },
  }
}
