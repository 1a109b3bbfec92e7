import type { Days } from './day'
import { queueOf, type QueueWishes } from './queue'
import { cardsDueBefore, reviewsBetween, wordsByIds } from './store/read'
import type { VocabularyDb } from './store/schema'

/** How many cards the reader could answer now: short steps that are due, and reviews within the day's limit. New words are no duty. */
export async function countDue(db: VocabularyDb, wishes: QueueWishes & { readonly days: Days }, now: number): Promise<number> {
  const { days } = wishes
  const today = days.dayOf(now)
  const end = days.startOf(today + 1)
  const [cards, reviews] = await Promise.all([cardsDueBefore(db, end), reviewsBetween(db, days.startOf(today), end)])
  const words = await wordsByIds(db, [...new Set(cards.map(({ wordId }) => wordId))])
  const queue = queueOf({ ...wishes, words: new Map(words.map((word) => [word.id, word])), cards, reviews, now, recall: () => 0 })
  return queue.learning.length + queue.reviews.length
}
