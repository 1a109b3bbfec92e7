import * as dom from './dom'
import { svgBoxesOf, svgTextOf } from './svg-text'
import { isGiant } from './window'

const variationSelectors = /^(?:[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF])/

export interface Glyph {
  readonly node: Text
  /** Where the character begins; it never stands inside a surrogate pair or before a variation selector. */
  readonly offset: number
}

/** One range for all measuring, so that a page's own changes have few live ranges to keep up to date. */
const measuring = new WeakMap<Document, Range>()

function measure<T>(node: Text, from: number, to: number, read: (range: Range) => T): T {
  const document = dom.documentOf(node)
  let range = measuring.get(document)
  if (!range) measuring.set(document, (range = dom.createRange(document)))
  range.setStart(node, from)
  range.setEnd(node, to)
  const result = read(range)
  range.setStart(document, 0)
  range.collapse(true)
  return result
}

/** The boxes of a stretch of text, one a line. */
export function boxesOf(node: Text, from: number, to: number): readonly DOMRect[] {
  const svgText = svgTextOf(node)
  if (svgText) return svgBoxesOf(svgText, node, from, to)
  return measure(node, from, to, (range) => Array.from(range.getClientRects()))
}

export function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

/** Where lines of both directions meet, the nearest gap is not beside the character pointed at, but not far from it. */
const farthest = 256

/** The character drawn under a point, given the gap between characters that the browser thinks nearest to it. */
export function glyphNear(node: Text, gap: number, x: number, y: number): Glyph | null {
  const glyph = glyphBeside(node, gap, x, y)
  // Every measure of a giant node takes as long as it is: a miss there is a miss.
  if (glyph || isGiant(node)) return glyph
  return glyphWithin(node, x, y, Math.max(0, gap - farthest), gap + farthest)
}

function glyphBeside(node: Text, gap: number, x: number, y: number): Glyph | null {
  let best: Glyph | null = null
  let nearest = Infinity
  const candidates = [characterFrom(node, gap), gap > 0 ? characterFrom(node, gap - 1) : null]
  for (const candidate of candidates) {
    if (!candidate || candidate.from === candidate.to) continue
    for (const box of boxesOf(node, candidate.from, candidate.to)) {
      if (!contains(box, x, y)) continue
      const distance = Math.abs(box.left + box.right - 2 * x) + Math.abs(box.top + box.bottom - 2 * y)
      if (distance < nearest) {
        nearest = distance
        best = { node, offset: candidate.from }
      }
    }
  }
  return best
}

/** The code units of the character that holds `offset`, its variation selector included. */
export function characterFrom(node: Text, offset: number): { readonly from: number; readonly to: number } {
  const start = Math.max(0, offset - 3)
  const text = node.substringData(start, 8)
  let from = offset - start
  const isLow = (at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
  if (isLow(from)) from--
  if (from > 0 && variationSelectors.test(text.slice(from))) from -= isLow(from - 1) ? 2 : 1
  let to = from + (isLow(from + 1) ? 2 : 1)
  to += variationSelectors.exec(text.slice(to))?.[0].length ?? 0
  return { from: start + from, to: Math.min(start + to, node.length) }
}

/**
 * The character drawn under a point, where the browser gives no gap: found by halving the text by its boxes.
 * Costs about what measuring the text twice costs.
 */
export function glyphWithin(node: Text, x: number, y: number, first = 0, last = node.length): Glyph | null {
  const find = (from: number, to: number): number | null => {
    if (!measure(node, from, to, (range) => contains(range.getBoundingClientRect(), x, y))) return null
    const character = characterFrom(node, from)
    if (to <= character.to) return boxesOf(node, from, to).some((box) => contains(box, x, y)) ? character.from : null
    const middle = Math.max(character.to, characterFrom(node, (from + to) >> 1).from)
    return find(from, middle) ?? (middle < to ? find(middle, to) : null)
  }
  const end = Math.min(last, node.length)
  const offset = first < end ? find(characterFrom(node, first).from, end) : null
  return offset === null ? null : { node, offset }
}
