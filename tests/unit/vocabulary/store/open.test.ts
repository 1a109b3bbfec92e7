import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { newestSchema } from '@/vocabulary/store/migrations'
import type { Migration, Schema } from '@/vocabulary/store/migrations'
import { openVocabulary } from '@/vocabulary/store/open'
import type { Opened, VocabularyDb } from '@/vocabulary/store/open'
import { databaseName } from '@/vocabulary/store/schema'
import { layOut, record } from '@/tests/fixtures/vocabulary/recorded'
import type { Recording } from '@/tests/fixtures/vocabulary/recorded'
import { recordingOf } from '@/tests/fixtures/vocabulary/recordings'

const newest = newestSchema.migrations.length
const versions = Array.from({ length: newest }, (_, index) => index + 1)

/** What a next version could be: one store more, a field in every word. */
const nextLayout = { ...newestSchema.layout, lists: { keyPath: 'id', indexes: ['at'] } }
const next = (migrate: Migration): Schema => ({ migrations: [...newestSchema.migrations, migrate], layout: nextLayout })
const markWords: Migration = (db, transaction) => {
  db.createObjectStore('lists', { keyPath: 'id' }).createIndex('at', 'at')
  transaction.objectStore('words').openCursor().onsuccess = ({ target }) => {
    const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
    if (cursor === null) return
    cursor.update({ ...(cursor.value as object), isMarked: true })
    cursor.continue()
  }
}

function opened(result: Opened): VocabularyDb {
  if (result.kind !== 'open') throw new Error(`It did not open: ${JSON.stringify(result)}`)
  return result.db
}
const rowsOf = (recording: Recording, name: string) => recording.stores.find((store) => store.name === name)?.rows ?? []
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

/** A factory in which a recorded version lies, some of it left out when asked. */
async function withRecorded(version: number, change: (recording: Recording) => Recording = (same) => same) {
  const factory = new IDBFactory()
  const recording = change(recordingOf(version))
  await layOut(factory, recording)
  return { factory, recording }
}

describe('opening', () => {
  it('makes a database as the newest recording has it, with a name of its own', async () => {
    const factory = new IDBFactory()
    const db = opened(await openVocabulary({ factory }))
    expect(await db.get('facts', 'identity')).toMatchObject({ id: expect.stringMatching(/^[\da-f-]{36}$/) as string })
    db.close()
    const bare = ({ name, version, stores }: Recording) => ({ name, version, stores: stores.map((store) => ({ ...store, rows: [] })) })
    expect(bare(await record(factory, databaseName))).toEqual(bare(recordingOf(newest)))
  })

  it('gives another name to another database', async () => {
    const [one, other] = await Promise.all([1, 2].map(async () => opened(await openVocabulary({ factory: new IDBFactory() }))))
    expect(await one?.get('facts', 'identity')).not.toEqual(await other?.get('facts', 'identity'))
  })

  it('says that storage is broken instead of throwing', async () => {
    const factory = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
    expect(await openVocabulary({ factory })).toEqual({ kind: 'broken', reason: 'SecurityError: no' })
  })

  it('is one database when many open it at once', async () => {
    const factory = new IDBFactory()
    const all = await Promise.all(Array.from({ length: 8 }, () => openVocabulary({ factory })))
    const names = await Promise.all(all.map((one) => opened(one).get('facts', 'identity')))
    expect(new Set(names.map((fact) => JSON.stringify(fact))).size).toBe(1)
  })
})

