import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VocabularyRecord } from '@/vocabulary/backup/format'
import type { Card } from '@/vocabulary/card'
import { changeWords, deleteMeeting, deleteWords, undeleteWords } from '@/vocabulary/store/edit'
import { grade, undoGrade } from '@/vocabulary/store/grade'
import { Merging, mergedStores } from '@/vocabulary/store/merge'
import type { MergeOutcome } from '@/vocabulary/store/merge'
import { saveWord } from '@/vocabulary/store/save'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { write } from '@/vocabulary/store/write'
import { wordIdOf } from '@/vocabulary/word'
import { aMeeting, aSchedule, aWord, freshDb, numbered } from './fresh'
import { copyIn, inOrder, join, merge, settle } from './merge-model'
import type { Copy } from './merge-model'

/** What two or three machines do before they meet: each its own things, in time that goes on for all. */
type Act =
  | { readonly do: 'save' | 'edit' | 'grade' | 'undo grade' | 'delete meeting' | 'delete' | 'undelete'; readonly word: number; readonly machine: number }
  | { readonly do: 'meet'; readonly machine: number; readonly other: number }

const machines = 3
const machine = fc.nat(machines - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('save' as const, 'save' as const, 'edit' as const, 'grade' as const, 'undo grade' as const, 'delete meeting' as const, 'delete' as const, 'undelete' as const),
      word: fc.nat(2),
      machine,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('meet' as const), machine, other: machine }) },
)
const histories = Number(process.env.TONGDU_MERGE_HISTORIES ?? 150)

async function mergeInto(db: VocabularyDb, records: readonly VocabularyRecord[]): Promise<MergeOutcome> {
  return await write(db, mergedStores, async (transaction) => {
    const merging = new Merging()
    await merging.take(transaction, records)
    await merging.settle(transaction)
    return merging.outcome
  })
}

async function play(acts: readonly Act[]): Promise<Copy[]> {
  const dbs = await Promise.all(Array.from({ length: machines }, () => freshDb()))
  const deleted = dbs.map(() => new Map<number, Awaited<ReturnType<typeof deleteWords>>>())
  let now = 1_000
  for (const act of acts) {
    now += 10
    const db = dbs[act.machine] as VocabularyDb
    if (act.do === 'meet') {
      const records = inOrder(await copyIn(dbs[act.other] as VocabularyDb))
      const expected = merge(await copyIn(db), await copyIn(dbs[act.other] as VocabularyDb))
      await mergeInto(db, records)
      // The database does in parts what the plain model does at once.
      expect(await copyIn(db)).toEqual(expected)
      continue
    }
    const word = numbered(act.word)
    const id = wordIdOf(word)
    if (act.do === 'save') await saveWord(db, { word, meeting: aMeeting({ url: `https://a.example/${now}` }), now })
    else if (act.do === 'edit') await changeWords(db, [id], (kept) => ({ ...kept, note: `${act.machine} at ${now}` }), now)
    else if (act.do === 'delete') deleted[act.machine]?.set(act.word, await deleteWords(db, [id], now))
    else if (act.do === 'undelete') {
      const gone = deleted[act.machine]?.get(act.word)
      if (gone) await undeleteWords(db, gone, now)
      deleted[act.machine]?.delete(act.word)
    } else if (act.do === 'delete meeting') {
      const [meeting] = (await db.getAll('meetings')).filter(({ wordId }) => wordId === id)
      if (meeting) await deleteMeeting(db, meeting, now)
    } else if (act.do === 'grade') {
      if ((await db.get('words', id)) === undefined) continue
      const asked = (await db.get('cards', [id, 'recall'])) ?? null
      await grade(db, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: now, asked, schedule: aSchedule({ lastReview: now, due: now + act.machine }) })
    } else {
      const last = (await db.getAll('reviews')).filter(({ wordId }) => wordId === id).sort((one, other) => other.at - one.at)[0]
      const card = await db.get('cards', [id, 'recall'])
      if (last && card?.lastReview === last.at) await undoGrade(db, last, now)
    }
  }
  return await Promise.all(dbs.map(copyIn))
}

