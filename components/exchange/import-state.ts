import type { Encoding } from '@/vocabulary/exchange/decode'
import type { Mapping } from '@/vocabulary/exchange/mapping'
import type { WhenKept } from '@/vocabulary/exchange/merging'
import type { PreviewFilter, PreviewRow } from '@/vocabulary/exchange/preview'
import type { FileKind } from '@/vocabulary/exchange/read-file'
import type { WordState } from '@/vocabulary/word'

export interface ImportCounts {
  readonly new: number
  readonly more: number
  readonly known: number
  readonly refused: number
  readonly repeated: number
}

/** What is shown of a file's rows. */
export interface Shown {
  readonly filter: PreviewFilter
  readonly from: number
  readonly all: number
  readonly rows: readonly PreviewRow[]
}

/** Which words are taken: all but some, or none but some. */
export interface Ticked {
  readonly isAll: boolean
  readonly except: ReadonlySet<string>
}

export interface WishForm {
  readonly tags: string
  readonly state: WordState
  readonly whenKept: WhenKept
}

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string; readonly file: FileKind | null }
  | { readonly kind: 'preview'; readonly name: string; readonly file: FileKind; readonly counts: ImportCounts; readonly shown: Shown; readonly ticked: Ticked }
  | { readonly kind: 'committing'; readonly done: number; readonly all: number }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'done'; readonly sentence: string; readonly canUndo: boolean }
  | { readonly kind: 'failed'; readonly sentence: string }

export interface ImportActions {
  readonly read: (file: File) => void
  readonly readText: (text: string) => void
  readonly setEncoding: (encoding: Encoding) => void
  readonly setMapping: (mapping: Mapping) => void
  readonly setLevelList: (name: string) => void
  readonly setWishes: (part: Partial<WishForm>) => void
  readonly show: (filter: PreviewFilter, from: number) => void
  readonly tick: (ticked: Ticked) => void
  readonly commit: () => void
  readonly leave: () => void
  readonly cancel: () => void
  readonly undo: () => void
}
