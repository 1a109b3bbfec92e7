import { restore } from '@/vocabulary/store/restore'
import type { MergeOutcome } from '@/vocabulary/store/merge'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { checkExtra, keepExtras } from './backup-extras'
import { forgetPending, keepPending, pendingRestore } from './backup-keep'
import type { PendingRestore } from './backup-keep'
import { acceptVocabulary, tellChanged } from './vocabulary'

interface CarryOptions {
  readonly tell?: (bytes: number) => void
}

/** Restores a file. A copy of it is kept until all is done: when the browser is killed, the next page of ours goes on with it. */
export async function carryOut(db: VocabularyDb, pending: PendingRestore, options: CarryOptions = {}): Promise<MergeOutcome> {
  return await navigator.locks.request('tongdu-restore', async () => {
    await keepPending(pending)
    return await finish(db, pending, options)
  })
}

/** What was begun and not finished, finished. Null when there is nothing, or another page is at it. */
export async function goOn(db: VocabularyDb, options: CarryOptions = {}): Promise<MergeOutcome | null> {
  return await navigator.locks.request('tongdu-restore', { ifAvailable: true }, async (lock) => {
    const pending = lock === null ? null : await pendingRestore()
    return pending === null ? null : await finish(db, pending, options)
  })
}

async function finish(db: VocabularyDb, { file, way }: PendingRestore, { tell }: CarryOptions): Promise<MergeOutcome> {
  const { outcome, extras } = await restore(db, file, way, { checkExtra, ...(tell && { tell }) })
  await keepExtras(extras, way)
  await acceptVocabulary()
  await forgetPending()
  tellChanged({})
  return outcome
}
