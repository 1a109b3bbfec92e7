import { readFileSync } from 'node:fs'

/** A database as it lay in the browser, written down: to be laid out again by the browser's own calls and none of ours. */
export interface Recording {
  readonly name: string
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean; readonly multiEntry: boolean }[]
    readonly rows: readonly unknown[]
  }[]
}

/** Recordings are kept for every released version and never changed. */
export function recordingOf(version: number): Recording {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/vocabulary/version-${version}.json`, import.meta.url), 'utf8')) as Recording
}

export async function layOut(factory: IDBFactory, { name, version, stores }: Recording): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const request = factory.open(name, version)
  request.onerror = () => reject(request.error ?? new Error('It did not open.'))
  request.onupgradeneeded = () => {
    for (const store of stores) {
      const made = request.result.createObjectStore(store.name, { keyPath: store.keyPath })
      for (const { name, keyPath, unique, multiEntry } of store.indexes) made.createIndex(name, keyPath, { unique, multiEntry })
      for (const row of store.rows) made.put(row)
    }
  }
  request.onsuccess = () => {
    request.result.close()
    resolve(undefined)
  }
  await promise
}

/** Writes down what lies there. */
export async function record(factory: IDBFactory, name: string): Promise<Recording> {
  const db = await done(factory.open(name))
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names)
  const stores = await Promise.all(
    names.map(async (one) => {
      const store = transaction.objectStore(one)
      const indexes = [...store.indexNames].map((index) => {
        const { name, keyPath, unique, multiEntry } = store.index(index)
        return { name, keyPath, unique, multiEntry }
      })
      return { name: one, keyPath: store.keyPath as string | string[], indexes, rows: (await done(store.getAll())) as unknown[] }
    }),
  )
  const { version } = db
  db.close()
  return { name, version, stores }
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('The request failed.'))
  return promise
}
