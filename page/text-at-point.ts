import type { Originals } from './conversion/originals'
import { isOpaque } from './cover'
import * as dom from './dom'
import { isBehindEllipsis } from './ellipsis'
import { childOf, parentOf, siblingOf } from './flat-tree'
import { glyphNear, glyphWithin, type Glyph } from './glyph'
import { isHanAt } from './han'
import { labelOf, titleAround } from './label'
import { paragraphAt, type TextPoint } from './paragraph'
import { isSeen } from './seen'
import { svgCharacterAt } from './svg-text'
import { isReadableControl, textInControl } from './text-control'
import { isGiant } from './window'

/** How many elements that are no box of their own are gone through. */
const deepest = 64
/** An element whose own text nodes are looked through one by one is left after so many children. */
const mostChildren = 500

/**
 * The character drawn under a point of the window, and the paragraph it belongs to. Nothing is changed.
 * Where no Han character is drawn, what the element says about itself (`title`, `alt`) stands in for it.
 *
 * @param x, y CSS pixels from the window's corner, as mouse events give them (`clientX`, `clientY`)
 * @returns null where no character is: in a margin, between lines, past the end of a line, over hidden or covered text
 */
export function textAtPoint(document: Document, x: number, y: number, originals: Originals | null = null): TextPoint | null {
  for (const element of stackAt(document, x, y)) {
    // The areas of an image map are never drawn.
    if (isSeen(element) || dom.nameOf(element) === 'area') {
      const point = isReadableControl(element) ? textInControl(element, x, y) : textIn(element, x, y, originals)
      if (point) return isHanAt(point.paragraph.text, point.offset) ? point : (titleAround(element, originals) ?? point)
      const label = labelOf(element, originals)
      if (label) return label
    }
    if (isOpaque(element)) return null
  }
  return null
}

function textIn(element: Element, x: number, y: number, originals: Originals | null): TextPoint | null {
  const glyph = glyphIn(element, x, y)
  return glyph && !isBehindEllipsis(glyph) ? paragraphAt(glyph.node, glyph.offset, originals) : null
}

/** The elements at a point, the uppermost first, those in open shadow roots before their hosts. */
function* stackAt(document: Document, x: number, y: number): Generator<Element> {
  let top = dom.topElementAt(document, x, y)
  for (let root = top && dom.shadowRootOf(top); top && root; root = dom.shadowRootOf(top)) {
    const inner = dom.topElementAt(root, x, y)
    if (!inner || inner === top || dom.rootOf(inner) !== root) break
    top = inner
  }
  if (!top) return
  yield top
  const seen = new Set<Element>([top])
  for (const element of allAt(document, x, y)) {
    if (!seen.has(element)) yield element
    seen.add(element)
  }
}

function* allAt(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of dom.elementsAt(root, x, y)) {
    // Chromium lists the elements around a shadow root too.
    if (dom.rootOf(element) !== root) continue
    const inner = dom.shadowRootOf(element)
    if (inner) yield* allAt(inner, x, y)
    yield element
  }
}

/** The character at a point that `element` draws itself. */
function glyphIn(element: Element, x: number, y: number): Glyph | null {
  const svgText = dom.isSvg(element) ? svgTextAround(element) : null
  if (svgText) return svgCharacterAt(svgText, x, y)
  const caret = dom.caretAt(dom.documentOf(element), x, y, dom.rootsOf(element))
  const near = caret && dom.isText(caret.node) && isDrawnBy(element, caret.node) ? caret.node : null
  const glyph = caret && near ? glyphNear(near, caret.offset, x, y) : null
  return glyph ?? glyphAmong(element, x, y, near !== null, deepest)
}

function svgTextAround(element: Element): SVGTextElement | null {
  for (let at: Element | null = element; at && dom.isSvg(at); at = parentOf(at)) {
    if (dom.nameOf(at) === 'text') return at as SVGTextElement
  }
  return null
}

/**
 * The same by looking at one text node after the other, for where the caret is of no help: under covers, in text that can
 * only be selected whole, where lines of both directions meet. Giant nodes, slow to measure, only where there was no caret.
 */
function glyphAmong(element: Element, x: number, y: number, isGiantLeft: boolean, deep: number): Glyph | null {
  let left = mostChildren
  for (let child = childOf(element, 1); child && left > 0; child = siblingOf(child, 1), left--) {
    let glyph: Glyph | null = null
    if (dom.isText(child)) glyph = isGiantLeft && isGiant(child) ? null : glyphWithin(child, x, y)
    else if (deep > 0 && dom.isElement(child) && isPassedThrough(child)) {
      glyph = glyphAmong(child, x, y, isGiantLeft, deep - 1)
    }
    if (glyph) return glyph
  }
  return null
}

function isDrawnBy(element: Element, node: Text): boolean {
  for (let parent = parentOf(node), depth = 0; parent && depth < deepest; parent = parentOf(parent), depth++) {
    if (parent === element) return true
    if (!isPassedThrough(parent)) return false
  }
  return false
}

/** Elements that are never found at a point although their text is drawn there; the one around them is found instead. */
function isPassedThrough(element: Element): boolean {
  const style = dom.windowOf(element)?.getComputedStyle(element)
  if (!style) return false
  return style.display === 'contents' || (style.pointerEvents === 'none' && style.display !== 'none' && isSeen(element))
}
