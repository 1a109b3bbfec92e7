import { layout } from './schema'
import type { Layout } from './schema'

/** Makes one version into the next, inside the upgrade's transaction: it happens whole or not at all. */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void

/**
 * The first makes version 1 out of nothing, the second version 2 out of version 1, and so on. One that was released is
 * never changed: it says how that version lay, so it spells out its stores and takes none from `layout`.
 */
const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('words', { keyPath: 'id' }).createIndex('savedAt', 'savedAt')
    db.createObjectStore('meetings', { keyPath: ['wordId', 'id'] })
    db.createObjectStore('cards', { keyPath: ['wordId', 'kind'] }).createIndex('due', 'due')
    const reviews = db.createObjectStore('reviews', { keyPath: 'id' })
    for (const name of ['wordId', 'at']) reviews.createIndex(name, name)
    db.createObjectStore('deletions', { keyPath: ['of', 'id'] }).createIndex('at', 'at')
    db.createObjectStore('facts', { keyPath: 'name' })
  },
]

/** A version is the number of migrations that lead to it. */
export interface Schema {
  readonly migrations: readonly Migration[]
  readonly layout: Layout
}

export const newestSchema: Schema = { migrations, layout }

export function isWhole(db: IDBDatabase, layout: Layout): boolean {
  const names = [...db.objectStoreNames]
  if (names.length === 0) return false
  const transaction = db.transaction(names, 'readonly')
  return Object.entries(layout).every(([name, { indexes }]) => {
    if (!names.includes(name)) return false
    const there = transaction.objectStore(name).indexNames
    return indexes.every((index) => there.contains(index))
  })
}

/** Puts back what is missing and touches nothing else. Browsers have been seen to lose whole stores of a database. */
export function heal(db: IDBDatabase, transaction: IDBTransaction, layout: Layout): void {
  for (const [name, { keyPath, indexes }] of Object.entries(layout)) {
    const isThere = db.objectStoreNames.contains(name)
    const store = isThere ? transaction.objectStore(name) : db.createObjectStore(name, { keyPath: keyPath as string | string[] })
    for (const index of indexes) if (!store.indexNames.contains(index)) store.createIndex(index, index)
  }
}
