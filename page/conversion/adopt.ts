import type { Change } from '@/chinese/conversion/conversion'
import * as dom from '../dom'
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

/** `splitText`, once or several times: parts of what `first` showed stand in it and in the text nodes behind it now. @returns all of them; [] where it was not that */
export function adoptSplit(texts: Texts, first: Node | null): readonly Text[] {
  if (!first || !dom.isText(first)) return []
  const before = texts.lastOf(first)
  if (!before || before.shown === first.data || !before.shown.startsWith(first.data)) return []
  const parts: Text[] = []
  const ends: number[] = []
  let length = 0
  for (let at: Node | null = first; at && dom.isText(at) && length < before.shown.length; at = dom.nextSiblingOf(at)) {
    if (!before.shown.startsWith(at.data, length)) return []
    const end = writtenEnd(before, length + at.length)
    if (end === null) return []
    parts.push(at)
    ends.push(end)
    length += at.length
  }
  if (length !== before.shown.length) return []
  let start = 0
  for (const [index, part] of parts.entries()) {
    const end = index === parts.length - 1 ? before.text.length : ends[index]!
    const from = start
    const changes = before.changes.filter((change) => change.start >= from && change.end <= end).map((change) => shift(change, -from))
    texts.adopt(part, before.text.slice(from, end), changes)
    start = end
  }
  return parts
}

/** `normalize`: what the `removed` ones showed stands behind what `first` showed. @returns whether it was that */
export function adoptMerged(texts: Texts, first: Text, removed: readonly Text[]): boolean {
  const before = texts.lastOf(first)
  const behind = removed.map((node) => texts.lastOf(node))
  if (!before && behind.every((one) => one === null)) return false
  const { data } = first
  const headLength = data.length - removed.reduce((sum, node) => sum + node.length, 0)
  if (headLength < 0 || (before && before.shown !== data.slice(0, headLength))) return false
  let text = before?.text ?? data.slice(0, headLength)
  let shown = data.slice(0, headLength)
  const changes: Change[] = [...(before?.changes ?? [])]
  for (const [index, node] of removed.entries()) {
    const original = behind[index]
    const start = text.length
    if (original && original.shown !== node.data) return false
    changes.push(...(original?.changes ?? []).map((change) => shift(change, start)))
    text += original?.text ?? node.data
    shown += node.data
  }
  if (shown !== data) return false
  texts.adopt(first, text, changes)
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
