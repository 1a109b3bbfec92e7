import type { Analyser, Analysis, Segment } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import type { CardSource } from '@/components/card-source'
import type { LookUp } from '@/platform/frame-messages'
import type { Alone } from './asked-alone'

/** Several words that the reader selected, as they are shown together. */
export interface PhraseView {
  readonly kind: 'phrase'
  readonly look: LookUp
  readonly shown: AsShown | null
  readonly analysis: Analysis
  readonly offset: number
  /** Where it stands in the text. */
  readonly segment: { readonly start: number; readonly end: number }
  /** The words and signs that it is made of. */
  readonly segments: readonly Segment[]
  /** Null for a phrase of the page's text. */
  readonly alone: Alone | null
}

/** A longer selection is a text, not a phrase. */
const mostCharacters = 40
const han = /\p{sc=Han}/u

/** Null where no more than one word is selected, or more than a phrase. */
export function phraseAt(analysis: Analysis, look: LookUp, shown: AsShown | null, { analyser }: CardSource): PhraseView | null {
  const { text } = analysis
  const { start, end } = trimmed(text, look.offset, Math.min(text.length, look.end ?? look.offset))
  const touched = analysis.segments.filter((segment) => segment.start < end && segment.end > start)
  if (touched.filter(({ kind }) => kind !== 'other').length < 2 || [...text.slice(start, end)].length > mostCharacters) return null
  const isWhole = touched[0]!.start >= start && touched.at(-1)!.end <= end
  const segments = isWhole ? touched : cutOut(text.slice(start, end), start, look.paragraph.language, analyser)
  return { kind: 'phrase', look, shown, analysis, offset: start, segment: { start, end }, segments, alone: null }
}

/** From the first to the last Chinese character of what is selected. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const characters = [...text.slice(start, end)]
  const first = characters.findIndex((character) => han.test(character))
  const last = characters.findLastIndex((character) => han.test(character))
  if (first < 0) return { start, end: start }
  const from = start + characters.slice(0, first).join('').length
  return { start: from, end: from + characters.slice(first, last + 1).join('').length }
}

/** A selection that cuts through words is read by itself. */
function cutOut(text: string, start: number, language: string, analyser: Analyser): readonly Segment[] {
  return analyser.analyse(text, { language }).segments.map((segment) => ({ ...segment, start: segment.start + start, end: segment.end + start }))
}
