import type { Correction } from '@/chinese/analysis'
import { correctionAt } from '@/chinese/reader-cuts'
import type { CardSource } from '@/components/card-source'
import type { ChoiceState } from '@/components/choice-bar'
import type { SavedCorrection } from '@/platform/correction-record'
import { savedNow } from './desk'
import type { Desk } from './desk'
import { segmentAt } from './segment-at'
import { chosenWay, sentenceOf, withDraft } from './view'
import type { View } from './view'

/** The card at the front, as far as correcting it goes. */
export interface CorrectedCard {
  /** Null where there is nothing to correct. */
  view(): View | null
  source(): CardSource | null
  corrections(): readonly SavedCorrection[]
  redraw(next: View, choice?: ChoiceState): void
}

export interface Correcting {
  tryOut(draft: Correction | null): void
  /** Kept in the store; that it holds is shown when the store says so, here and in every other open card. */
  keep(isEverywhere: boolean): void
  undo(): void
  /** The next way that changes something; after the last one what was there at first. */
  nextWay(): void
}

/** Other cuts and readings, tried out in the card and kept for this sentence or everywhere. */
export function createCorrecting(card: CorrectedCard, desk: Desk): Correcting {
  function tryOut(draft: Correction | null) {
    const [view, source] = [card.view(), card.source()]
    const next = view && source && withDraft(view, draft, source, card.corrections())
    if (next) card.redraw(next)
  }

  function keep(isEverywhere: boolean) {
    const [shown, source] = [card.view(), card.source()]
    if (!shown?.draft || !source) return
    const { draft } = shown
    const sentence = sentenceOf(shown, draft)
    const rows: SavedCorrection[] = isEverywhere ? [savedNow(draft, null, desk)] : []
    // What holds everywhere gives way to whole words around it: here it was seen and wanted.
    if (sentence !== null && !(isEverywhere && holds(shown, rows, source))) rows.push(savedNow(draft, sentence, desk))
    desk.save(rows).catch((error: unknown) => card.redraw(shown, { kind: 'failed', reason: String(error) }))
  }

  function holds({ base, look, offset }: View, tried: readonly SavedCorrection[], { analyser }: CardSource): boolean {
    const { language } = look.paragraph
    const analysis = analyser.analyse(base.analysis.text, { language, corrections: [...card.corrections(), ...tried] })
    const segment = segmentAt(analysis, offset)
    return segment !== null && correctionAt(analysis, segment, tried) !== null
  }

  return {
    tryOut,
    keep,
    undo() {
      const shown = card.view()
      if (!shown?.kept) return
      desk.remove([shown.kept]).catch((error: unknown) => card.redraw(shown, { kind: 'failed', reason: String(error) }))
    },
    nextWay() {
      const [from, source] = [card.view(), card.source()]
      if (!from || !source) return
      const after = from.draft ? chosenWay(from) + 1 : 0
      const next = from.ways
        .slice(after)
        .map(({ correction }) => withDraft(from, correction, source, card.corrections()))
        .find((found) => found !== null)
      if (next) card.redraw(next)
      else tryOut(null)
    },
  }
}
