import type { Analysis, Correction, Segment } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import { correctionAt, sentenceAround, stretchAt } from '@/chinese/reader-cuts'
import type { CardSource } from '@/components/card-source'
import type { ChoiceState } from '@/components/choice-bar'
import { leastCut, waysAt } from '@/components/ways'
import type { Way } from '@/components/ways'
import type { SavedCorrection } from '@/platform/correction-record'
import type { LookUp } from '@/platform/frame-messages'
import type { Alone } from './asked-alone'
import { segmentAt } from './segment-at'

/** One word of one paragraph as it is shown, with what the reader tries out. */
export interface View {
  readonly kind: 'word'
  readonly look: LookUp
  /** How the page shows the paragraph; null: as it wrote it. */
  readonly shown: AsShown | null
  /** The character that was asked for. */
  readonly offset: number
  /** The analysis with what is kept, and its word. */
  readonly base: { readonly analysis: Analysis; readonly segment: Segment }
  readonly ways: readonly Way[]
  /** What is tried out. */
  readonly draft: Correction | null
  /** What is shown: `base`, or the analysis with the draft. */
  readonly analysis: Analysis
  readonly segment: Segment
  readonly kept: SavedCorrection | null
  /** Null for a word of the page's text. */
  readonly alone: Alone | null
}

export interface Found {
  readonly analysis: Analysis
  readonly shown: AsShown | null
  readonly segment: Segment
}

export function firstView(look: LookUp, offset: number, { analysis, shown, segment }: Found, source: CardSource, corrections: readonly SavedCorrection[]): View {
  const ways = waysAt(source.analyser, analysis, segment)
  const kept = correctionAt(analysis, segment, corrections)
  return { kind: 'word', look, shown, offset, base: { analysis, segment }, ways, draft: null, analysis, segment, kept, alone: null }
}

/** The same place with a draft, or without one. Null where the draft changes nothing. */
export function withDraft(view: View, draft: Correction | null, source: CardSource, corrections: readonly SavedCorrection[]): View | null {
  const { base, look, offset } = view
  if (!draft) return { ...view, draft, analysis: base.analysis, segment: base.segment }
  const { language } = look.paragraph
  const inSentence = { ...draft, context: sentenceOf(view, draft) }
  const analysis = source.analyser.analyse(base.analysis.text, { language, corrections: [...corrections, inSentence] })
  const segment = segmentAt(analysis, offset)
  if (!segment || !correctionAt(analysis, segment, [inSentence])) return null
  return { ...view, draft, analysis, segment }
}

/** The sentence in which a correction for the shown word would hold. */
export function sentenceOf({ base }: View, { word }: Correction): string | null {
  return sentenceAround(base.analysis, base.segment.start, base.segment.end, word)
}

export const chosenWay = ({ ways, draft }: View): number =>
  draft ? ways.findIndex(({ correction }) => JSON.stringify(correction) === JSON.stringify(draft)) : -1

export function choiceOf(view: View): ChoiceState {
  const { draft, kept } = view
  if (draft) return { kind: 'draft', canKeepHere: sentenceOf(view, draft) !== null, canKeepEverywhere: true }
  return kept ? { kind: 'kept', isEverywhere: kept.context === null } : { kind: 'none' }
}

/** The words of the place before anything was tried out. */
const wordsBefore = ({ base }: View) => stretchAt(base.analysis, base.segment).segments

/** The same stretch as it is cut now. */
export function wordsNow(view: View): readonly string[] {
  const before = wordsBefore(view)
  const start = before[0]!.start
  const end = before.at(-1)!.end
  const now = view.analysis.segments.filter((segment) => segment.kind !== 'other' && segment.start >= start && segment.end <= end)
  const isWhole = now.map(({ word }) => word).join('') === before.map(({ word }) => word).join('')
  return (isWhole ? now : before).map(({ word }) => word)
}

/** The draft that cuts the stretch into these words; null where they are what they were. */
export function draftFor(view: View, words: readonly string[]): Correction | null {
  return leastCut(
    wordsBefore(view).map(({ word }) => word),
    words,
  )
}
