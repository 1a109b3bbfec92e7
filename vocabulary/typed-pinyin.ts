import { parsePinyin } from '@/chinese/pinyin'
import { withSandhi } from '@/chinese/sandhi'
import { baseOf, toneOf } from '@/chinese/syllables'
import type { Word } from './word'

/** What became of one syllable. */
export type Verdict = 'right' | 'wrong tone' | 'no tone' | 'wrong sound' | 'missing' | 'extra'

export interface TypedSyllable {
  /** As the word has it, numbered; null for what is too much. */
  readonly expected: string | null
  /** Numbered, or without a number where no tone was typed; null for what is missing. */
  readonly typed: string | null
  readonly verdict: Verdict
}

export type TypedAnswer =
  | { readonly kind: 'compared'; readonly isRight: boolean; readonly syllables: readonly TypedSyllable[] }
  /** Some of it cannot be read as pinyin. */
  | { readonly kind: 'no pinyin' }

/** Only a word whose reading is syllables throughout: not one with letters in it, nor one whose reading nobody knows. */
export const canBeTyped = ({ reading }: Pick<Word, 'reading'>): boolean => reading.length > 0 && syllablesOf(reading).every((syllable) => toneOf(syllable) > 0)

const syllablesOf = (reading: readonly string[]): string[] => reading.filter((syllable) => !/^[,，·:：\s]*$/.test(syllable))

/**
 * Compares what was typed with the reading of a word: marks or numbers, v or u: for ü, large or small, with or without spaces. The tone
 * as it is spoken (búshì) counts as right too, and so does any tone, or none, on a syllable whose tone is neutral.
 */
export function compareTyped(typed: string, word: Pick<Word, 'simplified' | 'reading'>): TypedAnswer {
  const expected = syllablesOf(word.reading)
  const text = tidy(typed)
  const given = cutLike(text, expected) ?? parsePinyin(text)
  if (!given || given.length === 0) return { kind: 'no pinyin' }
  const spoken = expected.length === word.reading.length ? withSandhi(word.simplified, expected) : expected
  const syllables = align(given, expected, spoken)
  return { kind: 'compared', isRight: syllables.every(({ verdict }) => verdict === 'right'), syllables }
}

function tidy(typed: string): string {
  const text = typed.normalize('NFKC').toLowerCase().trim().replace(/u:/g, 'ü')
  return text.replace(/([jqxy])[vü]/g, '$1u').replace(/([nl])v/g, '$1ü').replace(/([nl])ue/g, '$1üe')
}

const marks = ['\u0304', '\u0301', '\u030C', '\u0300']

/** Letters without their tones, and at which letter each tone stands. Null for anything but letters, tones and what parts syllables. */
function takeTones(text: string): { letters: string; tones: Map<number, number> } | null {
  const tones = new Map<number, number>()
  let letters = ''
  for (const piece of text.normalize('NFD').replace(/u\u0308/g, 'ü').replace(/e\u0302/g, 'ê')) {
    const mark = marks.indexOf(piece) + 1
    const tone = mark > 0 ? mark : /[0-5]/.test(piece) ? Number(piece) || 5 : 0
    if (tone > 0) {
      if (letters === '' || tones.has(letters.length - 1)) return null
      tones.set(letters.length - 1, tone)
    } else if (/[a-zêü]/.test(piece)) letters += piece
    else if (!/[\s'’·,-]/.test(piece)) return null
  }
  return { letters, tones }
}

/** Where the letters are those of the word they are cut as the word is: xian is xi'an if that is asked. Null when they are not. */
function cutLike(text: string, expected: readonly string[]): string[] | null {
  const taken = takeTones(text)
  const bases = expected.map((syllable) => baseOf(syllable).toLowerCase())
  if (!taken || taken.letters !== bases.join('')) return null
  const found: { readonly base: string; tones: number[] }[] = []
  let start = 0
  for (const base of bases) {
    const end = start + base.length
    const tones = Array.from(taken.tones).filter(([at]) => at >= start && at < end).map(([, tone]) => tone)
    const previous = found.at(-1)
    // huar1: the number behind the r is that of the syllable before it.
    if (base === 'r' && previous && previous.tones.length === 0) {
      previous.tones = tones
      found.push({ base, tones: [] })
    } else found.push({ base, tones })
    start = end
  }
  if (found.some(({ tones }) => tones.length > 1)) return null
  return found.map(({ base, tones }) => (base === 'r' ? 'r5' : base + (tones[0] ?? '')))
}

/** The cheapest way from one to the other: a syllable too much or too few costs as much as one that sounds wrong. */
function align(given: readonly string[], expected: readonly string[], spoken: readonly string[]): TypedSyllable[] {
  const costs = Array.from({ length: given.length + 1 }, () => Array<number>(expected.length + 1).fill(0))
  const verdictAt = (i: number, j: number) => judge(given[i]!, expected[j]!, spoken[j]!)
  const price = (verdict: Verdict) => (verdict === 'right' ? 0 : verdict === 'wrong sound' ? 3 : 1)
  for (let i = given.length; i >= 0; i--) {
    for (let j = expected.length; j >= 0; j--) {
      if (i === given.length || j === expected.length) costs[i]![j] = (given.length - i + expected.length - j) * 2
      else costs[i]![j] = Math.min(costs[i + 1]![j + 1]! + price(verdictAt(i, j)), costs[i + 1]![j]! + 2, costs[i]![j + 1]! + 2)
    }
  }
  const syllables: TypedSyllable[] = []
  let i = 0
  let j = 0
  while (i < given.length || j < expected.length) {
    const isBoth = i < given.length && j < expected.length
    if (isBoth && costs[i]![j] === costs[i + 1]![j + 1]! + price(verdictAt(i, j))) {
      syllables.push({ expected: expected[j]!, typed: given[i]!, verdict: verdictAt(i++, j++) })
    } else if (i < given.length && (j === expected.length || costs[i]![j] === costs[i + 1]![j]! + 2)) {
      syllables.push({ expected: null, typed: given[i++]!, verdict: 'extra' })
    } else syllables.push({ expected: expected[j++]!, typed: null, verdict: 'missing' })
  }
  return syllables
}

function judge(typed: string, expected: string, spoken: string): Verdict {
  if (baseOf(typed).toLowerCase() !== baseOf(expected).toLowerCase()) return 'wrong sound'
  const tone = toneOf(typed)
  if (toneOf(expected) === 5 || tone === toneOf(expected) || tone === toneOf(spoken)) return 'right'
  return tone === 0 ? 'no tone' : 'wrong tone'
}
