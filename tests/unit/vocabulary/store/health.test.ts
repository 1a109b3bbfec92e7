import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeWords, deleteWords, putWords, undeleteWords } from '@/vocabulary/store/edit'
import type { DeletedWords } from '@/vocabulary/store/edit'
import { grade } from '@/vocabulary/store/grade'
import { healthOf, isLost, standing } from '@/vocabulary/store/health'
import type { Ledger } from '@/vocabulary/store/health'
import { allWords, countWords } from '@/vocabulary/store/read'
import { askWord, saveWord, undoSave } from '@/vocabulary/store/save'
import type { Saved } from '@/vocabulary/store/save'
import { wordIdOf } from '@/vocabulary/word'
import { aMeeting, aSchedule, freshDb, numbered } from './fresh'

const ledger: Ledger = { database: 'a', writes: 7, words: 3 }

describe('a loss', () => {
  it.each<[string, Ledger, boolean]>([
    ['the same database as it was', ledger, false],
    ['one that was written to since the ledger', { ...ledger, writes: 9, words: 5 }, false],
    ['one whose reader deleted all words since', { ...ledger, writes: 8, words: 0 }, false],
    ['another database', { database: 'b', writes: 0, words: 0 }, true],
    ['another database that has words already', { database: 'b', writes: 90, words: 80 }, true],
    ['an older state of it', { ...ledger, writes: 6, words: 3 }, true],
    ['fewer words after the same writes', { ...ledger, words: 2 }, true],
  ])('%s', (_, now, expected) => {
    expect(isLost(ledger, now)).toBe(expected)
  })

  it('is not that of a vocabulary that was empty anyway', () => {
    expect(isLost({ ...ledger, words: 0 }, { database: 'b', writes: 0, words: 0 })).toBe(false)
  })
})

describe('the health of a vocabulary', () => {
  it('is well while ledger and database agree, whichever is behind', async () => {
    const db = await freshDb()
    const empty = await standing(db)
    await putWords(db, [numbered(1), numbered(2)], 5)
    const two = await standing(db)
    expect(two).toEqual({ database: empty.database, writes: 1, words: 2 })
    for (const known of [null, empty, two]) expect(await healthOf({ kind: 'open', db }, known)).toEqual({ kind: 'well', words: 2 })
    await deleteWords(db, (await allWords(db)).map(({ id }) => id), 6)
    expect(await healthOf({ kind: 'open', db }, two)).toEqual({ kind: 'well', words: 0 })
  })

  it('says how many there were when they are gone', async () => {
    const db = await freshDb()
    await putWords(db, [numbered(1), numbered(2)], 5)
    const two = await standing(db)
    expect(await healthOf({ kind: 'open', db: await freshDb() }, two)).toEqual({ kind: 'lost', words: 0, wordsBefore: 2 })
    await db.clear('words')
    expect(await healthOf({ kind: 'open', db }, two)).toEqual({ kind: 'lost', words: 0, wordsBefore: 2 })
  })

  it('hands on why a database did not open, and why it cannot be read', async () => {
    expect(await healthOf({ kind: 'newer', version: 9 }, null)).toEqual({ kind: 'newer', version: 9 })
    const db = await freshDb()
    db.close()
    expect(await healthOf({ kind: 'open', db }, null)).toMatchObject({ kind: 'broken' })
  })
})

describe('the number of words beside the number of writes', () => {
  it('is that of the words that are there, whatever was done', async () => {
    const step = fc.record({ act: fc.constantFrom('save', 'undo', 'delete', 'undelete', 'put', 'change', 'grade'), number: fc.nat(4) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const db = await freshDb()
        const saves: Saved[] = []
        const deletions: DeletedWords[] = []
        for (const [now, { act, number }] of steps.entries()) {
          const id = wordIdOf(numbered(number))
          if (act === 'save') saves.push(await saveWord(db, { word: numbered(number), meeting: aMeeting(), now }))
          else if (act === 'undo' && saves.length > 0) await undoSave(db, saves.pop()!, now)
          else if (act === 'delete') deletions.push(await deleteWords(db, [id, id, 'none'], now))
          else if (act === 'undelete' && deletions.length > 0) await undeleteWords(db, deletions.pop()!, now)
          else if (act === 'put') await putWords(db, [numbered(number), numbered(number), numbered(number + 1)], now)
          else if (act === 'change') await changeWords(db, [id], (word) => ({ ...word, note: `${now}` }), now)
          else if (act === 'grade' && (await askWord(db, id))?.cards.length === 0) {
            await grade(db, { wordId: id, kind: 'read', rating: 3, tookMs: 1, at: now, asked: null, schedule: aSchedule({ lastReview: now }) })
          }
          expect((await standing(db)).words).toBe(await countWords(db))
        }
      }),
      { numRuns: 40 },
    )
  })
})
