import type { Card, CardKind, Review } from '@/vocabulary/card'
import { relativeDay } from './days'
import type { WordStringKey, WordStrings } from './word-strings'
import { asDate, withColon } from '../in-language'

const kindKeys: Readonly<Record<CardKind, WordStringKey>> = {
  recognise: 'wordsCardRecognise',
  recall: 'wordsCardRecall',
  read: 'wordsCardRead',
  type: 'wordsCardType',
  write: 'wordsCardWrite',
}

const mostShown = 20

interface ReviewHistoryProps {
  readonly cards: readonly Card[]
  /** The oldest first. */
  readonly reviews: readonly Review[]
  readonly now: number
  readonly strings: WordStrings
}

/** When its cards come back, and every answer that was given. */
export function ReviewHistory({ cards, reviews, now, strings }: ReviewHistoryProps) {
  if (cards.length === 0 && reviews.length === 0) return <p class="quiet">{strings('wordsDetailNoReviews')}</p>
  return (
    <>
      <ul class="cards">
        {cards.map(({ kind, due, reps, lapses, isSuspended }) => (
          <li key={kind}>
            {strings('wordsDetailCard', [
              strings(kindKeys[kind]),
              isSuspended ? strings('wordsDetailCardAside') : strings('wordsDetailCardDue', [due <= now ? strings('wordsDueNow') : relativeDay(due, now)]),
              String(reps),
              String(lapses),
            ])}
          </li>
        ))}
      </ul>
      {reviews.length > 0 && (
        <>
          <h4>{strings('wordsDetailHistory')}</h4>
          <ol class="history">
            {reviews
              .slice(-mostShown)
              .toReversed()
              .map(({ id, at, kind, rating }) => (
                <li key={id}>
                  <time dateTime={new Date(at).toISOString()}>{asDate(at)}</time> {withColon(strings(kindKeys[kind]))}
                  <strong class={`rating-${rating}`}>{strings(`wordsRating${rating}`)}</strong>
                </li>
              ))}
          </ol>
          {reviews.length > mostShown && <p class="quiet">{strings('wordsDetailMoreHistory', [String(reviews.length - mostShown)])}</p>}
        </>
      )}
    </>
  )
}
