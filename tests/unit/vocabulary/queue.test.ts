import { describe, expect, it } from 'vitest'
import { createDays, dayMs } from '@/vocabulary/day'
import { leftOf, nextOf, queueOf, type QueueInput } from '@/vocabulary/queue'
import type { Word } from '@/vocabulary/word'
import { cardOf, reviewOf, wordOf } from './records'
import { offsetIn } from './zone'

const days = createDays(4, offsetIn('Asia/Shanghai'))
const now = Date.parse('2026-11-26T20:00:00+08:00')
const minute = 60_000
type Given = Partial<Omit<QueueInput, 'words'>> & { readonly words?: readonly Word[] }
const input = ({ words = [], ...part }: Given): QueueInput => ({
  words: new Map(words.map((word) => [word.id, word])),
  cards: [],
  reviews: [],
  kinds: ['recognise'],
  newPerDay: 10,
  reviewsPerDay: 100,
  days,
  now,
  recall: ({ stability }) => stability / 100,
  ...part,
})
const [one, two, three] = [wordOf('一'), wordOf('二', { savedAt: 1 }), wordOf('三')]
const waiting = (part: Given) => {
  const { learning, later, reviews, fresh } = queueOf(input(part))
  const names = (list: typeof learning) => list.map(({ wordId, kind }) => `${wordId.split('|')[1]} ${kind}`)
  return { learning: names(learning), later: names(later), reviews: names(reviews), fresh: names(fresh) }
}

