import type { Change } from '@/chinese/conversion/conversion'
import { applied, differences, undoing, type Edit } from './edits'
import type { Original, WriteWatcher } from './originals'
import { rewrite } from './rewrite'
import { createWeakNodes } from './weak-nodes'

/** The text nodes that show something else than the page wrote. */
export interface Texts {
  /** Null where the node shows what the page wrote. */
  of(this: void, node: Text): Original | null
  /** What the page wrote. */
  sourceOf(this: void, node: Text): string
  /** Shows a node's text as changed, starting from what the page wrote. No changes set it back. */
  show(node: Text, changes: readonly Change[]): void
  /** The page wrote something into a node. @returns what had been shown there of ours */
  foreign(node: Text): Original | null
  /** What was shown in a node at last, whatever it shows now. */
  lastOf(node: Text): Original | null
  /** The page has made a text out of what we showed: what it shows now stands for this. */
  adopt(node: Text, text: string, changes: readonly Change[]): void
  /** So lately that what the page writes in its place may be its answer to that. */
  wasJustWritten(node: Text): boolean
  all(this: void): Iterable<Text>
  readonly size: number
}

/** A page that answers to what we write does it within this time. */
const promptMs = 25

interface Kept extends Original {
  readonly at: number
}

export function createTexts(watcher: WriteWatcher | null): Texts {
  const originals = createWeakNodes<Text, Kept>()
  const of = (node: Text): Original | null => {
    const original = originals.get(node)
    return original && original.shown === node.data ? original : null
  }
  return {
    of,
    sourceOf: (node) => of(node)?.text ?? node.data,
    show(node, changes) {
      const before = of(node)
      const text = before?.text ?? node.data
      const edits = changes.map(({ start, end, shown }): Edit => ({ start, end, text: shown }))
      const shown = applied(text, edits)
      if (shown === node.data && (before !== null) === (shown !== text)) {
        // The same characters may be shown for another reason.
        if (before) originals.set(node, { text, shown, changes, at: performance.now() })
        return
      }
      if (shown === text) originals.delete(node)
      else originals.set(node, { text, shown, changes, at: performance.now() })
      if (shown.length === node.length) rewrite(node, differences(node.data, shown))
      else {
        if (before) rewrite(node, undoing(text, before.changes))
        rewrite(node, edits)
      }
      if (shown === text) watcher?.restored(node)
      else watcher?.written(node)
    },
    foreign(node) {
      const original = originals.get(node)
      if (!original) return null
      originals.delete(node)
      watcher?.restored(node)
      return original
    },
    lastOf: (node) => originals.get(node) ?? null,
    adopt(node, text, changes) {
      originals.delete(node)
      if (text !== node.data) originals.set(node, { text, shown: node.data, changes, at: performance.now() })
    },
    wasJustWritten(node) {
      const original = originals.get(node)
      return original !== undefined && performance.now() - original.at < promptMs
    },
    *all() {
      for (const [node] of originals.entries()) if (of(node)) yield node
    },
    get size() {
      return originals.size
    },
  }
}
