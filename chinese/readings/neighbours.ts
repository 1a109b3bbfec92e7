import { CharacterClass, classAt } from '../character-class'
import { EntryFlag, type Lexicon } from '../lexicon'
import type { Sentence } from './sentence'

/**
 * What kind of word stands beside another: small numbers, the same while learning and while reading.
 * Common function words are each a kind of their own.
 */
const functionWords =
  '的了着过在和与及或是不也都就还而之其这那个们有为以于把被对从到将向由比等很最更能会可要应已又再'
const numerals = '一二三四五六七八九十百千万亿两几〇零'

export const Neighbour = {
  /** Before the first or behind the last word. */
  none: 0,
  digits: 1,
  letters: 2,
  /** A sign that ends a clause. */
  stop: 3,
  quote: 4,
  other: 5,
  numeral: 6,
  /** A name or other proposal that the dictionary does not have. */
  proposal: 7,
  functionWord: 8,
} as const

const firstKind = Neighbour.functionWord + functionWords.length
/** Five kinds by meaning, in three lengths, and Han characters that the dictionary lacks. */
export const neighbourCount = firstKind + 5 * 3 + 1
const unknownHan = neighbourCount - 1

const stops = '，。！？；：、,.!?;:…\n'
const quotes = '“”‘’「」《》()（）『』〈〉【】[]"\''

/** Keeps what it found out about each form, so make one for a lexicon. */
export function createNeighbours(lexicon: Lexicon, fold: Uint16Array) {
  const known = new Uint8Array(lexicon.formCount)

  const kindOfForm = (form: number, length: number, first: number): number => {
    const before = known[form]!
    if (before > 0) return before
    return (known[form] = findKind(form, length, fold[first]!))
  }

  const findKind = (form: number, length: number, first: number): number => {
    if (length === 1) {
      const character = String.fromCharCode(first)
      if (functionWords.includes(character)) return Neighbour.functionWord + functionWords.indexOf(character)
      if (numerals.includes(character)) return Neighbour.numeral
    }
    const entry = firstPlainEntry(form)
    const flags = entry < 0 ? EntryFlag.proper : lexicon.flags(entry)
    const kind =
      flags & EntryFlag.proper ? 0 : flags & EntryFlag.classifier && !(flags & EntryFlag.verb) ? 1 : flags & EntryFlag.verb ? 2 : flags & EntryFlag.modifier ? 3 : 4
    return firstKind + kind * 3 + Math.min(length, 3) - 1
  }

  /** The first that is neither a surname nor a pointer; -1 where there are only surnames. */
  const firstPlainEntry = (form: number): number => {
    let pointer = -1
    for (let index = 0; index < lexicon.entriesOf(form); index++) {
      const entry = lexicon.entryOf(form, index)
      const flags = lexicon.flags(entry)
      if (flags & EntryFlag.surname) continue
      if (!(flags & EntryFlag.reference)) return entry
      if (pointer < 0) pointer = entry
    }
    return pointer
  }

  /** The kind of segment `index`, which may lie outside the sentence. */
  const kindOf = ({ text, cuts }: Sentence, index: number): number => {
    if (index < 0 || index >= cuts.count) return Neighbour.none
    const start = cuts.starts[index]!
    const label = cuts.labels[index]!
    if (label >= 0) return kindOfForm(label, cuts.ends[index]! - start, text.codes[start]!)
    if (label <= proposalLabel) return Neighbour.proposal
    const unit = text.codes[start]!
    const unitClass = classAt(text.codes, start, text.length)
    if (unitClass === CharacterClass.han || unitClass === CharacterClass.hanPair) return unknownHan
    if (unitClass === CharacterClass.alphanumeric) return fold[unit] === 0x30 ? Neighbour.digits : Neighbour.letters
    const sign = String.fromCharCode(unit)
    return stops.includes(sign) ? Neighbour.stop : quotes.includes(sign) ? Neighbour.quote : Neighbour.other
  }

  return { kindOf }
}

/** `Label.proposal` of the segmentation and what is below it. */
const proposalLabel = -4

export type Neighbours = ReturnType<typeof createNeighbours>
