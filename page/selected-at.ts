import * as dom from './dom'
import { focusedIn } from './focus'

/** Whether a stretch of the document's text is selected. */
export function hasSelection(document: Document): boolean {
  const selection = dom.selectionOf(document)
  return selection !== null && !selection.isCollapsed && selection.rangeCount > 0
}

/** Whether what lies at a point of the window is selected, also in a text field that has the focus. */
export function isSelectedAt(document: Document, x: number, y: number): boolean {
  const top = dom.topElementAt(document, x, y)
  if (top && top === fieldWithSelection(document)) return true
  if (!hasSelection(document)) return false
  const roots = top ? dom.rootsOf(top) : []
  const caret = dom.caretAt(document, x, y, roots)
  const selection = dom.selectionOf(document)
  if (!caret || !selection) return false
  return selection.getComposedRanges({ shadowRoots: roots }).some((selected) => {
    const range = dom.createRange(document)
    range.setStart(selected.startContainer, selected.startOffset)
    range.setEnd(selected.endContainer, selected.endOffset)
    return range.isPointInRange(caret.node, caret.offset)
  })
}

function fieldWithSelection(document: Document): Element | null {
  const active = focusedIn(document)
  if (!active || !/^(input|textarea)$/.test(dom.nameOf(active))) return null
  const { selectionStart, selectionEnd } = active as HTMLInputElement
  return selectionStart !== null && selectionStart !== selectionEnd ? active : null
}
