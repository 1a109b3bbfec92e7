import type { Change } from '@/chinese/conversion/conversion'

/** What a text node said before it was converted. */
export interface Original {
  readonly text: string
  /** What was written into the node in its place. */
  readonly shown: string
  /** Offsets in `text`. */
  readonly changes: readonly Change[]
}

/** The text of the page as it was, node by node. */
export interface Originals {
  /** Null where the node shows what the page wrote: never converted, set back, or written by the page since. */
  of(node: Text): Original | null
}
