import type { ExchangeStrings } from '@/components/exchange/exchange-strings'
import type { ImportActions, ImportState, Ticked, WishForm } from '@/components/exchange/import-state'
import { rowsShown } from '@/components/exchange/import-preview'
import { fileFaultSentence } from '@/components/exchange/names'
import { splitTags } from '@/vocabulary/exchange/list-text'
import type { PreviewFilter } from '@/vocabulary/exchange/preview'
import { noWishes } from '@/vocabulary/exchange/read-file'
import type { ReadWishes } from '@/vocabulary/exchange/read-file'
import type { PlanWishes } from './calls'
import { failureSentence } from './failure'
import type { WorkerClient } from './worker-client'
import { inDigits, inSentences } from '@/components/in-language'

export interface ImportDesk {
  readonly state: ImportState
  readonly wishes: WishForm
  readonly actions: ImportActions
}

const everything: Ticked = { isAll: true, except: new Set() }

/**
 * One import from the choice of a file to its undoing.
 *
 * @param changed draws the page again
 * @param committed called after words came in or went out
 */
export function createImportDesk(worker: WorkerClient, strings: ExchangeStrings, changed: () => void, committed: () => void): ImportDesk {
  let state: ImportState = { kind: 'idle' }
  let wishes: WishForm = { tags: '', state: 'new', whenKept: 'add' }
  let file: File | null = null
  let reading: ReadWishes = noWishes
  /** Answers to what was asked before this are not shown any more. */
  let round = 0

  const set = (next: ImportState) => {
    state = next
    changed()
  }
  const planWishes = (): PlanWishes => ({ state: wishes.state, whenKept: wishes.whenKept, tags: splitTags(wishes.tags) })

  async function read(chosen: File, as: ReadWishes): Promise<void> {
    const mine = ++round
    file = chosen
    reading = as
    set({ kind: 'reading', name: chosen.name, done: 0, all: 0 })
    try {
      const found = await worker.call('read', [chosen, as, planWishes()], ({ done, all }) => {
        if (mine === round) set({ kind: 'reading', name: chosen.name, done, all })
      })
      if (mine !== round) return
      if (found.kind === 'refused') return set({ kind: 'refused', name: chosen.name, sentence: fileFaultSentence(found.why, found.row, strings), file: found.file })
      const first = await worker.call('rows', ['all', 0, rowsShown])
      if (mine !== round) return
      set({ kind: 'preview', name: chosen.name, file: found.file, counts: found.counts, shown: { filter: 'all', from: 0, ...first }, ticked: everything })
    } catch (error) {
      if (mine === round) fail(error)
    }
  }

  async function plan(): Promise<void> {
    if (state.kind !== 'preview') return
    const mine = ++round
    try {
      const counts = await worker.call('plan', [planWishes()])
      const first = await worker.call('rows', ['all', 0, rowsShown])
      if (mine === round && state.kind === 'preview') set({ ...state, counts, shown: { filter: 'all', from: 0, ...first } })
    } catch (error) {
      if (mine === round) fail(error)
    }
  }

  async function show(filter: PreviewFilter, from: number): Promise<void> {
    const mine = ++round
    try {
      const found = await worker.call('rows', [filter, from, rowsShown])
      if (mine === round && state.kind === 'preview') set({ ...state, shown: { filter, from, ...found } })
    } catch (error) {
      if (mine === round) fail(error)
    }
  }

  async function commit(): Promise<void> {
    if (state.kind !== 'preview') return
    const { ticked, name, counts } = state
    const all = ticked.isAll ? counts.new + counts.more - ticked.except.size : ticked.except.size
    round++
    set({ kind: 'committing', done: 0, all })
    try {
      const { added, changed: more, meetings } = await worker.call('commit', [{ isAll: ticked.isAll, except: [...ticked.except] }, Date.now()], ({ done }) =>
        set({ kind: 'committing', done, all }),
      )
      set({ kind: 'done', sentence: strings('exchangeCommitted', [name, inDigits(added), inDigits(more), inDigits(meetings)]), canUndo: true })
      committed()
    } catch (error) {
      fail(error)
    }
  }

  async function undo(): Promise<void> {
    set({ kind: 'undoing' })
    try {
      const undone = await worker.call('undo', [Date.now()])
      const sentence = undone
        ? inSentences(strings('exchangeUndone', [inDigits(undone.removed), inDigits(undone.restored)]), undone.left > 0 && strings('exchangeUndoneLeft', [inDigits(undone.left)]))
        : strings('exchangeUndoNothing')
      set({ kind: 'done', sentence, canUndo: false })
      committed()
    } catch (error) {
      fail(error)
    }
  }

  function fail(error: unknown): void {
    set({ kind: 'failed', sentence: failureSentence(error, 'exchangeFailed', 0, strings) })
  }

  return {
    get state() {
      return state
    },
    get wishes() {
      return wishes
    },
    actions: {
      read: (chosen) => void read(chosen, noWishes),
      readText: (text) => void read(new File([text], strings('exchangePastedName')), noWishes),
      setEncoding: (encoding) => file && void read(file, { ...reading, encoding, mapping: null }),
      setMapping: (mapping) => file && void read(file, { ...reading, mapping }),
      setLevelList: (levelList) => file && void read(file, { ...reading, levelList }),
      setWishes: (part) => {
        wishes = { ...wishes, ...part }
        changed()
        void plan()
      },
      show: (filter, from) => void show(filter, from),
      tick: (ticked) => {
        if (state.kind === 'preview') set({ ...state, ticked })
      },
      commit: () => void commit(),
      leave: () => {
        round++
        set({ kind: 'idle' })
      },
      cancel: () => {
        // A transaction is ended in an orderly way; reading may sit in one long step, and has changed nothing.
        if (state.kind === 'committing') return worker.cancel()
        round++
        worker.stop()
        set({ kind: 'failed', sentence: strings('exchangeCancelled') })
      },
      undo: () => void undo(),
    },
  }
}
