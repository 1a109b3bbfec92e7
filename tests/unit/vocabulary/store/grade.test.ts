import { describe, expect, it } from 'vitest'
import { wordIdOf } from '@/vocabulary/word'
import { deleteWords } from '@/vocabulary/store/edit'
import { changeCards, grade, StaleCard, undoGrade } from '@/vocabulary/store/grade'
import type { Grade } from '@/vocabulary/store/grade'
import { cardsDueBefore, cardsOf, reviewsBetween, reviewsOf } from '@/vocabulary/store/read'
import { saveWord } from '@/vocabulary/store/save'
import { aSchedule, aWord, contents, freshDb } from './fresh'

const wordId = wordIdOf(aWord())
const answer = (at: number, more: Partial<Grade> = {}): Grade => ({
  wordId,
  kind: 'recall',
  rating: 3,
  tookMs: 900,
  at,
  asked: null,
  schedule: aSchedule({ lastReview: at, due: at + 100 }),
  ...more,
})

async function withWord() {
  const db = await freshDb()
  await saveWord(db, { word: aWord(), meeting: null, now: 5 })
  return db
}

describe('grading', () => {
  it('keeps the review and the card, and the word is being learnt', async () => {
    const db = await withWord()
    const first = await grade(db, answer(10))
    const second = await grade(db, answer(20, { asked: aSchedule({ lastReview: 10 }), suspend: true }))
    expect(first.before).toBeNull()
    expect(second.before).toMatchObject({ lastReview: 10, due: 110 })
    expect(await reviewsOf(db, wordId)).toEqual([first, second])
    expect(await reviewsBetween(db, 10, 20)).toEqual([first])
    expect(await cardsOf(db, wordId)).toEqual([{ wordId, kind: 'recall', ...answer(20).schedule, isSuspended: true, changedAt: 20 }])
    expect(await cardsDueBefore(db, 120)).toEqual([])
    expect(await cardsDueBefore(db, 121)).toHaveLength(1)
    expect((await contents(db)).words).toMatchObject([{ state: 'learning', changedAt: 10 }])
  })

  it('refuses the second of two answers to one question, and changes nothing by it', async () => {
    const db = await withWord()
    const both = await Promise.allSettled([grade(db, answer(10)), grade(db, answer(11, { rating: 1 }))])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({ reason: expect.any(StaleCard) as StaleCard })
    expect(await contents(db)).toMatchObject({ cards: [{ lastReview: 10 }], reviews: [{ at: 10 }] })
  })

  it('refuses an answer for a word that was deleted', async () => {
    const db = await withWord()
    await deleteWords(db, [wordId], 6)
    await expect(grade(db, answer(10))).rejects.toThrow(StaleCard)
    expect(await contents(db)).toMatchObject({ cards: [], reviews: [] })
  })
})

describe('undoing a grade', () => {
  it('gives the card back as it was, and at last the word', async () => {
    const db = await withWord()
    const first = await grade(db, answer(10))
    const before = await cardsOf(db, wordId)
    const second = await grade(db, answer(20, { asked: aSchedule({ lastReview: 10 }), suspend: true }))
    await undoGrade(db, second, 21)
    expect(await cardsOf(db, wordId)).toEqual([{ ...before[0], changedAt: 21 }])
    await undoGrade(db, first, 22)
    expect(await contents(db)).toMatchObject({
      words: [{ state: 'new' }],
      cards: [],
      reviews: [],
      deletions: [{ of: 'card', id: `${wordId}\nrecall`, at: 22 }, { of: 'review' }, { of: 'review' }],
    })
  })

  it('refuses when it is not the last answer any more', async () => {
    const db = await withWord()
    const first = await grade(db, answer(10))
    await grade(db, answer(20, { asked: aSchedule({ lastReview: 10 }) }))
    const before = await contents(db)
    await expect(undoGrade(db, first)).rejects.toThrow(StaleCard)
    expect(await contents(db)).toEqual(before)
  })
})

describe('changing cards', () => {
  it('takes back those that were set aside', async () => {
    const db = await withWord()
    await grade(db, answer(10, { suspend: true }))
    expect(await changeCards(db, [[wordId, 'recall'], [wordId, 'write']], (card) => ({ ...card, isSuspended: false }), 11)).toBe(1)
    expect(await cardsOf(db, wordId)).toMatchObject([{ isSuspended: false, lastReview: 10, changedAt: 11 }])
  })
})
