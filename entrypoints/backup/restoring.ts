import type { RestoreState } from '@/components/backup-restore'
import type { BackupStrings } from '@/components/backup-strings'
import { checkExtra } from '@/platform/backup-extras'
import { pendingRestore } from '@/platform/backup-keep'
import { carryOut, goOn } from '@/platform/backup-restore'
import { previewRestore } from '@/vocabulary/store/restore'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { damageOf, doneOf, factsOf, failureOf } from './report'
import { throttled } from './throttled'

interface Wiring {
  /** Null when it cannot be opened: then the page says so. */
  readonly database: () => Promise<VocabularyDb | null>
  readonly draw: () => void
  readonly lookAgain: () => Promise<void>
  readonly strings: BackupStrings
}

export interface Restoring {
  readonly state: RestoreState
  /** Looks at a file, and asks what is to be done with it. */
  choose(file: File): Promise<void>
  restore(way: 'merge' | 'replace'): Promise<void>
  cancel(): void
  /** What another page of ours, or this one before the browser was killed, has begun. */
  finishBegun(): Promise<void>
}

/** From a file to what is kept: nothing is changed before the reader has seen what is in it. */
export function createRestoring({ database, draw, lookAgain, strings }: Wiring): Restoring {
  let state: RestoreState = { kind: 'none' }
  let chosen: File | null = null
  let end = new AbortController()

  function show(next: RestoreState) {
    state = next
    if (next.kind !== 'asking') chosen = null
    draw()
  }
  const telling = (isGoingOn: boolean, size: number) => {
    const tell = throttled((part) => show({ kind: 'restoring', part, isGoingOn }))
    tell(0)
    return { tell: (bytes: number) => tell(bytes / Math.max(1, size)) }
  }

  return {
    get state() {
      return state
    },
    async choose(file) {
      const db = await database()
      if (db === null) return
      end = new AbortController()
      const { signal } = end
      try {
        const tell = throttled((part) => show({ kind: 'checking', part }))
        const preview = await previewRestore(db, file, { checkExtra, signal, tell: (bytes) => tell(bytes / Math.max(1, file.size)) })
        const { damage } = preview
        if (damage !== null && !('line' in damage)) return show({ kind: 'refused', sentence: damageOf(damage, strings) })
        show({ kind: 'asking', facts: factsOf(preview, file.name, strings) })
        chosen = file
      } catch (error) {
        if (!signal.aborted) show({ kind: 'refused', sentence: strings('backupUnreadable', [String(error)]) })
      }
    },
    async restore(way) {
      const [db, file] = [await database(), chosen]
      if (db === null || file === null) return
      try {
        const outcome = await carryOut(db, { file, name: file.name, way, begunAt: Date.now() }, telling(false, file.size))
        show({ kind: 'done', sentence: doneOf(outcome, strings) })
      } catch (error) {
        show({ kind: 'refused', sentence: failureOf(error, strings) })
      }
      await lookAgain()
    },
    cancel() {
      end.abort()
      show({ kind: 'done', sentence: strings('backupUnchanged') })
    },
    async finishBegun() {
      const [db, pending] = [await database(), await pendingRestore()]
      if (db === null || pending === null) return
      try {
        const outcome = await goOn(db, telling(true, pending.file.size))
        show(outcome === null ? { kind: 'none' } : { kind: 'done', sentence: doneOf(outcome, strings) })
      } catch (error) {
        show({ kind: 'refused', sentence: failureOf(error, strings) })
      }
    },
  }
}
