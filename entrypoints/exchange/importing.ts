import { commitImport } from '@/vocabulary/exchange/commit'
import type { Committed } from '@/vocabulary/exchange/commit'
import { complete, withWishes } from '@/vocabulary/exchange/completing'
import type { Completed, WordSource } from '@/vocabulary/exchange/completing'
import type { Incoming, Refused } from '@/vocabulary/exchange/incoming'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { KeptWords, planImport } from '@/vocabulary/exchange/plan'
import type { Plan } from '@/vocabulary/exchange/plan'
import { previewRows } from '@/vocabulary/exchange/preview'
import type { PreviewFilter, PreviewRow } from '@/vocabulary/exchange/preview'
import { readFile } from '@/vocabulary/exchange/read-file'
import type { ReadWishes } from '@/vocabulary/exchange/read-file'
import { allWords } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import type { Chosen, Counts, FileRead, PlanWishes, Progress } from './calls'

type Report = (progress: Progress) => void

/** Rows between two looks at whether the reader has ended it. */
const rowsAtOnce = 500

/** The one file that is being imported: read, made whole, planned, taken. */
export class Importing {
  #fileName = ''
  #completed: readonly Completed[] = []
  #refused: readonly Refused[] = []
  #plan: Plan = { words: [], refused: [], repeated: 0 }
  #wishes: PlanWishes = { state: 'new', tags: [], whenKept: 'add' }
  #shown: { readonly plan: Plan; readonly filter: PreviewFilter; readonly rows: readonly PreviewRow[] } | null = null

  async read(db: VocabularyDb, source: () => Promise<WordSource>, file: File, wishes: ReadWishes, plan: PlanWishes, report: Report, signal: AbortSignal): Promise<FileRead> {
    this.#completed = []
    this.#plan = { words: [], refused: [], repeated: 0 }
    this.#fileName = file.name
    const { kind, parsed } = await readFile(file, wishes, openSql)
    signal.throwIfAborted()
    if (parsed.kind === 'refused' || kind === null) {
      return { kind: 'refused', why: parsed.kind === 'refused' ? parsed.why : 'notText', row: parsed.kind === 'refused' ? parsed.row : null, file: kind }
    }
    await this.#complete(parsed.words, parsed.refused, await source(), report, signal)
    return { kind: 'read', file: kind, counts: await this.plan(db, plan) }
  }

  async #complete(words: readonly Incoming[], refused: readonly Refused[], source: WordSource, report: Report, signal: AbortSignal): Promise<void> {
    const completed: Completed[] = []
    const faults = [...refused]
    for (let start = 0; start < words.length; start += rowsAtOnce) {
      for (const row of words.slice(start, start + rowsAtOnce)) {
        const found = complete(row, source)
        if ('why' in found) faults.push(found)
        else completed.push(found)
      }
      report({ done: Math.min(start + rowsAtOnce, words.length), all: words.length })
      await aTurn()
      signal.throwIfAborted()
    }
    this.#completed = completed
    this.#refused = faults
  }

  async plan(db: VocabularyDb, wishes: PlanWishes): Promise<Counts> {
    this.#wishes = wishes
    this.#plan = planImport(
      this.#completed.map((row) => withWishes(row, wishes)),
      this.#refused,
      new KeptWords(await allWords(db)),
      wishes.whenKept,
    )
    const count = (fate: string) => this.#plan.words.filter((word) => word.fate === fate).length
    return { new: count('new'), more: count('more'), known: count('known'), refused: this.#plan.refused.length, repeated: this.#plan.repeated }
  }

  rows(filter: PreviewFilter, from: number, count: number): { readonly rows: readonly PreviewRow[]; readonly all: number } {
    const plan = this.#plan
    if (this.#shown?.plan !== plan || this.#shown.filter !== filter) this.#shown = { plan, filter, rows: previewRows(plan, filter) }
    const { rows } = this.#shown
    return { rows: rows.slice(from, from + count), all: rows.length }
  }

  async commit(db: VocabularyDb, { isAll, except }: Chosen, now: number, report: Report, signal: AbortSignal): Promise<Committed> {
    const named = new Set(except)
    const words = this.#plan.words.filter(({ id, fate }) => fate !== 'known' && named.has(id) !== isAll)
    return await commitImport(db, words, {
      whenKept: this.#wishes.whenKept,
      fileName: this.#fileName,
      now,
      onProgress: (done) => report({ done, all: words.length }),
      signal,
    })
  }
}

/** Lets messages in. A channel's message comes at once, where timers wait four milliseconds. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
