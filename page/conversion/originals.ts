import type { Change, Target } from '@/chinese/conversion/conversion'

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
  /** In which script the page is shown; null where it is as written. */
  readonly target: Target | null
  /** Null where the node shows what the page wrote: never converted, set back, or written by the page since. */
  of(node: Text): Original | null
  /** An attribute as the page has it: `lang`, which is set so that the right glyphs are drawn, and texts such as `title`; null: none. */
  attributeOf(element: Element, name: string): string | null
  /** A text that an element says in an attribute (`title`, `alt` …); null where it says what the page wrote. */
  shownAttribute(element: Element, name: string): Original | null
}

/** Told of each text node that is written, so that what stands for its changes can follow. Not of nodes that leave the document. */
export interface WriteWatcher {
  /** The node shows a conversion now, perhaps another than before: `Originals.of` says which. */
  written(node: Text): void
  /** The node shows what the page wrote. */
  restored(node: Text): void
}
