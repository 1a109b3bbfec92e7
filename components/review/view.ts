import type { Card, Rating, Schedule } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import type { Asked, Queue } from '@/vocabulary/queue'
import type { Word } from '@/vocabulary/word'

/** The card that is asked. */
export interface Shown {
  readonly asked: Asked
  readonly word: Word
  /** One with a sentence; null when there is none. */
  readonly meeting: Meeting | null
  readonly isAnswered: boolean
  readonly shownAt: number
  /** Where each answer leads to. */
  readonly choices: Readonly<Record<Rating, Schedule>>
}

export type View =
  | { readonly kind: 'loading' }
  /** No word is kept at all. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'card'; readonly shown: Shown }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done'; readonly nextDue: number | null; readonly held: Queue['held'] }

/** What was done in this sitting. */
export interface Tally {
  readonly answers: number
  readonly forgotten: number
  readonly fresh: number
  readonly tookMs: number
}

export const emptyTally: Tally = { answers: 0, forgotten: 0, fresh: 0, tookMs: 0 }

export interface AsideCard {
  readonly card: Card
  readonly word: Word
}
