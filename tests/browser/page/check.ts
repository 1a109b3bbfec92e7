import { boxesOf } from '@/page/glyph'
import { isHanAt } from '@/page/han'
import { isHanUnder } from '@/page/han-under'
import { offsetOf, placeOf, rangesOf, type TextPoint } from '@/page/paragraph'
import { rectanglesOf } from '@/page/rectangles'
import { textAtPoint } from '@/page/text-at-point'

/** What was looked at and what was not as the fixture says, in words. */
export interface Report {
  readonly looked: number
  readonly faults: string[]
}

const quarters = [0.25, 0.5, 0.75]

/**
 * Looks at every Han character in every element with `data-reads` (open shadow roots too), at its left quarter, centre and
 * right quarter: there must be exactly this character, in a paragraph with exactly the text that the attribute says.
 * With `data-reads=""` there must be nothing. In elements with `data-nothing` no point gives anything.
 */
export function checkFixture(root: Document | ShadowRoot | Element = document): Report {
  const report: Report = { looked: 0, faults: [] }
  for (const element of elementsIn(root, 'data-reads')) checkElement(element, report)
  for (const element of elementsIn(root, 'data-nothing')) checkNothing(element, report)
  return report
}

function* elementsIn(root: Document | ShadowRoot | Element, attribute: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.hasAttribute(attribute)) yield element
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot, attribute)
  }
}

function checkElement(element: Element, report: Report): void {
  const expected = element.getAttribute('data-reads') ?? ''
  const before = report.looked
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-reads]') !== element || node.parentElement.closest('[data-aside]')) continue
    for (let offset = 0; offset < node.length; offset++) {
      if (isHanAt(node.data, offset)) checkCharacter(node, offset, expected, report)
    }
  }
  if (/\p{Script=Han}/u.test(expected) && report.looked === before) report.faults.push(`${expected}: nothing of it is drawn`)
}

/** Checks one character; scrolls it into view first. */
export function checkCharacter(node: Text, offset: number, expected: string | null, report: Report): void {
  const width = isPair(node.data, offset) ? 2 : 1
  const box = boxOf(node, offset, width)
  if (!box) return
  // `data-centre`: turned glyphs, whose boxes reach over each other.
  for (const quarter of node.parentElement?.closest('[data-centre]') ? [0.5] : quarters) {
    ;(report as { looked: number }).looked++
    const { x, y } = pointIn(box, node, quarter)
    const found = textAtPoint(document, x, y)
    const at = `${node.data.slice(offset, offset + width)} (${quarter} of it, in ${expected ?? node.data.slice(0, 30)})`
    if (expected === '') {
      if (found) report.faults.push(`${at}: read although hidden, as ${shown(found)}`)
      continue
    }
    if (!found) {
      report.faults.push(`${at}: nothing found`)
      continue
    }
    if (expected !== null && found.paragraph.text !== expected) report.faults.push(`${at}: the text is ${shown(found)}`)
    if (found.paragraph.text.slice(found.offset, found.offset + width) !== node.data.slice(offset, offset + width)) {
      report.faults.push(`${at}: the character is ${shown(found)}`)
    } else if (quarter === 0.5) {
      report.faults.push(...faultsOfMapping(found, node, offset, width, x, y).map((fault) => `${at}: ${fault}`))
    }
  }
}

/** The way there and back between the text, the document and the window. */
function faultsOfMapping(found: TextPoint, node: Text, offset: number, width: number, x: number, y: number): string[] {
  const { paragraph } = found
  const faults: string[] = []
  const character = node.data.slice(offset, offset + width)
  if (offsetOf(paragraph, node, offset) !== found.offset) faults.push('offsetOf does not give the offset')
  const place = placeOf(paragraph, found.offset)
  if (place?.node !== node || place.offset !== offset) faults.push('placeOf does not give the place')
  const ranges = rangesOf(paragraph, found.offset, found.offset + width)
  if (ranges.map(String).join('') !== character) faults.push(`rangesOf gives ${ranges.map(String).join('|')}`)
  const boxes = rectanglesOf(paragraph, found.offset, found.offset + width)
  if (!boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) {
    faults.push(`rectanglesOf gives ${JSON.stringify(boxes)} for ${x}, ${y}`)
  }
  if (!isHanUnder(document, x, y)) faults.push('isHanUnder says no')
  return faults
}

function checkNothing(element: Element, report: Report): void {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const box = element.getBoundingClientRect()
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 7; column++) {
      ;(report as { looked: number }).looked++
      const found = textAtPoint(document, box.left + (box.width * (row + 0.5)) / 7, box.top + (box.height * (column + 0.5)) / 7)
      if (found) report.faults.push(`<${element.localName} id="${element.id}">: ghost ${shown(found)}`)
    }
  }
}

/** The largest box: a character at a soft break may have an empty one too. */
function boxOf(node: Text, offset: number, width: number): DOMRect | null {
  const find = () => Array.from(boxesOf(node, offset, offset + width)).sort((one, other) => area(other) - area(one))[0]
  let box = find()
  if (!box || box.width < 1 || box.height < 1) return null
  // Without the scroll bars, under which nothing can be pointed at.
  const { clientWidth, clientHeight } = document.documentElement
  const across = Math.min(innerWidth, clientWidth || innerWidth)
  const down = Math.min(innerHeight, clientHeight || innerHeight)
  const isOutside = (at: DOMRect) => at.top < 0 || at.left < 0 || at.bottom > down || at.right > across
  if (isOutside(box)) {
    node.parentElement?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    box = find()
    if (box && isOutside(box)) {
      scrollBy({ top: box.top - down / 2, left: box.left - across / 2, behavior: 'instant' })
      box = find()
    }
  }
  return box ?? null
}

function area(box: DOMRect): number {
  return box.width * box.height
}

/** A quarter along the direction in which the text runs. */
function pointIn(box: DOMRect, node: Text, quarter: number): { x: number; y: number } {
  const isVertical = node.parentElement ? !getComputedStyle(node.parentElement).writingMode.startsWith('horizontal') : false
  return isVertical
    ? { x: box.left + box.width / 2, y: box.top + box.height * quarter }
    : { x: box.left + box.width * quarter, y: box.top + box.height / 2 }
}

function isPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00
}

function shown({ paragraph, offset }: TextPoint): string {
  return `«${paragraph.text.slice(Math.max(0, offset - 15), offset)}[${paragraph.text.slice(offset, offset + 1)}]${paragraph.text.slice(offset + 1, offset + 15)}»`
}
