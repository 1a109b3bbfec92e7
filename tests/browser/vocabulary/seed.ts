import type { browser as extensionApi } from 'wxt/browser'
import type { Card, Review } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import { wordIdOf } from '@/vocabulary/word'
import type { Word } from '@/vocabulary/word'
import type { Driver } from '../harness/driver'
import { until } from '../harness/until'

/** Records as they lie in the database. */
export interface Seed {
  readonly words?: readonly Word[]
  readonly meetings?: readonly Meeting[]
  readonly cards?: readonly Card[]
  readonly reviews?: readonly Review[]
}

// Inside extension pages.
declare const chrome: typeof extensionApi

const database = 'tongdu-vocabulary'
const atOnce = 2_000

/**
 * Puts records straight into the database of the extension, which a page of kept words makes first. Pages that are open hear nothing of it:
 * open or reload them afterwards.
 */
export async function seed(browser: Driver, records: Seed): Promise<void> {
  const isThere = () => browser.evaluateInExtension(async (name: string) => (await indexedDB.databases()).some((one) => one.name === name), database)
  if (!(await isThere())) {
    const tab = await browser.newTab()
    await tab.open(`${browser.extensionOrigin}/words.html`)
    await until(isThere, 'the database to be made')
    await tab.close()
  }
  for (const [store, rows = []] of Object.entries(records) as [string, readonly object[] | undefined][]) {
    for (let at = 0; at < rows.length; at += atOnce) await browser.evaluateInExtension(put, database, store, rows.slice(at, at + atOnce))
  }
}

/** Takes everything out again, so that each test finds an empty list. */
export async function emptyVocabulary(browser: Driver): Promise<void> {
  await seed(browser, {})
  // The ledger remembers how many there were: that they are gone would be a loss.
  await browser.evaluateInExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
    await chrome.storage.local.remove('vocabulary.ledger')
  })
  await browser.evaluateInExtension(clear, database)
  // Words that go without the store's own functions would be missed.
  await browser.evaluateInExtension(() => chrome.storage.local.remove('vocabulary.ledger'))
}

/** All rows of a store. */
export async function stored<Row>(browser: Driver, store: 'words' | 'meetings' | 'cards' | 'reviews' | 'deletions'): Promise<Row[]> {
  return await browser.evaluateInExtension<[string, string], Row[]>(read, database, store)
}

function put(name: string, store: string, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction(store, 'readwrite')
      for (const row of rows) transaction.objectStore(store).put(row)
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error!)
    }
  })
}

function clear(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const db = opening.result
      const stores = [...db.objectStoreNames].filter((store) => store !== 'facts')
      const transaction = db.transaction(stores, 'readwrite')
      for (const store of stores) transaction.objectStore(store).clear()
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error!)
    }
  })
}

function read(name: string, store: string): Promise<never[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const db = opening.result
      const asked = db.transaction(store).objectStore(store).getAll()
      asked.onerror = () => reject(asked.error!)
      asked.onsuccess = () => {
        db.close()
        resolve(asked.result as never[])
      }
    }
  })
}

/** '銀行 银行 yin2 hang2' and what is to differ from a usual word. */
export function seedWord(written: string, rest: Partial<Word> = {}): Word {
  const [traditional = '', simplified = traditional, ...reading] = written.split(' ')
  const word = {
    kind: 'word', traditional, simplified, reading, gloss: '', senses: [], state: 'new', hsk2: null, frequencyBand: null, tags: [], note: '',
    savedAt: 1_790_000_000_000, changedAt: 1_790_000_000_000, ...rest,
  } as const
  return { ...word, id: wordIdOf(word) }
}
