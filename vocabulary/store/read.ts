import type { Card, Deletion, Review } from '../card'
import type { Meeting } from '../meeting'
import type { Word, WordId } from '../word'
import { ofWord } from './schema'
import type { VocabularyDb } from './schema'

/** The newest first: what a page can show before it has read the rest. */
export async function firstWords(db: VocabularyDb, count: number): Promise<Word[]> {
  const found: Word[] = []
  let cursor = await db.transaction('words').store.index('savedAt').openCursor(null, 'prev')
  for (; cursor !== null && found.length < count; cursor = await cursor.continue()) found.push(cursor.value)
  return found
}

export const allWords = (db: VocabularyDb): Promise<Word[]> => db.getAll('words')

/** In the order of `ids`; what is not kept is left out. */
export async function wordsByIds(db: VocabularyDb, ids: readonly WordId[]): Promise<Word[]> {
  const { store } = db.transaction('words')
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((word) => word !== undefined)
}

/** The oldest first. */
export async function meetingsOf(db: VocabularyDb, id: WordId): Promise<Meeting[]> {
  return (await db.getAll('meetings', ofWord(id))).sort((one, other) => one.at - other.at)
}

/** How often each word was met: words that never were are not in it. */
export async function meetingCounts(db: VocabularyDb): Promise<Map<WordId, number>> {
  const counts = new Map<WordId, number>()
  for (const [id] of await db.getAllKeys('meetings')) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

export const allCards = (db: VocabularyDb): Promise<Card[]> => db.getAll('cards')

/** Those that come back before `time`, the longest due first. */
export const cardsDueBefore = (db: VocabularyDb, time: number): Promise<Card[]> =>
  db.getAllFromIndex('cards', 'due', IDBKeyRange.upperBound(time, true))

export const cardsOf = (db: VocabularyDb, id: WordId): Promise<Card[]> => db.getAll('cards', ofWord(id))

/** The oldest first. */
export async function reviewsOf(db: VocabularyDb, id: WordId): Promise<Review[]> {
  return (await db.getAllFromIndex('reviews', 'wordId', id)).sort((one, other) => one.at - other.at)
}

/** From `from` on and before `to`, the oldest first. */
export const reviewsBetween = (db: VocabularyDb, from: number, to: number): Promise<Review[]> =>
  db.getAllFromIndex('reviews', 'at', IDBKeyRange.bound(from, to, false, true))

export const countWords = (db: VocabularyDb): Promise<number> => db.count('words')

type Batches<Row> = AsyncGenerator<Row[], void, void>

/**
 * All rows in batches, ordered by key, never all in memory. Each batch is a transaction of its own, so that whoever reads may
 * take their time: a row that is written meanwhile is in it or not.
 */
export const eachWord = (db: VocabularyDb, size = 500): Batches<Word> =>
  batches((from) => db.getAll('words', from, size), ({ id }) => id)
export const eachMeeting = (db: VocabularyDb, size = 500): Batches<Meeting> =>
  batches((from) => db.getAll('meetings', from, size), ({ wordId, id }) => [wordId, id])
export const eachCard = (db: VocabularyDb, size = 500): Batches<Card> =>
  batches((from) => db.getAll('cards', from, size), ({ wordId, kind }) => [wordId, kind])
export const eachReview = (db: VocabularyDb, size = 500): Batches<Review> =>
  batches((from) => db.getAll('reviews', from, size), ({ id }) => id)
export const eachDeletion = (db: VocabularyDb, size = 500): Batches<Deletion> =>
  batches((from) => db.getAll('deletions', from, size), ({ of, id }) => [of, id])

async function* batches<Row>(read: (from: IDBKeyRange | null) => Promise<Row[]>, keyOf: (row: Row) => IDBValidKey): Batches<Row> {
  let rows = await read(null)
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows
    rows = await read(IDBKeyRange.lowerBound(keyOf(last), true))
  }
}
