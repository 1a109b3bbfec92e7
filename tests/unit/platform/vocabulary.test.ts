import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { acceptVocabulary, beginAnew, healthOf, onVocabularyChange, tellChanged, vocabulary } from '@/platform/vocabulary'
import type { VocabularyChange } from '@/platform/vocabulary'
import { readLedger } from '@/platform/vocabulary-ledger'
import { deleteWords } from '@/vocabulary/store/edit'
import { saveWord } from '@/vocabulary/store/save'
import { databaseName } from '@/vocabulary/store/schema'
import { numbered } from '../vocabulary/store/fresh'

async function db() {
  const opened = await vocabulary()
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return opened.db
}
const save = async (number: number) => {
  const { id } = await saveWord(await db(), { word: numbered(number), meeting: null, now: number })
  tellChanged({ words: [id] })
  return id
}
const health = async () => await healthOf(await vocabulary())

describe('the vocabulary of this context', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => deleteDB(databaseName))

  it('is opened once, and again after it was let go for an upgrade', async () => {
    expect(await db()).toBe(await db())
    const first = await db()
    await deleteDB(databaseName)
    const second = await db()
    expect(second).not.toBe(first)
    expect(await second.count('words')).toBe(0)
  })

  it('tells every listener of a change until it is ended', async () => {
    const heard: VocabularyChange[] = []
    const end = new AbortController()
    onVocabularyChange((change) => heard.push(change), end.signal)
    tellChanged({ words: ['x'] })
    await vi.waitFor(() => expect(heard).toEqual([{ words: ['x'] }]))
    end.abort()
    tellChanged({})
    const other: VocabularyChange[] = []
    onVocabularyChange((change) => other.push(change), AbortSignal.timeout(1_000))
    tellChanged({ words: ['y'] })
    await vi.waitFor(() => expect(other).toContainEqual({ words: ['y'] }))
    expect(heard).toHaveLength(1)
  })

  it('notes in the ledger how it stands after writes', async () => {
    const writes = await Promise.all([1, 2, 3].map(save))
    await vi.waitFor(async () => expect(await readLedger()).toMatchObject({ words: 3, writes: 3 }))
    await deleteWords(await db(), writes, 9)
    tellChanged({})
    await vi.waitFor(async () => expect(await readLedger()).toMatchObject({ words: 0, writes: 4 }))
  })

  it('says that words were lost until the reader goes on, whatever is saved meanwhile', async () => {
    await Promise.all([1, 2].map(save))
    await vi.waitFor(async () => expect(await readLedger()).toMatchObject({ words: 2 }))
    await deleteDB(databaseName)
    expect(await health()).toEqual({ kind: 'lost', words: 0, wordsBefore: 2 })
    await save(3)
    expect(await health()).toEqual({ kind: 'lost', words: 1, wordsBefore: 2 })
    await acceptVocabulary()
    expect(await health()).toEqual({ kind: 'well', words: 1 })
  })

  it('begins a ledger where there is none, and takes a damaged one for none', async () => {
    await saveWord(await db(), { word: numbered(1), meeting: null, now: 1 })
    await fakeBrowser.storage.local.set({ 'vocabulary.ledger': { database: 7 } })
    expect(await health()).toEqual({ kind: 'well', words: 1 })
    expect(await readLedger()).toMatchObject({ words: 1 })
  })

  it('tries again what did not open', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The storage is damaged.', 'UnknownError')
    })
    expect(await health()).toMatchObject({ kind: 'broken', reason: expect.stringContaining('damaged') as string })
    expect(await health()).toMatchObject({ kind: 'well' })
    open.mockRestore()
  })

  it('begins anew only where nothing can be read', async () => {
    await save(1)
    await beginAnew()
    expect(await health()).toEqual({ kind: 'well', words: 1 })
  })
})
