import type { Change } from '@/chinese/conversion/conversion'
import type { Original } from './originals'
import type { Texts } from './texts'

/**
 * Pages also work on the text that they find: they append to it, split it, put it together. Then what we showed has become part of what
 * the page writes, and what the page had written before is still the original of that part.
 */

/** A node shows what another one showed, read and put in again. */
export function adoptSame(texts: Texts, before: Original, node: Text): void {
  if (node.data === before.shown) texts.adopt(node, before.text, before.changes)
}

/** A text that was `before` has got more behind it. */
export function adoptAppended(texts: Texts, before: Original, node: Text): void {
  const { data } = node
  if (data.length <= before.shown.length || before.shown === before.text || !data.startsWith(before.shown)) return
  texts.adopt(node, before.text + data.slice(before.shown.length), before.changes)
}

/** `splitText`: a part of what `first` showed stands in `rest` now. @returns whether it was that */
export function adoptSplit(texts: Texts, first: Node | null, rest: Text): boolean {
  const before = first && texts.lastOf(first as Text)
  if (!before || !first) return false
  const { data } = first as Text
  if (before.shown === data || before.shown !== data + rest.data) return false
  const at = writtenEnd(before, data.length)
  if (at === null) return false
  texts.adopt(first as Text, before.text.slice(0, at), before.changes.filter(({ end }) => end <= at))
  texts.adopt(rest, before.text.slice(at), before.changes.filter(({ start }) => start >= at).map((change) => shift(change, -at)))
  return true
}

/** `normalize`: what `removed` showed stands behind what `first` showed. @returns whether it was that */
export function adoptMerged(texts: Texts, first: Node | null, removed: Text): boolean {
  const before = first && texts.lastOf(first as Text)
  const behind = texts.lastOf(removed)
  if (!first || (!before && !behind)) return false
  const { data } = first as Text
  const text = before?.text ?? data.slice(0, data.length - removed.length)
  const shown = before?.shown ?? text
  if (data !== shown + (behind?.shown ?? removed.data)) return false
  const added = (behind?.changes ?? []).map((change) => shift(change, text.length))
  texts.adopt(first as Text, text + (behind?.text ?? removed.data), [...(before?.changes ?? []), ...added])
  return true
}

/** Where in what was written something ends that ends at `offset` of what is shown; null within a change. */
function writtenEnd({ changes }: Original, offset: number): number | null {
  let moved = 0
  for (const { start, end, shown } of changes) {
    if (start + moved >= offset) break
    if (start + moved + shown.length > offset) return null
    moved += shown.length - (end - start)
  }
  return offset - moved
}

const shift = (change: Change, by: number): Change => ({ ...change, start: change.start + by, end: change.end + by })
