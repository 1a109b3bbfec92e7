import type { CardSource } from '@/components/card-source'
import type { SavedCorrection } from '@/platform/correction-record'
import type { LookUp } from '@/platform/frame-messages'
import { lookUpAlone } from './alone'
import type { BookSource } from './book'
import type { Front } from './front'
import type { PageTexts } from './page-texts'
import { phraseAt } from './phrase'
import { segmentAt, segmentIn, stepFrom } from './segment-at'
import { firstView } from './view'

/** What there is to look things up with. */
export interface Means {
  readonly texts: PageTexts
  readonly source: BookSource & CardSource
  readonly corrections: readonly SavedCorrection[]
}

/** 'forgotten': the paragraph is not known any more; 'nothing': no Chinese word there. */
export function findFront(look: LookUp, { texts, source, corrections }: Means): Front | 'forgotten' | 'nothing' {
  const analysis = texts.analysisOf(look, source, corrections)
  if (!analysis) return 'forgotten'
  const segment = look.step === 0 ? segmentIn(analysis, look) : stepFrom(analysis, look.offset, look.step)
  if (!segment) return 'nothing'
  const shown = texts.shownOf(look.paragraph.id)
  const offset = look.step === 0 ? Math.max(look.offset, segment.start) : segment.start
  const phrase = look.end === undefined ? null : phraseAt(analysis, look, shown, source)
  return phrase ?? firstView(look, offset, { analysis, shown, segment }, source, corrections)
}

/** The same after settings or corrections changed, without what was only tried out; null where there is nothing any more. */
export function findAgain(of: Front, { texts, source, corrections }: Means): Front | null {
  if (of.alone) return lookUpAlone(of.look, of.alone, source, corrections)
  const analysis = texts.analysisOf(of.look, source, corrections)
  if (!analysis) return null
  const phrase = of.kind === 'phrase' ? phraseAt(analysis, of.look, of.shown, source) : null
  if (phrase) return phrase
  const segment = segmentAt(analysis, of.offset)
  return segment && firstView(of.look, of.offset, { analysis, shown: of.shown, segment }, source, corrections)
}
