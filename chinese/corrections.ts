import type { Correction } from './analysis'
import { type CleanText, cleanText } from './clean-text'
import { type Cuts, Mark } from './segmentation'
import { foldVariants } from './variants'

/** Longer joins are no words but mistakes or attacks, and the lattice is cut into stretches. */
const longestJoin = 32

/**
 * What the reader said about this text, as marks on its clean indices; null when nothing applies.
 *
 * A correction for one sentence holds wherever the word stands in that sentence. One for everywhere holds only where `cuts`
 * (the analysis without corrections) already has a boundary at both ends of the word, so that it breaks no other word.
 */
export function marksFor(text: CleanText, corrections: readonly Correction[], cuts: Cuts): Uint8Array | null {
  const written = cleanString(text)
  let marks: Uint8Array | null = null
  for (const correction of corrections) {
    const { kind, word, context } = correction
    if (kind === 'reading' || word.length < 2 || word.length > longestJoin) continue
    for (const start of placesOf(written, correction)) {
      if (context === null && !hasBoundaries(cuts, start, start + word.length)) continue
      marks ??= new Uint8Array(text.length + 1)
      mark(marks, start, correction)
    }
  }
  return marks
}

/** The reading that the reader chose for the word at a clean index, or null. Later corrections win. */
export function chosenReading(
  text: CleanText,
  corrections: readonly Correction[],
  word: string,
  start: number,
): readonly string[] | null {
  for (let index = corrections.length - 1; index >= 0; index--) {
    const correction = corrections[index]!
    if (correction.kind !== 'reading' || foldVariants(correction.word) !== foldVariants(word) || !correction.reading) continue
    if (correction.context === null || placesOf(cleanString(text), correction).includes(start)) return correction.reading
  }
  return null
}

/**
 * Where the word of a correction stands: within its context, or anywhere when it has none.
 * Compared without regard to glyph variants, since a correction names its word as the dictionary spells it.
 */
function placesOf(written: string, { word: spelled, context }: Correction): number[] {
  const places: number[] = []
  const word = foldVariants(spelled)
  // Most of what a reader corrected is about other texts.
  if (!written.includes(word)) return places
  const collect = (from: number, to: number): void => {
    for (let at = written.indexOf(word, from); at >= 0 && at + word.length <= to; at = written.indexOf(word, at + word.length)) {
      places.push(at)
    }
  }
  if (context === null) collect(0, written.length)
  else {
    const sentence = cleanString(cleanText(context))
    if (sentence === '') return places
    for (let at = written.indexOf(sentence); at >= 0; at = written.indexOf(sentence, at + sentence.length)) {
      collect(at, at + sentence.length)
    }
  }
  return places
}

/** Cuts at both ends and at the places asked for; what lies between holds together. */
function mark(marks: Uint8Array, start: number, { kind, word, at = [] }: Correction): void {
  const end = start + word.length
  for (let index = start + 1; index < end; index++) {
    marks[index] = kind === 'split' && at.includes(index - start) ? Mark.cut : Mark.join
  }
  marks[start] = Mark.cut
  marks[end] = Mark.cut
}

function hasBoundaries(cuts: Cuts, start: number, end: number): boolean {
  const first = lowerBound(cuts.starts, cuts.count, start)
  const last = lowerBound(cuts.ends, cuts.count, end)
  return first < cuts.count && cuts.starts[first] === start && last < cuts.count && cuts.ends[last] === end
}

function lowerBound(rising: Int32Array, count: number, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Glyph variants folded; in pieces, since a call cannot take a million arguments. */
function cleanString({ codes, length }: CleanText): string {
  let written = ''
  for (let from = 0; from < length; from += 4096) {
    written += String.fromCharCode(...codes.subarray(from, Math.min(length, from + 4096)))
  }
  return foldVariants(written)
}
