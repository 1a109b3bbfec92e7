import { readBackup } from '@/vocabulary/backup/read'
import type { BackupPart } from '@/vocabulary/backup/read'
import type { BackupHead, BackupRecord } from '@/vocabulary/backup/format'
import { noCounts } from '@/vocabulary/backup/format'
import type { Refusal } from '@/vocabulary/backup/line'
import { writeBackup } from '@/vocabulary/backup/write'

export const aHead: Omit<BackupHead, 'version'> = { madeAt: 1_790_000_000_000, machine: 'desk', counts: noCounts() }

export async function write(records: readonly BackupRecord[]): Promise<Blob> {
  async function* batches() {
    for (let start = 0; start < records.length; start += 7) yield await Promise.resolve(records.slice(start, start + 7))
  }
  return await new Response(writeBackup(aHead, batches())).blob()
}

/** The text of a backup, unpacked. */
export const textOf = (file: Blob): Promise<string> => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()

export interface AllRead {
  readonly head: BackupHead | null
  readonly records: readonly BackupRecord[]
  readonly refusals: readonly Refusal[]
  readonly last: Extract<BackupPart, { kind: 'end' | 'damaged' }>
}

export async function readAll(file: Blob): Promise<AllRead> {
  let head: BackupHead | null = null
  const records: BackupRecord[] = []
  const refusals: Refusal[] = []
  for await (const part of readBackup(file, { checkExtra: (_, value) => ({ value }) })) {
    if (part.kind === 'head') ({ head } = part)
    else if (part.kind === 'records') records.push(...part.records)
    else if (part.kind === 'refused') refusals.push(...part.refusals)
    else return { head, records, refusals, last: part }
  }
  throw new Error('It ended without saying how')
}
