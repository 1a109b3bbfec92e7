import { unwrap } from 'idb'
import type { IDBPTransaction, StoreKey, StoreValue } from 'idb'
import type { StoreName, VocabularyDb, VocabularySchema } from './schema'

export type Writing<Name extends StoreName> = IDBPTransaction<VocabularySchema, (Name | 'facts')[], 'readwrite'>

/**
 * Everything that changes the vocabulary goes through here: one transaction, on the disk when the promise resolves
 * (`strict`: without it a power cut takes back what was already said to be saved), and nothing of it when `work` throws.
 * `work` must wait for nothing but the transaction's own requests.
 */
export async function write<Name extends StoreName, Value>(
  db: VocabularyDb,
  stores: readonly Name[],
  work: (transaction: Writing<Name>) => Promise<Value>,
): Promise<Value> {
  const transaction: Writing<Name> = db.transaction([...stores, 'facts'], 'readwrite', { durability: 'strict' })
  try {
    const facts = transaction.objectStore('facts')
    const [writes, value] = await Promise.all([facts.get('writes'), work(transaction)])
    await facts.put({ name: 'writes', count: (writes?.name === 'writes' ? writes.count : 0) + 1 })
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
