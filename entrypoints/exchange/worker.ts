// Reads and writes files and the vocabulary, away from the page: nothing here can make the page wait.
import { AnkiConnect, AnkiError } from '@/vocabulary/exchange/anki-connect'
import { sendToAnki } from '@/vocabulary/exchange/anki-send'
import { lastImport, undoImport } from '@/vocabulary/exchange/commit'
import { exportFile } from '@/vocabulary/exchange/export-file'
import { countSelected, gather } from '@/vocabulary/exchange/gathering'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { openVocabulary } from '@/vocabulary/store/open'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { CallName, Calls, Failure, FromWorker, Progress, ToWorker } from './calls'
import { Importing } from './importing'
import { openSource } from './source'
import { takeStock } from './stock'

interface Running {
  readonly db: VocabularyDb
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
}

type Answers = { readonly [Name in CallName]: (running: Running, ...args: Parameters<Calls[Name]>) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>> }

const importing = new Importing()
const running = new Map<number, AbortController>()

const answers: Answers = {
  stock: async ({ db }) => takeStock(db, await lastImport(db)),
  count: ({ db }, selection) => countSelected(db, selection),
  export: ({ db, signal, report }, selection, options) =>
    exportFile(gather(db, selection, options.including), options, { openSql, signal, onProgress: (done) => report({ done, all: 0 }) }),
  read: ({ db, report, signal }, file, wishes, plan) => importing.read(db, openSource, file, wishes, plan, report, signal),
  plan: ({ db }, plan) => importing.plan(db, plan),
  rows: (_, filter, from, count) => importing.rows(filter, from, count),
  commit: ({ db, report, signal }, chosen, now) => importing.commit(db, chosen, now, report, signal),
  undo: ({ db, report }, now) => undoImport(db, now, (done, all) => report({ done, all })),
  decks: async ({ signal }, address) => {
    const anki = new AnkiConnect(fetchIt, address)
    await anki.begin(signal)
    return await anki.decks(signal)
  },
  send: ({ db, signal, report }, selection, including, deck, address) =>
    sendToAnki(new AnkiConnect(fetchIt, address), gather(db, selection, including), {
      deck,
      including,
      signal,
      onProgress: ({ added, updated, refused }) => report({ done: added + updated + refused, all: 0 }),
    }),
}

const fetchIt = (address: string, request: RequestInit) => fetch(address, request)
const tell = (message: FromWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') running.get(data.id)?.abort()
  else void answer(data)
})

async function answer({ id, name, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const opened = await openVocabulary()
  if (opened.kind !== 'open') return tell({ kind: 'failed', id, failure: { kind: 'closed' } })
  const { db } = opened
  try {
    const run = answers[name] as (running: Running, ...args: readonly unknown[]) => unknown
    const value = await run({ db, signal: controller.signal, report: (progress) => tell({ kind: 'progress', id, progress }) }, ...args)
    tell({ kind: 'done', id, value })
  } catch (error) {
    tell({ kind: 'failed', id, failure: controller.signal.aborted ? { kind: 'cancelled' } : failureOf(error) })
  } finally {
    running.delete(id)
    db.close()
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof AnkiError) return { kind: 'anki', fault: error.fault, said: error.said }
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) }
}
