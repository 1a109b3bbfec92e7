import { unwrap } from 'idb'
import type { IDBPTransaction, StoreNames, StoreValue } from 'idb'
import type { VocabularySchema } from './schema'

export type Key = string | readonly string[]
type StoreName = StoreNames<VocabularySchema>
type AnyTransaction = IDBPTransaction<VocabularySchema, StoreName[], IDBTransactionMode>
export type Kept<Name extends StoreName> = Map<string, StoreValue<VocabularySchema, Name>>

/** A key as one text, for maps. */
export const nameOf = (key: Key): string => (typeof key === 'string' ? key : key.join('\n'))

/**
 * Which of these keys are in a store, by `nameOf`. Keys that lie close together, as those of a sorted file do, cost one request
 * for all of them instead of one each.
 */
export async function findKept<Name extends StoreName>(transaction: unknown, name: Name, keys: readonly Key[]): Promise<Kept<Name>> {
  type Row = StoreValue<VocabularySchema, Name>
  const found: Kept<Name> = new Map()
  const sorted = keys.toSorted(compare)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return found
  const store = unwrap((transaction as AnyTransaction).objectStore(name))
  const keyOf = (row: Row): Key => keyIn(row, store.keyPath)
  const most = keys.length * 3 + 10
  const rows = await answer<Row[]>(store.getAll(IDBKeyRange.bound(first, last), most))
  const reached = rows.at(-1)
  const beyond = rows.length < most || reached === undefined ? [] : sorted.filter((key) => compare(key, keyOf(reached)) > 0)
  const others = await Promise.all(beyond.map((key) => answer<Row | undefined>(store.get(key as IDBValidKey))))
  const asked = new Set(keys.map(nameOf))
  for (const row of [...rows, ...others]) {
    const own = row === undefined ? null : nameOf(keyOf(row))
    if (row !== undefined && own !== null && asked.has(own)) found.set(own, row)
  }
  return found
}

/** As IndexedDB sorts: by code units, arrays by their parts. */
function compare(one: Key, other: Key): number {
  if (typeof one === 'string' || typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0
  const at = one.findIndex((part, index) => part !== other[index])
  return at === -1 ? 0 : compare(one[at] ?? '', other[at] ?? '')
}

function keyIn(row: object, path: string | string[] | null): Key {
  const fields = row as Record<string, string>
  return Array.isArray(path) ? path.map((field) => fields[field] as string) : (fields[path ?? ''] as string)
}

function answer<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'))
  })
}
