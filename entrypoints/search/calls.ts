import type { Entry } from '@/dictionaries/entry'
import type { FoundBy } from '@/dictionaries/search/hit'

/** What the page and the worker that searches say to each other. */
export interface ToSearcher {
  readonly id: number
  readonly typed: string
  /** Which of the results. */
  readonly from: number
  readonly count: number
}

export interface FoundEntry {
  readonly by: FoundBy
  readonly entry: Entry
}

export type FromSearcher =
  | { readonly kind: 'found'; readonly id: number; readonly total: number; readonly entries: readonly FoundEntry[] }
  | { readonly kind: 'broken'; readonly id: number; readonly reason: string }
  /** Every kind of question is answered at once from now on. */
  | { readonly kind: 'ready' }
