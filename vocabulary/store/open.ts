import { wrap } from 'idb'
import { heal, isWhole, newestSchema } from './migrations'
import type { Schema } from './migrations'
import { databaseName } from './schema'
import type { Fact, VocabularyDb } from './schema'

export type { VocabularyDb } from './schema'

export type Opened =
  | { readonly kind: 'open'; readonly db: VocabularyDb }
  /** An older page of ours holds it and did not let go in five seconds. */
  | { readonly kind: 'blocked' }
  /** Written by a newer Tongdu: nothing was touched. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken'; readonly reason: string }

export interface OpenOptions {
  readonly name?: string
  readonly factory?: IDBFactory
  readonly schema?: Schema
  /** How long an older connection may keep an upgrade waiting. */
  readonly patienceMs?: number
}

/** IndexedDB numbers also count repairs: version 2, repaired once, lies as 201. What is repaired needs a higher number. */
const repairs = 100
const versionOf = (number: number): number => Math.floor(number / repairs)

type Attempt = { readonly kind: 'open'; readonly raw: IDBDatabase } | { readonly kind: 'other version' } | Exclude<Opened, { kind: 'open' }>

/** Opens the database, makes it, brings it to the newest version or repairs it: whichever it needs. Never throws. */
export async function openVocabulary(options: OpenOptions = {}): Promise<Opened> {
  const { name = databaseName, factory = indexedDB, schema = newestSchema, patienceMs = 5_000 } = options
  const newest = schema.migrations.length
  let number = newest * repairs
  try {
    // More than once, since another context may upgrade or repair it between two steps of ours.
    for (let round = 0; round < 5; round++) {
      const attempt = await tryOpen(factory, name, number, schema, patienceMs)
      if (attempt.kind === 'other version') {
        number = await numberOf(factory, name)
        if (versionOf(number) > newest) return { kind: 'newer', version: versionOf(number) }
        number = Math.max(number, newest * repairs)
      } else if (attempt.kind !== 'open') return attempt
      else if (isWhole(attempt.raw, schema.layout)) return { kind: 'open', db: ready(attempt.raw) }
      else {
        number = attempt.raw.version + 1
        attempt.raw.close()
      }
    }
    return { kind: 'broken', reason: 'It keeps changing its version.' }
  } catch (error) {
    return { kind: 'broken', reason: String(error) }
  }
}

function tryOpen(factory: IDBFactory, name: string, number: number, schema: Schema, patienceMs: number): Promise<Attempt> {
  return new Promise((resolve) => {
    let isGivenUp = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const settle = (attempt: Attempt) => {
      clearTimeout(waiting)
      resolve(attempt)
    }
    const giveUp = () => {
      isGivenUp = true
      settle({ kind: 'blocked' })
    }
    const request = factory.open(name, number)
    request.onblocked = () => void (waiting = setTimeout(giveUp, patienceMs))
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result: raw, transaction } = request
      if (transaction === null) return
      if (isGivenUp) return transaction.abort()
      // What throws in an event's listener reaches nobody.
      try {
        for (const migrate of schema.migrations.slice(versionOf(oldVersion))) migrate(raw, transaction)
        heal(raw, transaction, schema.layout)
        identify(transaction)
      } catch (error) {
        transaction.abort()
        settle({ kind: 'broken', reason: String(error) })
      }
    }
    request.onerror = () => {
      const { error } = request
      settle(error?.name === 'VersionError' ? { kind: 'other version' } : { kind: 'broken', reason: String(error) })
    }
    request.onsuccess = () => {
      if (isGivenUp) request.result.close()
      else settle({ kind: 'open', raw: request.result })
    }
  })
}

/** A database without a name of its own gets one. */
function identify(transaction: IDBTransaction): void {
  const facts = transaction.objectStore('facts')
  facts.get('identity').onsuccess = ({ target }) => {
    if ((target as IDBRequest<Fact | undefined>).result !== undefined) return
    facts.put({ name: 'identity', id: crypto.randomUUID(), madeAt: Date.now() } satisfies Fact)
  }
}

async function numberOf(factory: IDBFactory, name: string): Promise<number> {
  return (await factory.databases()).find((one) => one.name === name)?.version ?? 0
}

/** Lets go when a newer page of ours wants to upgrade: `platform/vocabulary.ts` opens it again when it is asked next. */
function ready(raw: IDBDatabase): VocabularyDb {
  raw.addEventListener('versionchange', () => raw.close())
  return wrap(raw) as unknown as VocabularyDb
}