describe('the queue', () => {
  it('has short steps that are due, then reviews, then new words, the longest kept first', () => {
    const cards = [
      cardOf(one, { phase: 'learning', due: now - minute, lastReview: now - 2 * minute }),
      cardOf(two, { due: now - dayMs }),
    ]
    const queue = queueOf(input({ words: [one, two, three, wordOf('四', { savedAt: 2 })], cards }))
    expect(leftOf(queue)).toEqual({ learning: 1, reviews: 1, fresh: 2 })
    expect(nextOf(queue, null, now)).toMatchObject({ kind: 'card', asked: { wordId: one.id } })
    expect(waiting({ words: [one, two, three, wordOf('四', { savedAt: 2 })], cards }).fresh).toEqual(['四 recognise', '三 recognise'])
  })

  it('has reviews of the whole day, and what comes after its edge tomorrow', () => {
    const edge = Date.parse('2026-11-27T04:00:00+08:00')
    expect(waiting({ words: [one, two], cards: [cardOf(one, { due: edge - 1 }), cardOf(two, { due: edge })] }).reviews).toEqual(['一 recognise'])
    expect(queueOf(input({ words: [two], cards: [cardOf(two, { due: edge })] })).nextDue).toBe(edge)
  })

  it('leaves out words that are known or ignored, kinds that are off and cards that were set aside', () => {
    const words = [wordOf('一', { state: 'known' }), wordOf('二', { state: 'ignored' }), wordOf('三', { state: 'learning' })]
    expect(waiting({ words, cards: words.map((word) => cardOf(word, { isSuspended: true })) })).toEqual({ learning: [], later: [], reviews: [], fresh: [] })
    expect(waiting({ words: [three], cards: [cardOf(three, { kind: 'write' })], kinds: ['recognise'] }).reviews).toEqual([])
  })

  it('keeps to the limits of the reader’s day', () => {
    const words = Array.from({ length: 30 }, (_, index) => wordOf(`词${index}`))
    const cards = words.slice(0, 20).map((word) => cardOf(word))
    const today = days.startOf(days.dayOf(now))
    const reviews = [
      ...words.slice(0, 3).map((word) => reviewOf(word, { at: today + 1, before: cardOf(word) })),
      ...words.slice(20, 22).map((word) => reviewOf(word, { at: today, before: null })),
      // Yesterday's, and a short step, count for nothing.
      reviewOf(words[5]!, { at: today - 1, before: cardOf(words[5]!) }),
      reviewOf(words[6]!, { at: today + 2, before: cardOf(words[6]!, { phase: 'relearning' }) }),
    ]
    const queue = queueOf(input({ words, cards, reviews, newPerDay: 5, reviewsPerDay: 8 }))
    expect(queue.reviews).toHaveLength(5)
    expect(queue.fresh).toHaveLength(3)
    expect(queue.held).toEqual({ reviews: 15, fresh: 5 })
    expect(queue.nextDue).toBe(days.startOf(days.dayOf(now) + 1))
  })

  it('promises no new words to who wants none', () => {
    expect(queueOf(input({ words: [one], newPerDay: 0 })).nextDue).toBeNull()
    expect(queueOf(input({ words: [one, two], newPerDay: 1, reviews: [reviewOf(three, { at: now })] })).nextDue).toBe(days.startOf(days.dayOf(now) + 1))
  })

  it('asks first what is best remembered, so that a backlog costs the least', () => {
    const cards = [cardOf(one, { stability: 10 }), cardOf(two, { stability: 80 }), cardOf(three, { stability: 30 })]
    expect(waiting({ words: [one, two, three], cards }).reviews).toEqual(['二 recognise', '三 recognise', '一 recognise'])
  })

  it('has one new card of a word a day, in the order of the kinds', () => {
    const kinds = ['recognise', 'type'] as const
    expect(waiting({ words: [one], kinds }).fresh).toEqual(['一 recognise'])
    const first = { cards: [cardOf(one, { due: now + dayMs * 3 })] }
    expect(waiting({ words: [one], kinds, ...first }).fresh).toEqual(['一 type'])
    expect(waiting({ words: [one], kinds, ...first, reviews: [reviewOf(one, { at: now - minute })] }).fresh).toEqual([])
    expect(waiting({ words: [wordOf('X', { reading: [] })], kinds: ['type'] }).fresh).toEqual([])
  })

  it('does not ask two cards of a word one after the other where there is another', () => {
    const cards = [cardOf(one, { stability: 90 }), cardOf(one, { kind: 'recall', stability: 80 }), cardOf(two, { stability: 10 })]
    const queue = queueOf(input({ words: [one, two], cards, kinds: ['recognise', 'recall'] }))
    expect(nextOf(queue, one.id, now)).toMatchObject({ asked: { wordId: two.id } })
    const alone = queueOf(input({ words: [one], cards: cards.slice(0, 2), kinds: ['recognise', 'recall'] }))
    expect(nextOf(alone, one.id, now)).toMatchObject({ kind: 'card', asked: { wordId: one.id } })
  })

  it('takes a short step a little early where nothing else is left, waits for later ones, and ends', () => {
    const step = (due: number) => queueOf(input({ words: [one], cards: [cardOf(one, { phase: 'learning', due, lastReview: now })] }))
    expect(nextOf(step(now + 10 * minute), one.id, now).kind).toBe('card')
    expect(nextOf(step(now + 50 * minute), null, now)).toEqual({ kind: 'wait', until: now + 30 * minute })
    expect(nextOf(queueOf(input({})), null, now)).toEqual({ kind: 'done' })
  })

  it('asks a card now whose dates come from a clock that was years ahead', () => {
    const card = cardOf(one, { lastReview: now + 900 * dayMs, due: now + 950 * dayMs })
    expect(waiting({ words: [one], cards: [card] }).reviews).toEqual(['一 recognise'])
  })

  it('holds a card that was stored before its first review for new, and none that was set aside', () => {
    expect(waiting({ words: [one], cards: [cardOf(one, { phase: 'new', lastReview: null })] }).fresh).toEqual(['一 recognise'])
    expect(waiting({ words: [one], cards: [cardOf(one, { phase: 'new', lastReview: null, isSuspended: true })] }).fresh).toEqual([])
  })
})
