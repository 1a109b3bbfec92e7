import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import type { ChoiceState } from '@/components/choice-bar'
import type { Asked } from '@/components/nested-word'
import { phraseContent } from '@/components/phrase-content'
import type { Crumb } from '@/components/trail'
import type { SavedCorrection } from '@/platform/correction-record'
import type { Front } from './front'
import { lookUpAlone, placeIn } from './alone'
import type { Layers, Standing } from './layers'
import { segmentAt } from './segment-at'
import { firstView } from './view'

/** A card that was looked at on the way to the one at the front, as it was left. */
interface Visit {
  readonly front: Front
  readonly choice: ChoiceState | undefined
  readonly standing: Standing
  readonly crumb: Crumb
}

/** The card at the front. */
export interface NestedCard {
  front(): Front | null
  choice(): ChoiceState | undefined
  source(): CardSource | null
  corrections(): readonly SavedCorrection[]
  redraw(next: Front, choice?: ChoiceState): void
}

export interface Nesting {
  readonly crumbs: readonly Crumb[]
  /** The card of the page's word, whatever was looked up in it since. */
  page(): Front | null
  enter(asked: Asked): void
  /** @param index of the crumb; the last one when left out */
  back(index?: number): void
  /** Another word of the page is shown. */
  reset(): void
  /** Settings or corrections changed: what one goes back to follows. */
  renew(again: (front: Front) => Front | null): void
}

/** Looking up inside the card what stands in it, as deep as one likes, and the way back. */
export function createNesting(card: NestedCard, layers: Pick<Layers, 'standing' | 'stand'>): Nesting {
  let visits: readonly Visit[] = []

  return {
    get crumbs() {
      return visits.map(({ crumb }) => crumb)
    },
    page: () => visits[0]?.front ?? card.front(),
    enter(asked) {
      const [front, source] = [card.front(), card.source()]
      if (!front || !source) return
      const next = asked.at === null ? lookUpAlone(front.look, { asked, standsAt: placeIn(front, asked) }, source, card.corrections()) : inText(front, asked.at, source, card.corrections())
      if (!next) return
      visits = [...visits, { front, choice: card.choice(), standing: layers.standing(), crumb: crumbOf(front, source) }]
      card.redraw(next)
      layers.stand(null)
    },
    back(index = visits.length - 1) {
      const visit = visits[index]
      if (!visit) return
      visits = visits.slice(0, index)
      card.redraw(visit.front, visit.choice)
      layers.stand(visit.standing)
    },
    reset() {
      visits = []
    },
    renew(again) {
      visits = visits.map((visit) => ({ ...visit, front: again(visit.front) ?? visit.front, choice: undefined }))
    },
  }
}

/** Another word of the text in which the shown one stands. */
function inText(front: Front, at: number, source: CardSource, corrections: readonly SavedCorrection[]): Front | null {
  const analysis = front.kind === 'word' ? front.base.analysis : front.analysis
  const segment = segmentAt(analysis, at)
  return segment && firstView(front.look, at, { analysis, shown: front.shown, segment }, source, corrections)
}

function crumbOf(front: Front, source: CardSource): Crumb {
  const { look, shown } = front
  const { language } = look.paragraph
  const { word, script } = front.kind === 'phrase' ? phraseContent(front, language, source) : cardContent(front.analysis, front.segment, language, source, shown)
  return { word, lang: script.lang }
}