const three = fc.array(act, { minLength: 3, maxLength: 40 })

describe('two copies of the vocabulary that come together', () => {
  it('are the same whichever is called first, change nothing the second time, and their records join in any order', async () => {
    await fc.assert(
      fc.asyncProperty(three, async (acts) => {
        const [a, b, c] = (await play(acts)) as [Copy, Copy, Copy]
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(a, a)).toEqual(a)
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
        expect(settle(join(join(a, b), c))).toEqual(settle(join(b, join(c, a))))
      }),
      { numRuns: histories },
    )
  })

  it('are in the end the same on all machines, in whatever order these meet', async () => {
    const order = fc.shuffledSubarray([[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]] as const, { minLength: 6 })
    await fc.assert(
      fc.asyncProperty(three, order, order, async (acts, first, second) => {
        const copies = await play(acts)
        for (const [one, other] of [...first, ...second, ...first]) copies[one] = merge(copies[one] as Copy, copies[other] as Copy)
        expect(copies[1]).toEqual(copies[0])
        expect(copies[2]).toEqual(copies[0])
      }),
      { numRuns: histories },
    )
  })

  it('lose nothing but what somebody deleted, and do not depend on the order where nobody did', async () => {
    await fc.assert(
      fc.asyncProperty(three, async (acts) => {
        const [a, b, c] = (await play(acts)) as [Copy, Copy, Copy]
        const all = merge(merge(a, b), c)
        const isDeleted = (record: VocabularyRecord) =>
          [...all.values()].some(({ kind, value }) => kind === 'deletion' && JSON.stringify(record.value).includes(value.id.split('\n')[0] ?? ''))
        for (const copy of [a, b, c]) for (const [key, record] of copy) if (!all.has(key)) expect(isDeleted(record)).toBe(true)
        if (![...all.values()].some(({ kind }) => kind === 'deletion')) expect(merge(a, merge(b, c))).toEqual(all)
      }),
      { numRuns: histories },
    )
  })
})

