import type { ReviewWishes } from '@/platform/review-wishes'
import { queueOf, type Queue } from '@/vocabulary/queue'
import { createScheduler } from '@/vocabulary/scheduling/scheduler'
import type { Records } from './records'

/** Beyond the day's limits. */
export interface Extra {
  readonly newPerDay: number
  readonly reviewsPerDay: number
}

export function todaysQueue({ words, cards, reviews }: Records, { newPerDay, reviewsPerDay, ...wishes }: ReviewWishes, extra: Extra, now: number): Queue {
  const scheduler = createScheduler(wishes.retention, wishes.days)
  return queueOf({
    ...wishes,
    words,
    cards: cards.values(),
    reviews,
    now,
    newPerDay: newPerDay + extra.newPerDay,
    reviewsPerDay: reviewsPerDay + extra.reviewsPerDay,
    recall: (schedule) => scheduler.recall(schedule, now),
  })
}
