import { describe, expect, it } from 'vitest'
import { wordIdOf } from '@/vocabulary/word'
import { changeWords, deleteMeeting, deleteWords, putWords, undeleteMeeting, undeleteWords } from '@/vocabulary/store/edit'
import { grade } from '@/vocabulary/store/grade'
import { allWords, meetingsOf } from '@/vocabulary/store/read'
import { saveWord } from '@/vocabulary/store/save'
import { aMeeting, aSchedule, aWord, contents, freshDb, numbered } from './fresh'

const id = wordIdOf(aWord())

/** One word with a meeting, a card and a review. */
async function withOne() {
  const db = await freshDb()
  await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 5 })
  await grade(db, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: 6, asked: null, schedule: aSchedule({ lastReview: 6 }) })
  return db
}

describe('changing words', () => {
  it('counts those that did change, and keeps their id', async () => {
    const db = await freshDb()
    await putWords(db, [numbered(1), numbered(2, { state: 'known' })], 5)
    const ids = [...(await allWords(db)).map((word) => word.id), 'none']
    expect(await changeWords(db, ids, (word) => ({ ...word, id: 'x', state: 'known', reading: ['ci4'] }), 6)).toBe(2)
    expect(await changeWords(db, ids, (word) => ({ ...word, state: 'known' }), 7)).toBe(0)
    expect(await allWords(db)).toMatchObject([{ id: ids[0], state: 'known', changedAt: 6 }, { id: ids[1], changedAt: 6 }])
  })

  it('changes none when one of them fails', async () => {
    const db = await freshDb()
    await putWords(db, [numbered(1), numbered(2)], 5)
    const before = await contents(db)
    const change = changeWords(db, before.words.map((word) => word.id), (word) => {
      if (word.simplified === '词2') throw new Error('no')
      return { ...word, note: 'x' }
    }, 6)
    await expect(change).rejects.toThrow('no')
    expect(await contents(db)).toEqual(before)
  })
})

describe('adding many words', () => {
  it('says what is new and what was before', async () => {
    const db = await freshDb()
    await putWords(db, [numbered(1, { gloss: '' }), numbered(2)], 5)
    const done: number[] = []
    const put = await putWords(db, [numbered(1), numbered(2), numbered(3), numbered(3, { tags: ['again'] })], 6, { onProgress: (count) => done.push(count) })
    expect(put).toMatchObject({ added: ['詞3|词3|ci2'], before: [{ id: '詞1|词1|ci2', gloss: '' }], meetings: [] })
    expect(await allWords(db)).toMatchObject([{ changedAt: 6, savedAt: 5 }, { changedAt: 5 }, { tags: ['again'] }])
    expect(done).toEqual([4])
  })

  it('brings their sentences, each once', async () => {
    const db = await freshDb()
    const meetings = [aMeeting(), aMeeting(), aMeeting({ sentence: null, url: null, title: null })]
    expect((await putWords(db, [{ ...aWord(), meetings }, { ...aWord(), meetings }], 5)).meetings).toHaveLength(2)
    expect((await putWords(db, [{ ...aWord(), meetings }], 6)).meetings).toHaveLength(0)
    expect(await meetingsOf(db, id)).toHaveLength(2)
  })

  it('lets the caller say how two become one', async () => {
    const db = await withOne()
    await putWords(db, [aWord({ gloss: 'theirs' })], 9, { whenKept: (kept, given) => ({ ...kept, gloss: given.gloss }) })
    expect(await contents(db)).toMatchObject({ words: [{ gloss: 'theirs', savedAt: 5 }], cards: [{}], reviews: [{}] })
  })

  it('adds none when it is ended on the way', async () => {
    const db = await freshDb()
    const end = new AbortController()
    const many = Array.from({ length: 1_200 }, (_, number) => numbered(number))
    await expect(putWords(db, many, 5, { signal: end.signal, onProgress: () => end.abort() })).rejects.toThrow('abort')
    expect(await allWords(db)).toEqual([])
  })
})

describe('deleting words', () => {
  it('takes all they had, remembers it, and brings all back', async () => {
    const db = await withOne()
    await putWords(db, [numbered(1)], 7)
    const before = await contents(db)
    const deleted = await deleteWords(db, [id, 'none'], 8)
    expect(await contents(db)).toMatchObject({
      words: [{ simplified: '词1' }],
      meetings: [],
      cards: [],
      reviews: [],
      deletions: [{ of: 'word', id, at: 8 }],
    })
    await undeleteWords(db, deleted, 9)
    const later = { changedAt: 9 }
    expect(await contents(db)).toEqual({
      ...before,
      words: before.words.map((word) => (word.id === id ? { ...word, ...later } : word)),
      cards: before.cards.map((card) => ({ ...card, ...later })),
    })
  })

  it('does the same for very many', async () => {
    const db = await withOne()
    await putWords(db, Array.from({ length: 600 }, (_, number) => ({ ...numbered(number), meetings: [aMeeting()] })), 7)
    const before = await contents(db)
    const deleted = await deleteWords(db, before.words.filter((word) => word.id !== id).map((word) => word.id), 8)
    expect(await contents(db)).toMatchObject({ words: [{ id }], meetings: [{}], cards: [{}], reviews: [{}] })
    await undeleteWords(db, deleted, 9)
    const after = await contents(db)
    expect(after.meetings).toEqual(before.meetings)
    expect(after.words.length).toBe(601)
  })

  it('leaves a word as it is that was kept again meanwhile', async () => {
    const db = await withOne()
    const deleted = await deleteWords(db, [id], 8)
    await saveWord(db, { word: aWord({ note: 'again' }), meeting: null, now: 9 })
    await undeleteWords(db, deleted, 10)
    expect(await contents(db)).toMatchObject({ words: [{ note: 'again', savedAt: 9 }], meetings: [{ at: 5 }], cards: [{}], reviews: [{}], deletions: [] })
  })
})

describe('deleting a meeting', () => {
  it('remembers it and brings it back, unless its word is gone', async () => {
    const db = await withOne()
    const [meeting] = await meetingsOf(db, id)
    expect(await deleteMeeting(db, meeting!, 8)).toEqual(meeting)
    expect(await deleteMeeting(db, meeting!, 8)).toBeNull()
    expect(await contents(db)).toMatchObject({ meetings: [], deletions: [{ of: 'meeting', id: meeting!.id, at: 8 }] })
    await undeleteMeeting(db, meeting!)
    expect(await contents(db)).toMatchObject({ meetings: [meeting], deletions: [] })
    await deleteWords(db, [id], 9)
    await undeleteMeeting(db, meeting!)
    expect((await contents(db)).meetings).toEqual([])
  })
})
