import type { QuantityKind } from '../analysis'
import type { ReadNumber } from './number'
import type { Unit } from './units'

/** A word inside a quantity. Clean indices. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** How it is said: an amount, figure by figure, or as the word it is. */
  readonly say: 'amount' | 'figures' | 'word'
  /** Known syllables of a word, '' to let the dictionary say. */
  readonly reading: string
}

/** Something read as a quantity. Clean indices. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly of: QuantityKind
  readonly pieces: readonly Piece[]
  readonly logProbability: number
  meaning(): string
}

/** What every reader of quantities needs to look at. */
export interface Scan {
  readonly codes: Uint16Array
  /** No word goes on beyond here: the next barrier, or as far as any quantity may reach. */
  readonly end: number
  /** Where something read may begin at the earliest (for what stands before a number: 下午, 人民币). */
  readonly begin: number
  readonly digits: Uint8Array
  readonly units: ReadonlyMap<string, Unit>
  readonly classifiers: ReadonlyMap<string, Unit>
}

export const word = (start: number, end: number, reading = ''): Piece => ({ start, end, say: 'word', reading })

/** A number as pieces: figures and their scale apart (13.6 | 亿). */
export function numberPieces(scan: Scan, number: ReadNumber, say: Piece['say'] = 'amount'): Piece[] {
  if (!number.isArabic) return [{ start: number.start, end: number.end, say, reading: '' }]
  let end = number.start
  while (end < number.end && !isScale(scan, end)) end++
  const pieces: Piece[] = []
  let last = end
  while (last > number.start && scan.codes[last - 1]! <= 0x20) last--
  pieces.push({ start: number.start, end: last, say, reading: '' })
  if (end < number.end) pieces.push({ start: end, end: number.end, say: 'amount', reading: '' })
  return pieces
}

function isScale(scan: Scan, index: number): boolean {
  const code = scan.codes[index]!
  return code > 0x2e80 && code < 0xff00
}

/** The text at clean indices, as a string. */
export function textOf(scan: Scan, start: number, end: number): string {
  let text = ''
  for (let index = start; index < end; index++) text += String.fromCharCode(scan.codes[index]!)
  return text
}

/** Whether one of `words` (longest first) stands at `index`; its length, or 0. */
export function matchAny(scan: Scan, index: number, words: readonly string[]): number {
  for (const candidate of words) {
    if (index + candidate.length > scan.end) continue
    let offset = 0
    while (offset < candidate.length && scan.codes[index + offset] === candidate.charCodeAt(offset)) offset++
    if (offset === candidate.length) return offset
  }
  return 0
}

/** Whether one of `words` ends right before `index` (spaces between passed over); where it starts, or -1. */
export function matchBefore(scan: Scan, index: number, words: readonly string[]): { start: number; end: number } | null {
  let end = index
  while (end > scan.begin && index - end < 2 && (scan.codes[end - 1] === 0x20 || scan.codes[end - 1] === 0x0a)) end--
  for (const candidate of words) {
    const start = end - candidate.length
    if (start < scan.begin) continue
    let offset = 0
    while (offset < candidate.length && scan.codes[start + offset] === candidate.charCodeAt(offset)) offset++
    if (offset === candidate.length) return { start, end }
  }
  return null
}

/** Words that join the two ends of a range. The hyphen-like ones only between numbers, which the callers see to. */
export const rangeWords = ['－－', '——', '--', '至', '到', '-', '－', '–', '—', '～', '~', '〜', '─']
