import { unwrap } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { putWords } from '@/vocabulary/store/edit'
import { faultOf } from '@/vocabulary/store/faults'
import { StaleCard } from '@/vocabulary/store/grade'
import { standing } from '@/vocabulary/store/health'
import { allWords, eachWord } from '@/vocabulary/store/read'
import { saveWord } from '@/vocabulary/store/save'
import { put, write } from '@/vocabulary/store/write'
import { aMeeting, contents, freshDb, numbered } from './fresh'

const saying = async (promise: Promise<unknown>) => await promise.then(() => 'kept', faultOf)

/** From now on every row put into `store` finds the disk full. */
function fill(store: string) {
  const putRow = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, ...row: unknown[]) => IDBRequest<IDBValidKey>
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = putRow.apply(this, row)
    if (this.name === store) request.addEventListener('success', () => endWith(this.transaction, new DOMException('Full.', 'QuotaExceededError')))
    return request
  })
}

/** Browsers abort a transaction with the disk's error at its commit. */
function endWith(transaction: IDBTransaction, error: DOMException) {
  Object.defineProperty(transaction, 'error', { value: error })
  transaction.abort()
}

describe('a write', () => {
  it('is strict, so that what was said to be saved is on the disk', async () => {
    const db = await freshDb()
    const begin = vi.spyOn(unwrap(db), 'transaction')
    await saveWord(db, { word: numbered(1), meeting: null, now: 5 })
    expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual([['readwrite', 'strict']])
  })

  it('is over only when it is committed', async () => {
    const db = await freshDb()
    const order: string[] = []
    await write(db, ['words'], async (transaction) => {
      unwrap(transaction).addEventListener('complete', () => order.push('committed'))
      await Promise.resolve()
    }).then(() => order.push('said'))
    expect(order).toEqual(['committed', 'said'])
  })

  it('counts as one, and not when it failed', async () => {
    const db = await freshDb()
    await putWords(db, [numbered(1), numbered(2)], 5)
    await expect(write(db, ['words'], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await standing(db)).toMatchObject({ writes: 1, words: 2 })
  })

  it('keeps nothing when a row cannot be stored', async () => {
    const db = await freshDb()
    const writing = write(db, ['words', 'meetings'], async (transaction) => {
      await transaction.objectStore('words').count()
      put(transaction, 'words', { ...numbered(1), id: 'x', savedAt: 1, changedAt: 1 })
      put(transaction, 'meetings', { ...aMeeting(), id: 'm' } as never)
    })
    await expect(writing).rejects.toThrow()
    expect(await contents(db)).toMatchObject({ words: [], meetings: [] })
  })

  it('says that the disk is full, leaves the old words as they were, and they can still be exported', async () => {
    const db = await freshDb()
    await saveWord(db, { word: numbered(1), meeting: aMeeting(), now: 5 })
    const before = await contents(db)
    const full = fill('meetings')
    expect(await saying(saveWord(db, { word: numbered(2), meeting: aMeeting(), now: 6 }))).toBe('full')
    expect(await saying(putWords(db, [{ ...numbered(3), meetings: [aMeeting()] }], 6))).toBe('full')
    expect((await Array.fromAsync(eachWord(db))).flat()).toEqual(await allWords(db))
    full.mockRestore()
    expect(await contents(db)).toEqual(before)
    expect(await saying(saveWord(db, { word: numbered(2), meeting: aMeeting(), now: 6 }))).toBe('kept')
  })

  it('is tried again where a browser lets the first transaction after a full disk only delete', async () => {
    const db = await freshDb()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('This database does not allow mutations.', 'InvalidStateError')
    })
    expect(await saying(saveWord(db, { word: numbered(1), meeting: aMeeting(), now: 6 }))).toBe('kept')
    expect(await contents(db)).toMatchObject({ words: [{}], meetings: [{}] })
  })

  it('says that the connection was closed under it', async () => {
    const db = await freshDb()
    db.close()
    expect(await saying(saveWord(db, { word: numbered(2), meeting: null, now: 6 }))).toBe('closed')
  })

  it('tells stale cards and other faults apart', () => {
    expect([new StaleCard('x'), new Error('x'), 'x'].map(faultOf)).toEqual(['stale', 'failed', 'failed'])
  })
})
