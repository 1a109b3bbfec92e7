import type { Original, Originals } from './conversion/originals'
import * as dom from './dom'

/** More text nodes than this in a selection are taken as they are shown. */
const mostNodes = 20_000

/**
 * The selected text as the page wrote it, with the breaks that are seen.
 *
 * @param originals null where nothing is shown otherwise than it is written
 */
export function selectedText(document: Document, originals: Originals | null): string {
  const selection = dom.selectionOf(document)
  if (!selection || selection.rangeCount === 0) return ''
  const shown = selection.toString()
  if (!originals?.target) return shown
  let written = ''
  let from = 0
  for (const { node, start, end } of textsIn(selection.getRangeAt(0))) {
    const original = originals.of(node)
    if (!original) continue
    // Spaces and breaks of the source are not those that are seen.
    const part = node.data.slice(start, end).trim()
    const at = part === '' ? -1 : shown.indexOf(part, from)
    if (at < 0) continue
    written += shown.slice(from, at) + writtenBetween(original, start, end).trim()
    from = at + part.length
  }
  return written + shown.slice(from)
}

export interface SelectedText {
  readonly node: Text
  /** Of what is shown. */
  readonly start: number
  readonly end: number
}

/** The text nodes of a range, in order. */
export function* textsIn(range: Range): Generator<SelectedText> {
  const { startContainer, startOffset, endContainer, endOffset } = range
  const root = range.commonAncestorContainer
  let node: Node | null = root
  for (let steps = 0; node && steps < mostNodes; steps++) {
    if (dom.isText(node) && range.intersectsNode(node)) {
      yield { node, start: node === startContainer ? startOffset : 0, end: node === endContainer ? endOffset : node.length }
    }
    node = dom.firstChildOf(node) ?? following(node, root)
  }
}

/** The next node that is not inside of this one, as long as it is inside of `root`. */
function following(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = dom.parentOf(at)) {
    const next = dom.nextSiblingOf(at)
    if (next) return next
  }
  return null
}

/** What was written where `start` to `end` is shown. A change that is cut through is taken whole. */
export function writtenBetween({ text, changes }: Original, start: number, end: number): string {
  return text.slice(toWritten(start, false), toWritten(end, true))

  function toWritten(shownAt: number, isEnd: boolean): number {
    let moved = 0
    for (const change of changes) {
      const changeStart = change.start + moved
      const changeEnd = changeStart + change.shown.length
      if (shownAt <= changeStart) break
      if (shownAt < changeEnd) return isEnd ? change.end : change.start
      moved += change.shown.length - (change.end - change.start)
    }
    return Math.min(text.length, Math.max(0, shownAt - moved))
  }
}
