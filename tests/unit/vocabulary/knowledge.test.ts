import { describe, expect, it } from 'vitest'
import { knowledgeInWords, keptInBrief } from '@/components/knowledge-words'
import type { Strings } from '@/components/strings'
import type { Card } from '@/vocabulary/card'
import { knowledgeOf, retrievability, roughTime } from '@/vocabulary/knowledge'

const day = 86_400_000
const now = Date.UTC(2026, 10, 26, 12)
const card = (rest: Partial<Card>): Card => ({
  wordId: 'x', kind: 'recognise', due: now + 3 * day, stability: 12, difficulty: 5, phase: 'review', learningStep: 0, scheduledDays: 12, reps: 4, lapses: 0, lastReview: now - day, isSuspended: false, changedAt: now, ...rest,
})
const strings: Strings = (key, values = []) => [key, ...values].join(' ')

describe('how well a word is known', () => {
  it('is as well as the weakest of its cards, those that are set aside left out', () => {
    expect(knowledgeOf([card({}), card({ kind: 'recall', stability: 3, due: now - 1 }), card({ kind: 'write', stability: 0.1, isSuspended: true })], now)).toMatchObject({ stabilityDays: 3, due: now - 1 })
    expect(knowledgeOf([], now)).toEqual({ stabilityDays: null, remembered: null, due: null })
  })

  it('follows the curve of FSRS: 90 % after as many days as its stability', () => {
    expect(retrievability(12, 12)).toBeCloseTo(0.9, 10)
    expect(retrievability(12, 0)).toBe(1)
    expect(retrievability(5, 500)).toBeLessThan(0.7)
  })

  it.each([
    [0.2, 'lessThanDay', 0],
    [1, 'day', 1],
    [12, 'days', 12],
    [30, 'weeks', 4],
    [120, 'months', 4],
    [800, 'years', 2],
  ])('%s days are said as %s %s', (days, unit, count) => expect(roughTime(days)).toEqual({ unit, count }))

  it('is said in plain words', () => {
    const kept = { state: 'learning', gloss: '', tags: [], note: '', meetings: 3 } as const
    const of = (cards: readonly Card[]) => knowledgeInWords({ ...kept, knowledge: knowledgeOf(cards, now) }, now, strings)
    expect(of([card({})])).toEqual(['saveRememberedDays 12', 'saveNextDays 3'])
    expect(of([card({ due: now - day })])).toEqual(['saveRememberedDays 12', 'saveNextNow'])
    expect(of([card({ stability: 1, lastReview: now - 300 * day })])[0]).toBe('saveFading')
    expect(of([])).toEqual(['saveNotReviewed'])
    expect(knowledgeInWords({ ...kept, state: 'known', knowledge: knowledgeOf([], now) }, now, strings)).toEqual([])
    expect(keptInBrief({ ...kept, knowledge: knowledgeOf([], now) }, strings)).toBe('saveStateLearning · saveMetTimes 3')
  })
})
