import type { Card, Deletion, Review } from '../card'
import { joinCards, joinMeetings, joinReviews } from '../join'
import type { Meeting } from '../meeting'
import type { WordId } from '../word'
import type { Key } from './find-kept'

export interface HangingRows {
  readonly meeting: Meeting
  readonly card: Card
  readonly review: Review
}
export type HangingKind = keyof HangingRows

/** What merging has to know of a kind of record that hangs on a word. */
export interface Hanging<Row> {
  readonly store: 'meetings' | 'cards' | 'reviews'
  readonly keyOf: (row: Row) => Key
  /** As a deletion names it. */
  readonly nameOf: (row: Row) => Deletion['id']
  /** A deletion that is as late or later holds. */
  readonly timeOf: (row: Row) => number
  readonly join: (one: Row, other: Row) => Row
}

export const hanging: { readonly [Kind in HangingKind]: Hanging<HangingRows[Kind]> } = {
  meeting: { store: 'meetings', keyOf: ({ wordId, id }) => [wordId, id], nameOf: ({ id }) => id, timeOf: ({ at }) => at, join: joinMeetings },
  card: {
    store: 'cards',
    keyOf: ({ wordId, kind }) => [wordId, kind],
    nameOf: ({ wordId, kind }) => `${wordId}\n${kind}`,
    timeOf: ({ changedAt }) => changedAt,
    join: joinCards,
  },
  review: { store: 'reviews', keyOf: ({ id }) => id, nameOf: ({ id }) => id, timeOf: ({ at }) => at, join: joinReviews },
}

/** The key of a card from its name in a deletion. */
export function cardKeyOf(name: Deletion['id']): readonly [WordId, string] {
  const at = name.lastIndexOf('\n')
  return [name.slice(0, at), name.slice(at + 1)]
}
