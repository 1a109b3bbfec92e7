import { unwrap } from 'idb'
import type { IDBPTransaction, StoreKey, StoreValue } from 'idb'
import type { StoreName, VocabularyDb, VocabularySchema } from './schema'

export type Writing<Name extends StoreName> = IDBPTransaction<VocabularySchema, (Name | 'words' | 'facts')[], 'readwrite'>

export interface WriteOptions<Value> {
  /** How many words it added, or took away where it is below zero. Without it they are counted where `stores` has words: 50,000 take a tenth of a second. */
  readonly added?: (value: Value) => number
}

/**
 * Everything that changes the vocabulary goes through here: one transaction, on the disk when the promise resolves
 * (`strict`: without it a power cut takes back what was already said to be saved), and nothing of it when `work` throws.
 * `work` must wait for nothing but the transaction's own requests, and may be called a second time.
 */
export async function write<Name extends StoreName, Value>(
  db: VocabularyDb,
  stores: readonly Name[],
  work: (transaction: Writing<Name>) => Promise<Value>,
  options: WriteOptions<Value> = {},
): Promise<Value> {
  try {
    return await writeOnce(db, stores, work, options)
  } catch (error) {
    // Firefox 153 lets the first transaction after a full disk only delete; the next one is as usual.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
    return await writeOnce(db, stores, work, options)
  }
}

async function writeOnce<Name extends StoreName, Value>(
  db: VocabularyDb,
  stores: readonly Name[],
  work: (transaction: Writing<Name>) => Promise<Value>,
  { added }: WriteOptions<Value>,
): Promise<Value> {
  const transaction: Writing<Name> = db.transaction([...stores, 'words', 'facts'], 'readwrite', { durability: 'strict' })
  try {
    const facts = transaction.objectStore('facts')
    const [kept, value] = await Promise.all([facts.get('writes'), work(transaction)])
    const before = kept?.name === 'writes' ? kept : null
    const isKnown = added !== undefined || !(stores as readonly StoreName[]).includes('words')
    const words = isKnown && before !== null ? before.words + (added?.(value) ?? 0) : await transaction.objectStore('words').count()
    await facts.put({ name: 'writes', count: (before?.count ?? 0) + 1, words })
    await transaction.done
    return value
  } catch (error) {
    // The first error says what went wrong; that it then also aborted is a consequence, as is a transaction that is already over.
    const ended = transaction.done.catch(() => undefined)
    if (transaction.error === null) abort(transaction)
    await ended
    throw transaction.error ?? error
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
}

type In<Name extends StoreName> = IDBPTransaction<VocabularySchema, Name[], 'readwrite'>

/** Puts a row without waiting and without a promise for it: when it fails the transaction does, and `write` tells. */
export function put<Name extends StoreName>(transaction: In<Name>, name: Name, row: StoreValue<VocabularySchema, Name>): void {
  unwrap(transaction.objectStore(name)).put(row)
}

/** As `put`. */
export function remove<Name extends StoreName>(transaction: In<Name>, name: Name, key: StoreKey<VocabularySchema, Name>): void {
  unwrap(transaction.objectStore(name)).delete(key)
}
