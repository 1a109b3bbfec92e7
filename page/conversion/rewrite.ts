import * as dom from '../dom'
import { applied, type Edit } from './edits'

/** Code units that all edits of a text node may move together; beyond it is written in one go. Each edit copies the whole text. */
const mostMoved = 8_000_000

/**
 * Writes edits into a text node. The new character is put before the old one before that is taken away, because this keeps all ranges
 * of the page, its selection and its caret exactly where they were:
 *
 *   a|旧|b   insert →   a|新旧|b   delete →   a|新|b
 *
 * whereas replacing (or `nodeValue`) draws every boundary in what is replaced to its beginning. A giant text is written at once all
 * the same, and the boundaries that can be found are put where they belong.
 *
 * @param edits in order, without overlap
 */
export function rewrite(node: Text, edits: readonly Edit[]): void {
  if (edits.length * node.length > mostMoved) return rewriteAtOnce(node, edits)
  for (let index = edits.length - 1; index >= 0; index--) {
    const { start, end, text } = edits[index]!
    const isEven = text.length === end - start && text.length > 1 && !/[\ud800-\udfff]/.test(text)
    // Boundaries between the characters of a word stay there too.
    for (let at = isEven ? text.length - 1 : 0; at >= 0; at--) {
      if (isEven) put(node, start + at, 1, text[at]!)
      else put(node, start, end - start, text)
    }
  }
}

function put(node: Text, at: number, count: number, text: string): void {
  if (text !== '') node.insertData(at, text)
  if (count > 0) node.deleteData(at + text.length, count)
}

function rewriteAtOnce(node: Text, edits: readonly Edit[]): void {
  const document = dom.documentOf(node)
  const selection = dom.selectionOf(document)
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 }
  const ranges = highlightedIn(node)
  const before = ranges.map((range) => ({ range, start: range.startOffset, end: range.endOffset, isStart: range.startContainer === node, isEnd: range.endContainer === node }))
  node.data = applied(node.data, edits)
  for (const { range, start, end, isStart, isEnd } of before) {
    if (isStart) range.setStart(node, moved(start, edits))
    if (isEnd) range.setEnd(node, moved(end, edits))
  }
  if (!selection || !anchorNode || !focusNode || (anchorNode !== node && focusNode !== node)) return
  selection.setBaseAndExtent(
    anchorNode,
    anchorNode === node ? moved(anchorOffset, edits) : anchorOffset,
    focusNode,
    focusNode === node ? moved(focusOffset, edits) : focusOffset,
  )
}

/** Ranges of CSS highlights that begin or end in a text node. */
function highlightedIn(node: Text): Range[] {
  const highlights = dom.windowOf(node)?.CSS.highlights
  const found: Range[] = []
  highlights?.forEach((highlight) => {
    for (const range of highlight as Iterable<AbstractRange>) {
      if ((range.startContainer === node || range.endContainer === node) && 'setStart' in range) found.push(range as Range)
    }
  })
  return found
}

function moved(offset: number, edits: readonly Edit[]): number {
  let by = 0
  for (const { start, end, text } of edits) {
    if (end <= offset) by += text.length - (end - start)
    else if (start < offset) return Math.min(offset + by, start + by + text.length)
    else break
  }
  return offset + by
}
