import { boundaryOf } from './boundary'
import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { boxesOf } from './glyph'
import { firstHanIn, lastHanIn } from './han'
import { paragraphAt, placeOf, type Paragraph, type TextPoint } from './paragraph'
import { isSeen } from './seen'

/** So many nodes are walked over in search of Han text. */
const mostNodes = 300_000

/** The text at the caret or at the beginning of the selection; null when neither is in the text of the document. */
export function textAtCaret(document: Document): TextPoint | null {
  const selection = dom.selectionOf(document)
  if (!selection || selection.rangeCount === 0) return null
  const { startContainer, startOffset } = selection.getRangeAt(0)
  if (dom.isText(startContainer)) return paragraphAt(startContainer, startOffset)
  return null
}

/** The first Han character that is drawn inside the window. */
export function firstHanOnScreen(document: Document): TextPoint | null {
  const window = dom.windowOf(document)
  const root = dom.documentElementOf(document)
  if (!window || !root) return null
  const isOnScreen = (node: Text, offset: number) =>
    boxesOf(node, offset, offset + 1).some(
      (box) =>
        box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth,
    )
  for (const node of textsFrom(root, 1)) {
    const offset = firstHanIn(node.data)
    if (offset < 0 || node.length === 0 || !isReadable(node)) continue
    if (isOnScreen(node, offset)) return paragraphAt(node, offset)
  }
  return null
}

/**
 * The first Han character behind the end of a paragraph, or the last one before its beginning: for stepping on from word
 * to word.
 */
export function hanBeside(paragraph: Paragraph, direction: 1 | -1): TextPoint | null {
  const place = placeOf(paragraph, direction === 1 ? paragraph.text.length : 0)
  if (!place) return null
  const rest = direction === 1 ? place.node.data.slice(place.offset) : place.node.data.slice(0, place.offset)
  const within = direction === 1 ? firstHanIn(rest) : lastHanIn(rest)
  if (within >= 0 && isReadable(place.node)) {
    return paragraphAt(place.node, direction === 1 ? place.offset + within : within)
  }
  for (const node of textsFrom(place.node, direction)) {
    const offset = direction === 1 ? firstHanIn(node.data) : lastHanIn(node.data)
    if (offset >= 0 && isReadable(node)) return paragraphAt(node, offset)
  }
  return null
}

/** All text nodes behind (or before) a node, in the order in which they are drawn. */
function* textsFrom(start: Node, direction: 1 | -1): Generator<Text> {
  let at: Node | null = start
  for (let count = 0; at && count < mostNodes; count++) {
    const isEntered: boolean = dom.isElement(at) && boundaryOf(at) !== 'unread' && (at !== start || direction === 1)
    let next: Node | null = isEntered ? childOf(at as Element, direction) : null
    for (let up: Node | null = at; !next && up; up = parentOf(up)) next = siblingOf(up, direction)
    at = next
    if (at && dom.isText(at)) yield at
  }
}

function isReadable(node: Text): boolean {
  const parent = parentOf(node)
  return parent !== null && isSeen(parent) && boundaryOf(parent) !== 'unread'
}
