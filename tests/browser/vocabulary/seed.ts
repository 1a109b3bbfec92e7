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
    // Not only that it is there: a page that is closed while it makes the database takes it away again.
    await until(() => tab.evaluate(() => document.querySelector('[data-extent=whole]') !== null), 'the database to be made and read')
    await tab.close()
  }
  for (const [store, rows = []] of Object.entries(records) as [string, readonly object[] | undefined][]) {
    for (let at = 0; at < rows.length; at += atOnce) await browser.evaluateInExtension(put, database, store, rows.slice(at, at + atOnce))
  }
}

/** Takes everything out again, so that each test finds an empty list. */
export async function emptyVocabulary(browser: Driver): Promise<void> {
  await seed(browser, {})
  await browser.evaluateInExtension(clear, database)
}

/** All rows of a store. */
export async function stored<Row>(browser: Driver, store: 'words' | 'meetings' | 'cards' | 'reviews' | 'deletions'): Promise<Row[]> {
  return await browser.evaluateInExtension<[string, string], Row[]>(read, database, store)
}

/** Counted as a write of the store's own: what a page still notes in the ledger of the words before is older then, and nothing is missed. */
function put(name: string, store: string, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction([store, 'words', 'facts'], 'readwrite')
      for (const row of rows) transaction.objectStore(store).put(row)
      const [writes, words] = [transaction.objectStore('facts').get('writes'), transaction.objectStore('words').count()]
      words.onsuccess = () => {
        const { count = 0 } = (writes.result ?? {}) as { count?: number }
        transaction.objectStore('facts').put({ name: 'writes', count: count + 1, words: words.result })
      }
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
      const transaction = db.transaction(db.objectStoreNames, 'readwrite')
      for (const store of db.objectStoreNames) if (store !== 'facts') transaction.objectStore(store).clear()
      const writes = transaction.objectStore('facts').get('writes')
      writes.onsuccess = () => {
        const { count = 0 } = (writes.result ?? {}) as { count?: number }
        transaction.objectStore('facts').put({ name: 'writes', count: count + 1, words: 0 })
      }
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
