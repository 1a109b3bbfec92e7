import type { CardKind } from '@/vocabulary/card'
import { createDays, type Days } from '@/vocabulary/day'
import type { QueueWishes } from '@/vocabulary/queue'
import type { Settings } from './settings'

/** The setting that switches each kind of card, in the order in which a word's cards are met. */
export const askedBy = {
  recognise: 'asksRecognise',
  recall: 'asksRecall',
  read: 'asksRead',
  type: 'asksType',
  write: 'asksWrite',
} as const satisfies Record<CardKind, keyof Settings>

export interface ReviewWishes extends QueueWishes {
  readonly retention: number
  readonly days: Days
}

/** With every kind off, words are still recognised: a review without a question is none. */
export function reviewWishesOf(settings: Settings): ReviewWishes {
  const kinds = (Object.keys(askedBy) as CardKind[]).filter((kind) => settings[askedBy[kind]])
  const { newPerDay, reviewsPerDay, retention, dayEdge } = settings
  return { kinds: kinds.length > 0 ? kinds : ['recognise'], newPerDay, reviewsPerDay, retention, days: createDays(dayEdge) }
}
