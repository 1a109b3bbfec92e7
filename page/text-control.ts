import * as dom from './dom'
import { contains } from './glyph'
import type { Paragraph, TextPoint } from './paragraph'
import { isVerticalIn } from './rectangles'
import { isSecretField } from './secret-field'
import { cut, reach } from './window'

/** Only these hold words; a date, a number or a telephone number has nothing to look up. */
const readTypes = new Set(['text', 'search', 'url', ''])
export type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Whether an element is a text field that may be read. Fields for passwords, one-time codes and cards never are. */
export function isReadableControl(element: Element): element is TextControl {
  const name = dom.nameOf(element)
  if (name === 'input' ? !readTypes.has(typeOf(element)) : name !== 'textarea') return false
  if (dom.isSvg(element) || isSecretField(element)) return false
  const security = dom.windowOf(element)?.getComputedStyle(element).getPropertyValue('-webkit-text-security') ?? ''
  return security === '' || security === 'none'
}

function typeOf(element: Element): string {
  const type = (dom.attributeOf(element, 'type') ?? '').toLowerCase()
  // An unknown type is a text field.
  return (element as HTMLInputElement).type === 'text' ? 'text' : type
}

/**
 * The character of a text field's value under a point. The browser is asked where the caret would go from places beside it;
 * no copy of the field is made, and its value, caret and scroll are left as they are.
 */
export function textInControl(control: TextControl, x: number, y: number): TextPoint | null {
  const line = lineThrough(control, x, y)
  const along = line.isVertical ? y : x
  const here = line.gapAt(along)
  if (!here) return null
  for (const direction of [1, -1]) {
    const edge = nextGap(line, here, along, direction)
    if (!edge) continue
    const [first, second] = direction === 1 ? [here, edge.gap] : [edge.gap, here]
    const glyph = glyphBetween(line, first, second, edge.middle)
    if (glyph && contains(glyph.box, x, y)) return pointIn(control, glyph.offset, glyph.box)
  }
  return null
}

/** Where the caret would go, and where it would be drawn. */
interface Gap {
  readonly offset: number
  readonly box: DOMRect
}

/** The line of text through a point, or what the browser takes for the nearest one. */
interface Line {
  readonly isVertical: boolean
  readonly isRightToLeft: boolean
  /** Where the point lies across the line. */
  readonly across: number
  /** Size of a Han character. */
  readonly em: number
  gapAt(along: number): Gap | null
}

function lineThrough(control: TextControl, x: number, y: number): Line {
  const document = dom.documentOf(control)
  const roots = dom.rootsOf(control)
  const isVertical = isVerticalIn(control)
  const box = dom.boxOf(control)
  const style = dom.windowOf(control)?.getComputedStyle(control)
  const fontSize = parseFloat(style?.fontSize ?? '16')
  const em = fontSize * (control.offsetWidth > 0 ? box.width / control.offsetWidth : 1)
  return {
    isVertical,
    isRightToLeft: style?.direction === 'rtl',
    across: isVertical ? x : y,
    em,
    gapAt(along) {
      const caret = dom.caretAt(document, isVertical ? x : along, isVertical ? along : y, roots)
      return caret?.node === control && caret.box ? { offset: caret.offset, box: caret.box } : null
    },
  }
}

/** The next gap in a direction along the line, and where it begins to be the nearest: the middle of the character between. */
function nextGap(line: Line, here: Gap, from: number, direction: number): { gap: Gap; middle: number } | null {
  const step = line.em * 0.4 * direction
  for (let count = 1; count <= 4; count++) {
    let gap = line.gapAt(from + step * count)
    if (!gap || gap.offset === here.offset) continue
    let near = from + step * (count - 1)
    let far = from + step * count
    while (Math.abs(far - near) > 0.25) {
      const middle = (near + far) / 2
      const between = line.gapAt(middle)
      if (!between || between.offset === here.offset) near = middle
      else {
        gap = between
        far = middle
      }
    }
    return { gap, middle: (near + far) / 2 }
  }
  return null
}

/**
 * The character between two gaps. Where a line was broken, or the direction changes, the browser may name or draw a gap at
 * the other end; then the middle, which is known, and the other gap tell where the character is.
 */
function glyphBetween(line: Line, first: Gap, second: Gap, middle: number): { offset: number; box: DOMRect } | null {
  const isApart = Math.abs(first.offset - second.offset) > 2
  if (isApart && !line.isRightToLeft) return null
  const from = placeOn(line, first, middle)
  const to = placeOn(line, second, middle)
  const begin = from && from.along <= middle ? from.along : to && 2 * middle - to.along
  const end = to && to.along >= middle ? to.along : from && 2 * middle - from.along
  const known = from ?? to
  if (!known || begin === null || end === null || end <= begin) return null
  const offset = !isApart ? Math.min(first.offset, second.offset) : from ? first.offset : second.offset - 1
  const [start, thickness] = [known.start, known.thickness]
  const box = line.isVertical
    ? new DOMRect(start, begin, thickness, end - begin)
    : new DOMRect(begin, start, end - begin, thickness)
  return { offset, box }
}

/** Where a gap is drawn, if that is on the line and beside the middle of the character. */
function placeOn(line: Line, { box }: Gap, middle: number): { along: number; start: number; thickness: number } | null {
  const along = line.isVertical ? box.top : box.left
  const start = line.isVertical ? box.left : box.top
  // Firefox 153 gives the caret of a vertical line no width.
  const thickness = (line.isVertical ? box.width : box.height) || line.em * 1.4
  const isHere = line.across >= start && line.across < start + thickness && Math.abs(along - middle) < line.em
  return isHere ? { along, start, thickness } : null
}

/** The part of a text field's value around an offset in it. */
export function pointIn(control: TextControl, offset: number, glyph: DOMRect | null): TextPoint {
  const { value } = control
  const first = Math.max(0, offset - reach)
  const nearby = value.slice(first, offset + reach)
  const { from, to } = cut(nearby, offset - first, first === 0, first + nearby.length === value.length)
  const paragraph: Paragraph = {
    text: nearby.slice(from, to),
    language: dom.languageOf(control),
    kind: 'control',
    element: control,
    runs: [],
    originals: null,
    known: glyph && { offset: offset - first - from, box: glyph },
  }
  return { paragraph, offset: offset - first - from }
}
