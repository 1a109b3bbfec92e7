import { describe, expect, it } from 'vitest'
import { createDays, dayMs } from '@/vocabulary/day'
import { dueByDay, levelCoverage, retentionReached, reviewsByDay, wordsByState } from '@/vocabulary/statistics'
import { cardOf, reviewOf, wordOf } from './records'
import { offsetIn } from './zone'

const days = createDays(4, offsetIn('Europe/Berlin'))
const now = Date.parse('2026-10-26T12:00:00+01:00')
const today = days.dayOf(now)
const word = wordOf('词', { state: 'learning' })

describe('the figures', () => {
  it('count words by state, also states without words', () => {
    expect(wordsByState([word, wordOf('a'), wordOf('b', { state: 'known' })])).toEqual({ new: 1, learning: 1, known: 1, ignored: 0 })
  })

  it('count reviews by the reader’s day, over a change of clocks and days without any', () => {
    const at = (text: string) => Date.parse(text)
    const reviews = [
      reviewOf(word, { at: at('2026-10-25T03:30:00+01:00'), rating: 1 }),
      reviewOf(word, { at: at('2026-10-25T04:00:00+01:00'), before: cardOf(word) }),
      reviewOf(word, { at: now, before: cardOf(word) }),
      reviewOf(word, { at: now - 90 * dayMs }),
    ]
    expect(reviewsByDay(reviews, days, today, 4)).toEqual([
      { day: today - 3, reviews: 0, forgotten: 0, fresh: 0 },
      { day: today - 2, reviews: 1, forgotten: 1, fresh: 1 },
      { day: today - 1, reviews: 1, forgotten: 0, fresh: 0 },
      { day: today, reviews: 1, forgotten: 0, fresh: 0 },
    ])
  })

  it('count what comes due, with what is overdue today, and nothing of words that are not learnt', () => {
    const known = wordOf('知', { state: 'known' })
    const cards = [
      cardOf(word, { due: now - 30 * dayMs }),
      cardOf(word, { kind: 'recall', due: days.startOf(today + 2) }),
      cardOf(word, { kind: 'type', due: now + 40 * dayMs }),
      cardOf(word, { kind: 'write', due: now, isSuspended: true }),
      cardOf(known, { due: now }),
    ]
    const words = new Map([word, known].map((one) => [one.id, one]))
    expect(dueByDay(cards, words, days, today, 3).map(({ cards: count }) => count)).toEqual([1, 0, 1])
  })

  it('tell the retention that was reached, from reviews that waited for days alone', () => {
    const reviews = [
      ...([1, 3, 2, 4] as const).map((rating) => reviewOf(word, { rating, at: now, before: cardOf(word) })),
      reviewOf(word, { rating: 1, at: now, before: cardOf(word, { phase: 'relearning' }) }),
      reviewOf(word, { rating: 1, at: now, before: null }),
    ]
    expect(retentionReached(reviews, now - dayMs, now + 1)).toEqual({ reviews: 4, reached: 0.75 })
    expect(retentionReached([], 0, now)).toEqual({ reviews: 0, reached: null })
  })

  it('tell how much of each level is kept, each word once', () => {
    const words = [
      wordOf('行', { reading: ['xing2'], hsk2: 1, state: 'known' }),
      wordOf('行', { reading: ['hang2'], hsk2: 1 }),
      wordOf('好', { hsk2: 1, state: 'learning' }),
      wordOf('坏', { hsk2: 2, state: 'ignored' }),
      wordOf('x'),
    ]
    expect(levelCoverage(words, [150, 150])).toEqual([
      { level: 1, total: 150, known: 1, learning: 1, fresh: 0 },
      { level: 2, total: 150, known: 0, learning: 0, fresh: 0 },
    ])
  })
})
