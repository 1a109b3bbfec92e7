import { writeBackup } from '@/vocabulary/backup/write'
import { countAll, recordsIn } from '@/vocabulary/backup/records'
import { recordKinds } from '@/vocabulary/backup/format'
import type { BackupRecord } from '@/vocabulary/backup/format'
import { standing } from '@/vocabulary/store/health'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { readExtras } from './backup-extras'
import { changeBackupState, machineName } from './backup-state'
import type { LastBackup } from './backup-state'

export interface MadeBackup {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Notes that it is where it was to go. */
  readonly note: (how: LastBackup['how']) => Promise<void>
}

export interface MakeOptions {
  /** Told which part of all records is done, 0 … 1. */
  readonly tell?: (part: number) => void
  readonly signal?: AbortSignal
}

/** A backup of everything, made while it is taken. */
export async function makeBackup(db: VocabularyDb, { tell, signal }: MakeOptions = {}): Promise<MadeBackup> {
  const madeAt = Date.now()
  const [extras, machine, { database, writes, words }] = await Promise.all([readExtras(), machineName(), standing(db)])
  const counts = await countAll(db, extras)
  const all = recordKinds.reduce((sum, kind) => sum + counts[kind], 0)
  const stream = writeBackup({ madeAt, machine, counts }, counted(recordsIn(db, extras, madeAt), all, tell, signal))
  return { stream, note: (how) => changeBackupState({ last: { at: madeAt, how, words, database, writes }, trouble: null }) }
}

async function* counted(batches: AsyncIterable<readonly BackupRecord[]>, all: number, tell: MakeOptions['tell'], signal: AbortSignal | undefined) {
  let done = 0
  for await (const batch of batches) {
    signal?.throwIfAborted()
    yield batch
    done += batch.length
    tell?.(Math.min(1, done / Math.max(1, all)))
  }
}

/** `2026-11-26`, by the reader's calendar. */
export function dayName(time: number): string {
  const date = new Date(time)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What files of ours end with. */
export const ending = '.tongdu'
