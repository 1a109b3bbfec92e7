import { assemble, type Assembled } from './assemble'
import * as dom from './dom'
import { parentOf } from './flat-tree'
import { textWithin } from './walk'

/** More than that are not looked through one by one. */
const mostCharacters = 5000

/**
 * SVG has questions of its own for the places of characters. Firefox 153 answers Range.getClientRects with boxes of the
 * wrong width for SVG text whose font it scales, so text in SVG is measured with these in both browsers.
 */
export function svgTextOf(node: Text): SVGTextElement | null {
  for (let at = parentOf(node); at && dom.isSvg(at); at = parentOf(at)) {
    if (dom.nameOf(at) === 'text') return at as SVGTextElement
    if (dom.nameOf(at) === 'foreignobject') return null
  }
  return null
}

/**
 * The text node and offset of the character at a point of the window, within an SVG `text`: of those whose boxes hold the
 * point the one whose middle is nearest. (getCharNumAtPosition of Chromium 156 is one character off along a textPath.)
 */
export function svgCharacterAt(text: SVGTextElement, x: number, y: number): { node: Text; offset: number } | null {
  const matrix = text.getScreenCTM()
  if (!matrix) return null
  const point = new DOMPoint(x, y).matrixTransform(matrix.inverse())
  const count = Math.min(text.getNumberOfChars(), mostCharacters)
  let found = -1
  let nearest = Infinity
  for (let index = 0; index < count; index++) {
    const box = text.getExtentOfChar(index)
    const fromMiddle = Math.abs(box.x + box.width / 2 - point.x) + Math.abs(box.y + box.height / 2 - point.y)
    if (fromMiddle >= nearest || point.x < box.x || point.x > box.x + box.width) continue
    if (point.y < box.y || point.y > box.y + box.height) continue
    found = index
    nearest = fromMiddle
  }
  const run = found < 0 ? undefined : addressable(text).runs.find(({ start, length }) => found < start + length)
  return run ? { node: run.node, offset: run.offset + found - run.start } : null
}

/** The boxes of a stretch of SVG text in the window, those that touch put together. */
export function svgBoxesOf(text: SVGTextElement, node: Text, from: number, to: number): DOMRect[] {
  const matrix = text.getScreenCTM()
  const boxes: DOMRect[] = []
  if (!matrix) return boxes
  const count = text.getNumberOfChars()
  for (const run of addressable(text).runs) {
    if (run.node !== node) continue
    const first = run.start + Math.max(0, from - run.offset)
    const last = run.start + Math.min(run.length, to - run.offset)
    for (let index = first; index < Math.min(last, count); index++) {
      const box = inWindow(text.getExtentOfChar(index), matrix)
      const previous = boxes.at(-1)
      const isLowHalf = previous?.left === box.left && previous.top === box.top
      if (box.width > 0 && box.height > 0 && !isLowHalf) boxes.push(box)
    }
  }
  return boxes
}

/** SVG counts the characters that are drawn, white space collapsed. */
function addressable(text: SVGTextElement): Assembled {
  const items = []
  for (const item of textWithin(text)) if ('node' in item) items.push({ node: item.node, from: 0, to: item.node.length })
  return assemble(items)
}

function inWindow({ x, y, width, height }: DOMRectReadOnly, matrix: DOMMatrix): DOMRect {
  const corners = [
    new DOMPoint(x, y),
    new DOMPoint(x + width, y),
    new DOMPoint(x, y + height),
    new DOMPoint(x + width, y + height),
  ].map((corner) => corner.matrixTransform(matrix))
  const left = Math.min(...corners.map((corner) => corner.x))
  const top = Math.min(...corners.map((corner) => corner.y))
  const right = Math.max(...corners.map((corner) => corner.x))
  return new DOMRect(left, top, right - left, Math.max(...corners.map((corner) => corner.y)) - top)
}
