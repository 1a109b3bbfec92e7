import type { AnkiAddress, AnkiFault } from '@/vocabulary/exchange/anki-connect'
import type { Sent } from '@/vocabulary/exchange/anki-send'
import type { Committed, Undone } from '@/vocabulary/exchange/commit'
import type { ImportWishes } from '@/vocabulary/exchange/completing'
import type { ExportOptions } from '@/vocabulary/exchange/export-file'
import type { Selection } from '@/vocabulary/exchange/gathering'
import type { FileFault } from '@/vocabulary/exchange/incoming'
import type { Including } from '@/vocabulary/exchange/kept'
import type { WhenKept } from '@/vocabulary/exchange/merging'
import type { PreviewRow, PreviewFilter } from '@/vocabulary/exchange/preview'
import type { FileKind, ReadWishes } from '@/vocabulary/exchange/read-file'
import type { WordState } from '@/vocabulary/word'

/** What there is to choose from. */
export interface Stock {
  readonly words: number
  readonly states: Readonly<Record<WordState, number>>
  /** The commonest first. */
  readonly tags: readonly (readonly [tag: string, count: number])[]
  /** HSK 2.0 levels, 0 for words without one. */
  readonly levels: readonly (readonly [level: number, count: number])[]
  readonly last: { readonly at: number; readonly fileName: string; readonly words: number } | null
}

export type FileRead =
  | { readonly kind: 'refused'; readonly why: FileFault; readonly row: number | null; readonly file: FileKind | null }
  | { readonly kind: 'read'; readonly file: FileKind; readonly counts: Counts }

export interface Counts {
  readonly new: number
  readonly more: number
  readonly known: number
  readonly refused: number
  readonly repeated: number
}

export interface PlanWishes extends ImportWishes {
  readonly whenKept: WhenKept
}

/** Which of the planned words are taken: all but some, or only some, by their ids. */
export interface Chosen {
  readonly isAll: boolean
  readonly except: readonly string[]
}

/** What the page asks of its worker. Everything that takes long or much memory is done there. */
export interface Calls {
  stock(): Stock
  count(selection: Selection): number
  export(selection: Selection, options: ExportOptions): { readonly file: Blob; readonly words: number }
  read(file: File, wishes: ReadWishes, plan: PlanWishes): FileRead
  plan(plan: PlanWishes): Counts
  rows(filter: PreviewFilter, from: number, count: number): { readonly rows: readonly PreviewRow[]; readonly all: number }
  commit(chosen: Chosen, now: number): Committed
  undo(now: number): Undone | null
  decks(address: AnkiAddress): readonly string[]
  send(selection: Selection, including: Including, deck: string, address: AnkiAddress): Sent
}

export type CallName = keyof Calls

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number }

export interface Progress {
  readonly done: number
  /** 0 when it is not known. */
  readonly all: number
}

export type Failure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'anki'; readonly fault: AnkiFault; readonly said: string }
  /** The vocabulary does not open. */
  | { readonly kind: 'closed' }
  /** Anything else, as the browser says it. */
  | { readonly kind: 'other'; readonly message: string }

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
