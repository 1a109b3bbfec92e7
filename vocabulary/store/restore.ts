import { readBackup } from '../backup/read'
import type { Damage, ReadOptions } from '../backup/read'
import type { BackupHead, BackupRecord, Counts, ExtraRecord } from '../backup/format'
import { isVocabulary, noCounts } from '../backup/format'
import type { Refusal } from '../backup/line'
import { mergedStores, Merging } from './merge'
import type { MergeOutcome } from './merge'
import type { VocabularyDb } from './schema'
import { write } from './write'

export type Way =
  /** With what is here. */
  | 'merge'
  /** In place of what is here. */
  | 'replace'

/** What a file holds and what it would do, before anything is done. */
export interface Preview {
  readonly head: BackupHead | null
  /** Null when the file is whole. */
  readonly damage: Damage | null
  /** What is in order. */
  readonly counts: Counts
  /** When the earliest and the latest of the words in it were kept. */
  readonly savedFrom: number | null
  readonly savedTo: number | null
  readonly refusals: readonly Refusal[]
  readonly refusalCount: number
  /** What merging would do. */
  readonly outcome: MergeOutcome
}

/** More reasons are counted, not told. */
const mostRefusals = 200

/** Reads the whole file and changes nothing. */
export async function previewRestore(db: VocabularyDb, file: Blob, options: ReadOptions): Promise<Preview> {
  const merging = new Merging({ isDry: true })
  const counts = noCounts()
  const refusals: Refusal[] = []
  let [refusalCount, savedFrom, savedTo] = [0, Infinity, -Infinity]
  let head: BackupHead | null = null
  let damage: Damage | null = null
  // It only reads, so a merge that only looks may use it.
  const reading = () => db.transaction(mergedStores, 'readonly') as never
  for await (const part of readBackup(file, options)) {
    if (part.kind === 'head') ({ head } = part)
    else if (part.kind === 'damaged') ({ damage } = part)
    else if (part.kind === 'refused') {
      refusalCount += part.refusals.length
      refusals.push(...part.refusals.slice(0, mostRefusals - refusals.length))
    } else if (part.kind === 'records') {
      for (const { kind, value } of part.records) {
        counts[kind]++
        if (kind !== 'word') continue
        const { savedAt } = value as { readonly savedAt: number }
        savedFrom = Math.min(savedFrom, savedAt)
        savedTo = Math.max(savedTo, savedAt)
      }
      await merging.take(reading(), part.records)
    }
  }
  await merging.settle(reading())
  const [from, to] = [Number.isFinite(savedFrom) ? savedFrom : null, Number.isFinite(savedTo) ? savedTo : null]
  return { head, damage, counts, savedFrom: from, savedTo: to, refusals, refusalCount, outcome: merging.outcome }
}

/** As many as one transaction takes: what has no more is restored whole or not at all. */
export const mostInOne = 20_000

export interface Restored {
  readonly outcome: MergeOutcome
  /** What lies beside the vocabulary, for others to keep. */
  readonly extras: readonly ExtraRecord[]
}

/**
 * Takes over what is in order in a file. A large one takes several transactions; done again from the start it comes to the same,
 * so one that was killed on the way is carried out again from a copy of the file.
 */
export async function restore(db: VocabularyDb, file: Blob, way: Way, options: ReadOptions, most = mostInOne): Promise<Restored> {
  const merging = new Merging()
  const extras: ExtraRecord[] = []
  let waiting: BackupRecord[] = []
  let isFirst = true
  const flush = (isLast: boolean) =>
    write(db, mergedStores, async (transaction) => {
      if (isFirst && way === 'replace') await Promise.all(mergedStores.map((name) => transaction.objectStore(name).clear()))
      await merging.take(transaction, waiting)
      if (isLast) await merging.settle(transaction)
    })
  for await (const part of readBackup(file, options)) {
    if (part.kind !== 'records') continue
    for (const record of part.records) {
      if (isVocabulary(record)) waiting.push(record)
      else extras.push(record)
    }
    if (waiting.length < most) continue
    await flush(false)
    waiting = []
    isFirst = false
  }
  await flush(true)
  return { outcome: merging.outcome, extras }
}