describe.each(versions)('a database of version %i', (version) => {
  it('opens with all that was in it', async () => {
    const { factory, recording } = await withRecorded(version)
    opened(await openVocabulary({ factory })).close()
    const now = await record(factory, databaseName)
    for (const { name, rows } of recording.stores) expect(sorted(rowsOf(now, name)), name).toEqual(sorted(rows))
  })

  it('comes through a further migration with all that was in it', async () => {
    const { factory, recording } = await withRecorded(version)
    opened(await openVocabulary({ factory, schema: next(markWords) })).close()
    const now = await record(factory, databaseName)
    expect(now.version).toBe((newest + 1) * 100)
    expect(sorted(rowsOf(now, 'words'))).toEqual(sorted(rowsOf(recording, 'words').map((word) => ({ ...(word as object), isMarked: true }))))
    for (const name of ['meetings', 'cards', 'reviews', 'deletions', 'facts']) expect(rowsOf(now, name)).toEqual(rowsOf(recording, name))
  })

  it('stays as it was when a migration fails midway, and comes through the next time', async () => {
    const { factory, recording } = await withRecorded(version)
    const failing = next((db, transaction) => {
      markWords(db, transaction)
      throw new Error('half of it')
    })
    expect(await openVocabulary({ factory, schema: failing })).toEqual({ kind: 'broken', reason: 'Error: half of it' })
    const late = next((db, transaction) => {
      markWords(db, transaction)
      transaction.objectStore('words').get('').onsuccess = () => transaction.abort()
    })
    expect(await openVocabulary({ factory, schema: late })).toMatchObject({ kind: 'broken' })
    expect(await record(factory, databaseName)).toEqual(recording)
    opened(await openVocabulary({ factory, schema: next(markWords) }))
  })

  it.each(['words', 'meetings', 'cards', 'reviews', 'deletions', 'facts'])('heals when its store %s is missing', async (missing) => {
    const { factory, recording } = await withRecorded(version, ({ stores, ...rest }) => ({ ...rest, stores: stores.filter(({ name }) => name !== missing) }))
    opened(await openVocabulary({ factory })).close()
    const now = await record(factory, databaseName)
    expect(now.stores.map(({ name, indexes }) => ({ name, indexes }))).toEqual(recordingOf(newest).stores.map(({ name, indexes }) => ({ name, indexes })))
    for (const { name, rows } of recording.stores) expect(rowsOf(now, name), name).toEqual(rows)
    if (missing === 'facts') expect(rowsOf(now, 'facts')).toMatchObject([{ name: 'identity' }])
  })

  it('heals when all its stores or an index are missing, again and again', async () => {
    const { factory } = await withRecorded(version, (recording) => ({ ...recording, stores: [] }))
    opened(await openVocabulary({ factory })).close()
    const { factory: other, recording } = await withRecorded(version, ({ stores, ...rest }) => ({
      ...rest,
      stores: stores.map((store) => ({ ...store, indexes: [] })),
    }))
    const db = opened(await openVocabulary({ factory: other }))
    expect(await db.countFromIndex('words', 'savedAt')).toBe(rowsOf(recording, 'words').length)
    db.close()
    const healed = await record(other, databaseName)
    expect(rowsOf(healed, 'words')).toEqual(rowsOf(recording, 'words'))
    expect(healed.version).toBe(newest * 100 + 1)
    opened(await openVocabulary({ factory: other })).close()
    expect((await record(other, databaseName)).version).toBe(newest * 100 + 1)
  })
})

describe('a database of a newer version', () => {
  it('is refused and left as it is', async () => {
    const { factory, recording } = await withRecorded(newest, (same) => ({ ...same, version: (newest + 2) * 100 + 3 }))
    expect(await openVocabulary({ factory })).toEqual({ kind: 'newer', version: newest + 2 })
    expect(await record(factory, databaseName)).toEqual(recording)
  })
})

describe('an upgrade', () => {
  it('goes through because our open pages let go', async () => {
    const { factory } = await withRecorded(newest)
    const old = opened(await openVocabulary({ factory }))
    const db = opened(await openVocabulary({ factory, schema: next(markWords) }))
    expect(db.version).toBe((newest + 1) * 100)
    expect(() => old.transaction('words')).toThrow()
  })

  it('says that it is blocked by a page that does not let go, touches nothing, and goes through when that is closed', async () => {
    const { factory, recording } = await withRecorded(newest)
    const holding = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open(databaseName)
      request.onsuccess = () => resolve(request.result)
    })
    expect(await openVocabulary({ factory, schema: next(markWords), patienceMs: 20 })).toEqual({ kind: 'blocked' })
    holding.close()
    expect(await record(factory, databaseName)).toEqual(recording)
    expect(opened(await openVocabulary({ factory, schema: next(markWords) })).version).toBe((newest + 1) * 100)
  })

  it('waits for a page that lets go a little later', async () => {
    const { factory } = await withRecorded(newest)
    const request = factory.open(databaseName)
    request.onsuccess = () => {
      request.result.onversionchange = () => setTimeout(() => request.result.close(), 20)
    }
    await new Promise((resolve) => request.addEventListener('success', resolve))
    opened(await openVocabulary({ factory, schema: next(markWords) }))
  })
})
