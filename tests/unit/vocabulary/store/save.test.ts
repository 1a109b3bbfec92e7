import { describe, expect, it } from 'vitest'
import { wordIdOf } from '@/vocabulary/word'
import { changeWords } from '@/vocabulary/store/edit'
import { grade } from '@/vocabulary/store/grade'
import { meetingsOf } from '@/vocabulary/store/read'
import { askWord, saveWord, undoSave } from '@/vocabulary/store/save'
import { aMeeting, aSchedule, aWord, contents, freshDb } from './fresh'

const id = wordIdOf(aWord())

describe('saving a word', () => {
  it('keeps it with its meeting', async () => {
    const db = await freshDb()
    const saved = await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 5 })
    expect(saved).toMatchObject({ id, isNew: true, before: null, word: { ...aWord(), id, savedAt: 5, changedAt: 5 } })
    expect(await contents(db)).toEqual({
      words: [saved.word],
      meetings: [{ ...aMeeting(), id: saved.meetingId, wordId: id, at: 5 }],
      cards: [],
      reviews: [],
      deletions: [],
    })
  })

  it('adds a meeting when it is met again, and none for the same sentence of the same page', async () => {
    const db = await freshDb()
    await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 5 })
    const same = await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 6 })
    expect(same).toMatchObject({ isNew: false, meetingId: null, word: { changedAt: 5 } })
    await saveWord(db, { word: aWord(), meeting: aMeeting({ url: 'https://other.example/' }), now: 7 })
    await saveWord(db, { word: aWord(), meeting: aMeeting({ sentence: { text: '学习', start: 0, end: 2 } }), now: 8 })
    await saveWord(db, { word: aWord(), meeting: null, now: 9 })
    expect((await meetingsOf(db, id)).map(({ at }) => at)).toEqual([5, 7, 8])
    expect(await askWord(db, id)).toMatchObject({ word: { savedAt: 5 }, meetings: 3, cards: [] })
  })

  it('leaves what the reader made of it, and fills in what was not known', async () => {
    const db = await freshDb()
    await saveWord(db, { word: aWord({ gloss: '', hsk2: null, tags: ['school'] }), meeting: null, now: 5 })
    await changeWords(db, [id], (word) => ({ ...word, note: 'mine' }), 6)
    const { word, before } = await saveWord(db, { word: aWord({ tags: ['list'], note: 'theirs' }), meeting: null, now: 7 })
    expect(word).toMatchObject({ gloss: 'to learn', hsk2: 1, tags: ['school', 'list'], note: 'mine', savedAt: 5, changedAt: 7 })
    expect(before).toMatchObject({ gloss: '', changedAt: 6 })
  })

  it('takes “known”, “ignored” and “learning” as said, and “new” as the wish to learn an ignored word', async () => {
    const db = await freshDb()
    const states = ['new', 'known', 'new', 'ignored', 'new', 'learning', 'new'] as const
    const seen: string[] = []
    for (const [at, state] of states.entries()) seen.push((await saveWord(db, { word: aWord({ state }), meeting: null, now: at })).word.state)
    expect(seen).toEqual(['new', 'known', 'known', 'ignored', 'new', 'learning', 'learning'])
  })

  it('keeps nothing but the fields of a word and a meeting', async () => {
    const db = await freshDb()
    const extra = { __proto__: null, secret: 1 }
    await saveWord(db, { word: { ...aWord(), ...extra }, meeting: { ...aMeeting(), ...extra }, now: 5 })
    const { words, meetings } = await contents(db)
    expect([...words, ...meetings].some((row) => 'secret' in row)).toBe(false)
  })

  it('knows nothing of a word that is not kept', async () => {
    expect(await askWord(await freshDb(), id)).toBeNull()
  })
})

describe('undoing a save', () => {
  it('leaves nothing of a new word but that it was deleted', async () => {
    const db = await freshDb()
    const saved = await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 5 })
    await undoSave(db, saved, 6)
    expect(await contents(db)).toMatchObject({ words: [], meetings: [], deletions: [{ of: 'meeting' }, { of: 'word', id, at: 6 }] })
  })

  it('gives a kept word back as it was', async () => {
    const db = await freshDb()
    await saveWord(db, { word: aWord({ gloss: '' }), meeting: aMeeting(), now: 5 })
    const saved = await saveWord(db, { word: aWord({ state: 'known' }), meeting: aMeeting({ title: 'x', url: null }), now: 6 })
    await undoSave(db, saved, 7)
    const { words, meetings } = await contents(db)
    expect(words).toMatchObject([{ gloss: '', state: 'new', savedAt: 5, changedAt: 7 }])
    expect(meetings).toMatchObject([{ at: 5 }])
  })

  it('takes back nothing that came later', async () => {
    const db = await freshDb()
    const saved = await saveWord(db, { word: aWord(), meeting: aMeeting(), now: 5 })
    await saveWord(db, { word: aWord(), meeting: aMeeting({ title: 'x', url: null }), now: 6 })
    await undoSave(db, saved, 7)
    expect(await contents(db)).toMatchObject({ words: [{ id }], meetings: [{ at: 6 }] })

    const known = await saveWord(db, { word: aWord({ state: 'known' }), meeting: null, now: 8 })
    await changeWords(db, [id], (word) => ({ ...word, note: 'mine' }), 9)
    await undoSave(db, known, 10)
    expect((await contents(db)).words).toMatchObject([{ state: 'known', note: 'mine' }])
  })

  it('keeps a word that was reviewed meanwhile', async () => {
    const db = await freshDb()
    const saved = await saveWord(db, { word: aWord(), meeting: null, now: 5 })
    await grade(db, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: 6, asked: null, schedule: aSchedule({ lastReview: 6 }) })
    await undoSave(db, saved, 7)
    expect(await contents(db)).toMatchObject({ words: [{ id }], cards: [{ wordId: id }], reviews: [{ wordId: id }] })
  })
})