describe('merging into the database', () => {
  const id = wordIdOf(aWord())
  const cardAt = (at: number, more: Partial<Card> = {}): VocabularyRecord => ({
    kind: 'card',
    value: { wordId: id, kind: 'recall', ...aSchedule({ lastReview: at }), isSuspended: false, changedAt: at, ...more },
  })
  const withWord = async (now: number) => {
    const db = await freshDb()
    await saveWord(db, { word: aWord(), meeting: aMeeting(), now })
    return db
  }

  it('keeps the later edit, the first date, all meetings and the later answer', async () => {
    const [here, there] = [await withWord(10), await withWord(5)]
    await changeWords(here, [id], (word) => ({ ...word, note: 'here' }), 20)
    await changeWords(there, [id], (word) => ({ ...word, note: 'there' }), 15)
    await grade(here, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: 30, asked: null, schedule: aSchedule({ lastReview: 30, due: 31 }) })
    await grade(there, { wordId: id, kind: 'recall', rating: 1, tookMs: 1, at: 40, asked: null, schedule: aSchedule({ lastReview: 40, due: 41 }) })
    expect(await mergeInto(here, inOrder(await copyIn(there)))).toMatchObject({ added: { word: 0, meeting: 1, card: 0, review: 1 }, changed: { word: 1, card: 1 } })
    const copy = await copyIn(here)
    const again = await mergeInto(here, inOrder(await copyIn(there)))
    expect([again.added, again.changed, again.deleted].flatMap((counts) => Object.values(counts))).toEqual(Array(15).fill(0))
    expect(copy.get(`word ${id}`)?.value).toMatchObject({ savedAt: 5, state: 'learning' })
    expect(copy.get(`card ${id} recall`)?.value).toMatchObject({ due: 41 })
    expect([...copy.keys()].filter((key) => /^(meeting|review)/.test(key))).toHaveLength(4)
  })

  it('deletes here what was deleted there, not what was changed here later, and brings nothing back', async () => {
    const [here, there] = [await withWord(10), await withWord(10)]
    await mergeInto(there, inOrder(await copyIn(here)))
    const old = inOrder(await copyIn(there))
    await deleteWords(there, [id], 20)
    const gone = inOrder(await copyIn(there))
    expect(await mergeInto(here, gone)).toMatchObject({ deleted: { word: 1, meeting: 1 } })
    expect(await mergeInto(here, old)).toMatchObject({ added: { word: 0 }, stillDeleted: 1, deleted: { word: 0 } })
    expect(await here.count('words')).toBe(0)
    const later = await withWord(10)
    await changeWords(later, [id], (word) => ({ ...word, note: 'mine' }), 30)
    await mergeInto(later, gone)
    expect(await later.get('words', id)).toMatchObject({ note: 'mine' })
    expect(await later.count('meetings')).toBe(1)
  })

  it('deletes single meetings and takes back answers that were deleted and taken back elsewhere', async () => {
    const here = await withWord(10)
    const review = await grade(here, { wordId: id, kind: 'recall', rating: 3, tookMs: 1, at: 15, asked: null, schedule: aSchedule({ lastReview: 15 }) })
    const there = await freshDb()
    await mergeInto(there, inOrder(await copyIn(here)))
    await undoGrade(there, review, 20)
    const [meeting] = await there.getAll('meetings')
    if (meeting) await deleteMeeting(there, meeting, 20)
    expect(await mergeInto(here, inOrder(await copyIn(there)))).toMatchObject({ deleted: { word: 0, meeting: 1, card: 1, review: 1 } })
    expect(await copyIn(here)).toEqual(await copyIn(there))
  })

  it('keeps a word with all its history that was answered or met after it was deleted elsewhere', async () => {
    const [here, there] = [await withWord(10), await withWord(10)]
    await deleteWords(there, [id], 20)
    await saveWord(here, { word: aWord(), meeting: aMeeting({ url: 'https://b.example/' }), now: 30 })
    await mergeInto(there, inOrder(await copyIn(here)))
    await mergeInto(here, inOrder(await copyIn(there)))
    expect([await here.count('words'), await here.count('meetings'), await there.count('words'), await there.count('meetings')]).toEqual([1, 2, 1, 2])
  })

  it('keeps what was brought back, although the other machine has heard of the deletion', async () => {
    const [here, there] = [await withWord(10), await freshDb()]
    const deleted = await deleteWords(here, [id], 20)
    await mergeInto(there, inOrder(await copyIn(here)))
    await undeleteWords(here, deleted, 30)
    await mergeInto(here, inOrder(await copyIn(there)))
    await mergeInto(there, inOrder(await copyIn(here)))
    expect([await here.count('meetings'), await there.count('meetings')]).toEqual([1, 1])
  })

  it('leaves addresses out that were forgotten in one of the copies', async () => {
    const here = await withWord(10)
    const old = inOrder(await copyIn(here))
    const [meeting] = await here.getAll('meetings')
    if (meeting) await here.put('meetings', { ...meeting, url: null, title: null })
    await mergeInto(here, old)
    expect(await here.getAll('meetings')).toMatchObject([{ url: null, title: null }])
  })

  it('leaves out what hangs on no word, and says how much', async () => {
    const db = await freshDb()
    expect(await mergeInto(db, [cardAt(5)])).toMatchObject({ orphans: 1, added: { card: 0 } })
    expect(await db.count('cards')).toBe(0)
  })

  it('counts the same without changing anything when it only looks', async () => {
    await fc.assert(
      fc.asyncProperty(three, async (acts) => {
        const [a, b] = (await play(acts)) as [Copy, Copy, Copy]
        const db = await freshDb()
        await mergeInto(db, inOrder(a))
        const look = new Merging({ isDry: true })
        const transaction = db.transaction(mergedStores, 'readonly') as never
        await look.take(transaction, inOrder(b))
        await look.settle(transaction)
        expect(await copyIn(db)).toEqual(a)
        const done = await mergeInto(db, inOrder(b))
        expect(look.outcome.added.word).toBe(done.added.word)
        expect(look.outcome.deleted.word).toBe(done.deleted.word)
        expect(look.outcome.changed.word).toBe(done.changed.word)
      }),
      { numRuns: histories },
    )
  })
})
