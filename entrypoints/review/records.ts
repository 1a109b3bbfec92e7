import { cardKeyOf } from '@/vocabulary/card-name'
import type { Card, Review } from '@/vocabulary/card'
import type { Days } from '@/vocabulary/day'
import { allCards, allWords, cardsDueBefore, cardsOf, reviewsBetween, wordsByIds } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Word, WordId } from '@/vocabulary/word'

/** What the page holds of the database, so that the next card is found without asking it. */
export interface Records {
  readonly words: Map<WordId, Word>
  readonly cards: Map<string, Card>
  /** Of the reader's day. */
  reviews: readonly Review[]
  /** Everything was read, and not only what is due. */
  isWhole: boolean
}

export const noRecords = (): Records => ({ words: new Map(), cards: new Map(), reviews: [], isWhole: false })

/** What is due today, which is little: enough for the first card. */
export async function readDue(db: VocabularyDb, records: Records, days: Days, now: number): Promise<void> {
  const [cards] = await Promise.all([cardsDueBefore(db, endOf(days, now)), readToday(db, records, days, now)])
  for (const word of await wordsByIds(db, [...new Set(cards.map(({ wordId }) => wordId))])) records.words.set(word.id, word)
  for (const card of cards) records.cards.set(cardKeyOf(card), card)
}

export async function readAll(db: VocabularyDb, records: Records, days: Days, now: number): Promise<void> {
  const [words, cards] = await Promise.all([allWords(db), allCards(db), readToday(db, records, days, now)])
  records.words.clear()
  records.cards.clear()
  for (const word of words) records.words.set(word.id, word)
  for (const card of cards) records.cards.set(cardKeyOf(card), card)
  records.isWhole = true
}

/** Words that changed, here or in another tab, with their cards. */
export async function readWords(db: VocabularyDb, records: Records, ids: readonly WordId[], days: Days, now: number): Promise<void> {
  const [words, ...cards] = await Promise.all([wordsByIds(db, ids), ...ids.map((id) => cardsOf(db, id))])
  await readToday(db, records, days, now)
  const there = new Map(words.map((word) => [word.id, word]))
  const gone = new Set(ids)
  for (const [key, { wordId }] of records.cards) if (gone.has(wordId)) records.cards.delete(key)
  for (const id of ids) {
    const word = there.get(id)
    if (word) records.words.set(id, word)
    else records.words.delete(id)
  }
  for (const card of cards.flat()) records.cards.set(cardKeyOf(card), card)
}

async function readToday(db: VocabularyDb, records: Records, days: Days, now: number): Promise<void> {
  records.reviews = await reviewsBetween(db, days.startOf(days.dayOf(now)), endOf(days, now))
}

const endOf = (days: Days, now: number): number => days.startOf(days.dayOf(now) + 1)
