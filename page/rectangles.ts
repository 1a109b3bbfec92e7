import * as dom from './dom'
import { boxesOf } from './glyph'
import { rangesOf, type Paragraph } from './paragraph'

/**
 * The boxes of a span of a paragraph in the window, pieces that touch on one line put together, in the order of the text.
 * In a control they are reckoned from the character pointed at; for an attribute they are those of its element.
 * Empty for what is no longer in the document.
 */
export function rectanglesOf(paragraph: Paragraph, start: number, end: number): DOMRect[] {
  if (paragraph.kind === 'attribute') return Array.from(dom.boxesOf(paragraph.element))
  if (paragraph.kind === 'control') return reckoned(paragraph, start, end)
  const boxes: DOMRect[] = []
  const isVertical = isVerticalIn(paragraph.element)
  for (const range of rangesOf(paragraph, start, end)) {
    for (const box of boxesOf(range.startContainer as Text, range.startOffset, range.endOffset)) {
      if (box.width === 0 || box.height === 0) continue
      const previous = boxes.at(-1)
      if (previous && isBeside(previous, box, isVertical)) boxes[boxes.length - 1] = around(previous, box)
      else boxes.push(box)
    }
  }
  return boxes
}

/** Whether lines run from top to bottom where an element's text is. */
export function isVerticalIn(element: Element): boolean {
  const mode = dom.windowOf(element)?.getComputedStyle(element).writingMode ?? ''
  return mode.startsWith('vertical') || mode.startsWith('sideways') || mode.startsWith('tb')
}

/** On one line without a gap that another word would fit in. */
function isBeside(one: DOMRect, other: DOMRect, isVertical: boolean): boolean {
  const shared = isVertical
    ? overlap(one.left, one.right, other.left, other.right) / Math.min(one.width, other.width)
    : overlap(one.top, one.bottom, other.top, other.bottom) / Math.min(one.height, other.height)
  const gap = isVertical
    ? -overlap(one.top, one.bottom, other.top, other.bottom)
    : -overlap(one.left, one.right, other.left, other.right)
  return shared > 0.7 && gap < (isVertical ? one.width : one.height) / 2
}

function overlap(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.min(end, otherEnd) - Math.max(start, otherStart)
}

function around(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left)
  const top = Math.min(one.top, other.top)
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top)
}

/** Han characters are equally wide; what would stand outside of the control is not drawn. */
function reckoned({ element, known }: Paragraph, start: number, end: number): DOMRect[] {
  const field = dom.boxOf(element)
  if (!known) return [field]
  const { box, offset } = known
  if (isVerticalIn(element)) {
    const top = Math.max(field.top, box.top + (start - offset) * box.height)
    const bottom = Math.min(field.bottom, box.top + (end - offset) * box.height)
    return [new DOMRect(box.left, top, box.width, Math.max(0, bottom - top))]
  }
  const left = Math.max(field.left, box.left + (start - offset) * box.width)
  const right = Math.min(field.right, box.left + (end - offset) * box.width)
  return [new DOMRect(left, box.top, Math.max(0, right - left), box.height)]
}
