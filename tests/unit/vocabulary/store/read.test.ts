import { describe, expect, it } from 'vitest'
import { wordIdOf } from '@/vocabulary/word'
import { deleteWords, putWords } from '@/vocabulary/store/edit'
import { grade } from '@/vocabulary/store/grade'
import { allCards, eachCard, eachDeletion, eachMeeting, eachReview, eachWord, firstWords, meetingCounts, wordsByIds } from '@/vocabulary/store/read'
import { aMeeting, aSchedule, contents, freshDb, numbered } from './fresh'

describe('reading', () => {
  it('gives the newest words first', async () => {
    const db = await freshDb()
    for (const number of [1, 2, 3]) await putWords(db, [numbered(number)], number)
    expect((await firstWords(db, 2)).map(({ savedAt }) => savedAt)).toEqual([3, 2])
    expect(await firstWords(db, 9)).toHaveLength(3)
  })

  it('gives words in the order asked for and counts their meetings', async () => {
    const db = await freshDb()
    const [one, two] = [wordIdOf(numbered(1)), wordIdOf(numbered(2))]
    await putWords(db, [{ ...numbered(1), meetings: [aMeeting(), aMeeting({ url: 'https://b.example/' })] }, numbered(2)], 5)
    expect((await wordsByIds(db, [two, 'none', one])).map(({ id }) => id)).toEqual([two, one])
    expect([...(await meetingCounts(db))]).toEqual([[one, 2]])
  })

  it('gives everything in batches, each row once', async () => {
    const db = await freshDb()
    const many = Array.from({ length: 7 }, (_, number) => ({ ...numbered(number), meetings: [aMeeting()] }))
    const { added } = await putWords(db, many, 5)
    for (const wordId of added) {
      await grade(db, { wordId, kind: 'read', rating: 3, tookMs: 1, at: 6, asked: null, schedule: aSchedule({ lastReview: 6 }) })
    }
    await deleteWords(db, added.slice(0, 2), 7)
    const all = async <Row>(batches: AsyncGenerator<Row[]>) => (await Array.fromAsync(batches)).flat()
    const sizes = (await Array.fromAsync(eachWord(db, 2))).map(({ length }) => length)
    expect(sizes).toEqual([2, 2, 1])
    expect({
      words: await all(eachWord(db, 2)),
      meetings: await all(eachMeeting(db, 3)),
      cards: await all(eachCard(db, 1)),
      reviews: await all(eachReview(db, 5)),
      deletions: await all(eachDeletion(db, 2)),
    }).toEqual(await contents(db))
    expect(await allCards(db)).toHaveLength(5)
    expect(await all(eachWord(await freshDb()))).toEqual([])
  })
})
