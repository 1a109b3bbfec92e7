import type { Card, Review } from './card'
import type { Days } from './day'
import { wordStates, type Word, type WordState } from './word'

/** Figures over what is stored, for pictures and sentences. All of it is counted anew from the records. */

export function wordsByState(words: Iterable<Word>): Record<WordState, number> {
  const counts = Object.fromEntries(wordStates.map((state) => [state, 0])) as Record<WordState, number>
  for (const { state } of words) counts[state]++
  return counts
}

export interface ReviewDay {
  readonly day: number
  readonly reviews: number
  /** Of these, answered with "again". */
  readonly forgotten: number
  /** Cards that were reviewed for the first time. */
  readonly fresh: number
}

/** The last `count` days up to `today`, also those without a review. */
export function reviewsByDay(reviews: Iterable<Review>, days: Days, today: number, count: number): ReviewDay[] {
  const first = today - count + 1
  const start = days.startOf(first)
  const rows = Array.from({ length: count }, (_, index) => ({ day: first + index, reviews: 0, forgotten: 0, fresh: 0 }))
  for (const { at, rating, before } of reviews) {
    const row = at >= start ? rows[days.dayOf(at) - first] : undefined
    if (!row) continue
    row.reviews++
    if (rating === 1) row.forgotten++
    if (before === null || before.phase === 'new') row.fresh++
  }
  return rows
}

export interface DueDay {
  readonly day: number
  readonly cards: number
}

/** How many cards come due on `today` and the days after it; what is overdue counts for today. Words that are known or ignored have none. */
export function dueByDay(cards: Iterable<Card>, words: ReadonlyMap<string, Word>, days: Days, today: number, count: number): DueDay[] {
  const rows = Array.from({ length: count }, (_, index) => ({ day: today + index, cards: 0 }))
  const end = days.startOf(today + count)
  for (const { wordId, due, phase, isSuspended } of cards) {
    const state = words.get(wordId)?.state
    if (isSuspended || phase === 'new' || due >= end || (state !== 'new' && state !== 'learning')) continue
    rows[Math.max(0, days.dayOf(due) - today)]!.cards++
  }
  return rows
}

export interface Retention {
  readonly reviews: number
  /** The part that was remembered, 0 … 1; null without a review. */
  readonly reached: number | null
}

/**
 * The part of the reviews between two moments in which the card was still remembered. Short steps do not count: only a card
 * that had waited for days shows whether it waited too long.
 */
export function retentionReached(reviews: Iterable<Review>, from: number, to: number): Retention {
  let asked = 0
  let remembered = 0
  for (const { at, rating, before } of reviews) {
    if (at < from || at >= to || before?.phase !== 'review') continue
    asked++
    if (rating > 1) remembered++
  }
  return { reviews: asked, reached: asked === 0 ? null : remembered / asked }
}

export interface LevelCoverage {
  readonly level: number
  /** Words of the level's list. */
  readonly total: number
  readonly known: number
  readonly learning: number
  readonly fresh: number
}

/**
 * How much of each level is kept. A word of the list counts once, by the best known of its readings.
 *
 * @param totals how many words the list has, for each level from 1
 */
export function levelCoverage(words: Iterable<Word>, totals: readonly number[]): LevelCoverage[] {
  const ranks: Readonly<Record<WordState, number>> = { ignored: 0, new: 1, learning: 2, known: 3 }
  const best = totals.map(() => new Map<string, number>())
  for (const { hsk2, simplified, state } of words) {
    const level = hsk2 === null ? undefined : best[hsk2 - 1]
    if (!level || ranks[state] === 0) continue
    level.set(simplified, Math.max(level.get(simplified) ?? 0, ranks[state]))
  }
  return totals.map((total, index) => {
    const counts = [0, 0, 0, 0]
    for (const rank of best[index]!.values()) counts[rank]!++
    return { level: index + 1, total, fresh: counts[1]!, learning: counts[2]!, known: counts[3]! }
  })
}
