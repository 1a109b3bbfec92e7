import { deleteDB } from 'idb'
import { browser } from '#imports'
import { healthOf as healthBy } from '@/vocabulary/store/health'
import type { Health } from '@/vocabulary/store/health'
import { beginNewLog } from '@/vocabulary/store/new-log'
import { openVocabulary } from '@/vocabulary/store/open'
import type { Opened } from '@/vocabulary/store/open'
import { databaseName } from '@/vocabulary/store/schema'
import type { WordId } from '@/vocabulary/word'
import { askForLastingStorage } from './lasting-storage'
import { goOnWith, noteInLedger, readLedger } from './vocabulary-ledger'

export type { Health } from '@/vocabulary/store/health'

let opening: Promise<Opened> | null = null

/**
 * The database, opened once in this context. Ask again before each use rather than keeping it: what failed is tried again,
 * and a connection that let a newer page upgrade, or that the browser closed, is replaced.
 */
export function vocabulary(): Promise<Opened> {
  opening ??= open()
  return opening
}

async function open(): Promise<Opened> {
  await beginNewLogOnce()
  const opened = await openVocabulary()
  const again = () => void (opening = null)
  if (opened.kind !== 'open') again()
  else for (const type of ['versionchange', 'close'] as const) opened.db.addEventListener(type, again)
  return opened
}

const newLogPlace = 'vocabulary.newLog'

/** Once after each start of the browser, before anything is written. Firefox keeps its databases in another way. */
async function beginNewLogOnce(): Promise<void> {
  if (import.meta.env.FIREFOX || (await browser.storage.session.get(newLogPlace))[newLogPlace] === true) return
  try {
    await beginNewLog()
  } catch {
    // Where IndexedDB itself is refused, opening the vocabulary says so.
    return
  }
  await browser.storage.session.set({ [newLogPlace]: true })
}

/** Whether all that was kept is there. Ask before a list is shown: an empty one may be a lost one. */
export async function healthOf(opened: Opened): Promise<Health> {
  const ledger = await readLedger()
  const health = await healthBy(opened, ledger)
  if (health.kind === 'well' && ledger === null && opened.kind === 'open') await noteInLedger(opened.db)
  return health
}

/** The reader chose to go on with what is there, or a backup was restored. */
export async function acceptVocabulary(): Promise<void> {
  const opened = await vocabulary()
  if (opened.kind === 'open') await goOnWith(opened.db)
}

/** Where the database cannot be read at all and the reader gave it up: an empty one instead. */
export async function beginAnew(): Promise<Opened> {
  const kept = await vocabulary()
  if (kept.kind !== 'broken') return kept
  await deleteDB(databaseName)
  await acceptVocabulary()
  return await vocabulary()
}

export interface VocabularyChange {
  /** The words that changed; not given when it may be all. */
  readonly words?: readonly WordId[]
}

const channelName = 'tongdu-vocabulary'

/** Tells all our pages, this one too, after a write was committed, and notes it in the ledger. */
export function tellChanged(change: VocabularyChange): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(change)
  channel.close()
  noteSoon()
}

/** Calls back after each change anywhere, until `signal` ends it. */
export function onVocabularyChange(listener: (change: VocabularyChange) => void, signal?: AbortSignal): void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<VocabularyChange>) => listener(data)
  signal?.addEventListener('abort', () => channel.close(), { once: true })
}

let noting: Promise<void> | null = null
let isNoteDue = false

/** One note at a time: many writes in a row make two. */
function noteSoon(): void {
  isNoteDue = true
  noting ??= note().finally(() => void (noting = null))
}

async function note(): Promise<void> {
  while (isNoteDue) {
    isNoteDue = false
    const opened = await vocabulary()
    if (opened.kind !== 'open') continue
    await noteInLedger(opened.db)
    asked ??= askForLastingStorage()
    await asked
  }
}

/** Asked once there is something to lose. */
let asked: Promise<boolean> | null = null
