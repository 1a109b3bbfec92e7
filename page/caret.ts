import { boundaryOf } from './boundary'
import type { Originals } from './conversion/originals'
import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { focusedIn } from './focus'
import { firstInView } from './first-in-view'
import { firstHanIn, lastHanIn } from './han'
import { offsetOf, paragraphAt, placeOf, type Paragraph, type TextPoint } from './paragraph'
import { isSeen } from './seen'
import { isReadableControl, pointIn } from './text-control'

/** So many nodes are walked over in search of Han text. */
const mostNodes = 300_000

/**
 * The text at the caret or at the beginning of the selection, in text fields (never in secret ones) and open shadow roots too.
 *
 * @returns null when there is neither a caret nor a selection in text that is read
 */
export function textAtCaret(document: Document, originals: Originals | null = null): TextSelection | null {
  const active = focusedIn(document)
  if (active && (dom.nameOf(active) === 'input' || dom.nameOf(active) === 'textarea')) {
    if (!isReadableControl(active)) return null
    const start = active.selectionStart ?? 0
    const point = pointIn(active, start, null)
    return { ...point, end: Math.min(point.paragraph.text.length, point.offset + Math.max(0, (active.selectionEnd ?? start) - start)) }
  }
  const selected = selectedRange(document)
  const point = selected && paragraphAtPlace(selected.startContainer, selected.startOffset, originals)
  return point && { ...point, end: Math.max(point.offset, endIn(point.paragraph, selected)) }
}

/** What is selected of a paragraph; `end` is `offset` where nothing is. */
export interface TextSelection extends TextPoint {
  readonly end: number
}

/** Where a selection ends in the paragraph in which it begins; what lies behind the paragraph does not count. */
function endIn(paragraph: Paragraph, { endContainer, endOffset, startContainer, startOffset }: StaticRange): number {
  if (endContainer === startContainer && endOffset === startOffset) return 0
  return offsetOf(paragraph, endContainer, endOffset) ?? (paragraph.runs.some(({ node }) => isBehind(endContainer, endOffset, node)) ? endBefore(paragraph, endContainer, endOffset) : paragraph.text.length)
}

/** Of an end that is no place in the text (an element, a break): the end of the last text before it. */
function endBefore({ runs }: Paragraph, node: Node, offset: number): number {
  const before = runs.filter((run) => !isBehind(node, offset, run.node)).at(-1)
  return before ? before.start + before.length : 0
}

/** Whether a text begins behind a place. */
function isBehind(node: Node, offset: number, text: Text): boolean {
  const range = dom.createRange(dom.documentOf(text))
  range.setStart(node, offset)
  return range.comparePoint(text, 0) > 0
}

/** Chromium tells of a selection in a shadow root only when the root is named; the selection itself names the host. */
function selectedRange(document: Document): StaticRange | null {
  const selection = dom.selectionOf(document)
  if (!selection || selection.rangeCount === 0) return null
  const shadowRoots: ShadowRoot[] = []
  for (let depth = 0; depth < 20; depth++) {
    const range = selection.getComposedRanges({ shadowRoots })[0]
    if (!range) return null
    const { startContainer: node, startOffset: offset } = range
    const inside = dom.isText(node) ? null : rootWithSelection(node, offset, shadowRoots)
    if (!inside) return range
    shadowRoots.push(inside)
  }
  return null
}

function rootWithSelection(around: Node, offset: number, known: readonly ShadowRoot[]): ShadowRoot | null {
  let child = dom.firstChildOf(around)
  for (let index = 0; child && index < offset; index++) child = dom.nextSiblingOf(child)
  for (const node of [child, around]) {
    const root = node && dom.isElement(node) ? dom.shadowRootOf(node) : null
    if (root && !known.includes(root)) return root
  }
  return null
}

function paragraphAtPlace(node: Node, offset: number, originals: Originals | null): TextPoint | null {
  if (dom.isText(node)) return paragraphAt(node, offset, originals)
  let child = dom.firstChildOf(node)
  for (let index = 0; child && index < offset; index++) child = dom.nextSiblingOf(child)
  if (child && dom.isText(child)) return paragraphAt(child, 0, originals)
  for (const text of textsFrom(child ?? node, 1)) if (isReadable(text)) return paragraphAt(text, 0, originals)
  return null
}

/** The first Han character that is in view, in the order of the text; nothing may lie over it. */
export function firstHanOnScreen(document: Document, originals: Originals | null = null): TextPoint | null {
  const root = dom.documentElementOf(document)
  if (!root) return null
  for (const node of textsFrom(root, 1)) {
    if (firstHanIn(node.data) < 0 || !isReadable(node)) continue
    const offset = firstInView(node)
    const point = offset === null ? null : paragraphAt(node, offset, originals)
    if (point) return point
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
    return paragraphAt(place.node, direction === 1 ? place.offset + within : within, paragraph.originals)
  }
  for (const node of textsFrom(place.node, direction)) {
    const offset = direction === 1 ? firstHanIn(node.data) : lastHanIn(node.data)
    if (offset >= 0 && isReadable(node)) return paragraphAt(node, offset, paragraph.originals)
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
