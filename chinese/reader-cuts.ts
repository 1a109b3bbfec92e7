import type { Analysis, Correction, Segment } from './analysis'
import { cleanIndex } from './clean-index'
import { type CleanText, cleanText } from './clean-text'

/** A run of words beside each other, for which another cut can be asked. */
export interface Stretch {
  readonly segments: readonly Segment[]
  /** Where they begin in the text. */
  readonly start: number
}

/** So many code units of a sentence are kept on either side of a word. */
const mostAround = 60
const sentenceEnd = /[。！？!?；;…\s]/u

/** The correction that cuts `pieces` apart and holds each together; pieces are in the order of the text. */
export function cutInto(pieces: readonly string[], context: string | null): Correction {
  const word = pieces.join('')
  if (pieces.length === 1) return { kind: 'join', word, context }
  const at = pieces.slice(0, -1).reduce<number[]>((places, piece) => [...places, (places.at(-1) ?? 0) + piece.length], [])
  return { kind: 'split', word, at, context }
}

/**
 * The sentence around `start … end` without breaks and stray spaces, so that it is found again in another layout of the same text;
 * of a long one only what is near. Null where the word would not be found in it again.
 */
export function sentenceAround({ text }: Analysis, start: number, end: number, word: string): string | null {
  const clean = cleanText(text)
  const written = cleanedOf(clean)
  const first = cleanIndex(clean, start)
  const last = cleanIndex(clean, end)
  let from = first
  while (from > 0 && first - from < mostAround && !sentenceEnd.test(written[from - 1]!)) from--
  let to = last
  while (to < written.length && to - last < mostAround && !sentenceEnd.test(written[to]!)) to++
  const sentence = written.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$|[\p{Cc}\p{Cf}]/gu, '')
  return sentence.includes(word) && sentence.isWellFormed() ? sentence : null
}

/** The word with its neighbours, as far as a reader could want to join them. */
export function stretchAt(analysis: Analysis, segment: Segment, each = 1): Stretch {
  const { segments } = analysis
  const at = segments.indexOf(segment)
  const run = [segment]
  for (let index = at - 1; index >= 0 && run.length <= each; index--) {
    if (!isBeside(segments[index]!)) break
    run.unshift(segments[index]!)
  }
  const before = run.length
  for (let index = at + 1; index < segments.length && run.length < before + each; index++) {
    if (!isBeside(segments[index]!)) break
    run.push(segments[index]!)
  }
  return { segments: run, start: run[0]!.start }
}

const isBeside = ({ kind }: Segment) => kind !== 'other'

/** The correction that made the word what it is, the latest first; null where nothing of the reader's holds here. */
export function correctionAt<C extends Correction>(analysis: Analysis, segment: Segment, corrections: readonly C[]): C | null {
  const { segments } = analysis
  const at = segments.indexOf(segment)
  let written: string | null = null
  for (let index = corrections.length - 1; index >= 0; index--) {
    const correction = corrections[index]!
    if (correction.kind === 'reading' ? !isReadSo(segment, correction) : !isCutSo(segments, at, correction)) continue
    written ??= cleanedOf(cleanText(analysis.text))
    if (correction.context === null || written.includes(correction.context)) return correction
  }
  return null
}

const isReadSo = ({ word, reading }: Segment, correction: Correction) =>
  word === correction.word && reading.join(' ') === correction.reading?.join(' ')

/** Whether a run of segments through `at` spells the word of the correction and is cut as it says. */
function isCutSo(segments: readonly Segment[], at: number, { word, at: places = [] }: Correction): boolean {
  const pieces: string[] = []
  const bounds = [0, ...places, word.length]
  for (let index = 1; index < bounds.length; index++) pieces.push(word.slice(bounds[index - 1], bounds[index]))
  return pieces.some((_, inside) => pieces.every((piece, index) => segments[at - inside + index]?.word === piece))
}

function cleanedOf({ codes, length }: CleanText): string {
  let written = ''
  for (let from = 0; from < length; from += 4096) written += String.fromCharCode(...codes.subarray(from, Math.min(length, from + 4096)))
  return written
}
