import type { OverviewFigures } from '@/components/word-list/overview'
import type { Days } from '@/vocabulary/day'
import type { Row } from '@/vocabulary/list/row'
import { breath } from '@/vocabulary/slices'
import { dueByDay, levelCoverage, reviewsByDay, wordsByState } from '@/vocabulary/statistics'
import type { ReviewDay } from '@/vocabulary/statistics'
import { cardsDueBefore, reviewsBetween } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Word, WordId } from '@/vocabulary/word'

/** Words of each level of HSK 2.0, put in by the build. */
declare const __HSK2_SIZES__: readonly number[]

const daysBack = 90
const daysAhead = 14
/** Reviews of so many days are read at once: a year of them would hold up the page. */
const daysAtOnce = 5

/** Counts what the overview shows, with pauses for the page. */
export async function countFigures(db: VocabularyDb, rows: ReadonlyMap<WordId, Row>, days: Days, now: number): Promise<OverviewFigures> {
  await breath()
  const words = Array.from(rows.values(), ({ word }) => word)
  const states = wordsByState(words)
  await breath()
  const levels = levelCoverage(words, __HSK2_SIZES__)
  const today = days.dayOf(now)
  const cards = await cardsDueBefore(db, days.startOf(today + daysAhead))
  const wordOf = new Map<WordId, Word>()
  for (const { wordId } of cards) {
    const word = rows.get(wordId)?.word
    if (word) wordOf.set(wordId, word)
  }
  const due = dueByDay(cards, wordOf, days, today, daysAhead).map(({ day, cards: count }) => ({ at: days.startOf(day), cards: count }))
  await breath()
  const reviews = (await readReviewDays(db, days, today)).map(({ day, ...counts }) => ({ at: days.startOf(day), ...counts }))
  return { states, levels, due, reviews }
}

async function readReviewDays(db: VocabularyDb, days: Days, today: number): Promise<ReviewDay[]> {
  const rows: ReviewDay[] = []
  for (let first = today - daysBack + 1; first <= today; first += daysAtOnce) {
    const last = Math.min(today, first + daysAtOnce - 1)
    const reviews = await reviewsBetween(db, days.startOf(first), days.startOf(last + 1))
    rows.push(...reviewsByDay(reviews, days, last, last - first + 1))
  }
  return rows
}
