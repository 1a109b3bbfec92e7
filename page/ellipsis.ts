import { boundaryOf } from './boundary'
import * as dom from './dom'
import { parentOf } from './flat-tree'
import { boxesOf, type Glyph } from './glyph'

/**
 * Whether a character is not drawn because an ellipsis stands for it and what follows. Browsers still give it a box.
 * Only for text from left to right.
 */
export function isBehindEllipsis({ node, offset }: Glyph): boolean {
  for (let element = parentOf(node); element; element = parentOf(element)) {
    const style = dom.windowOf(element)?.getComputedStyle(element)
    if (!style) return false
    const isLastLine = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== ''
    if (style.textOverflow !== 'clip' || isLastLine) return isPast(element, style, isLastLine, node, offset)
    if (boundaryOf(element) !== 'inside') return false
  }
  return false
}

function isPast(element: Element, style: CSSStyleDeclaration, isLastLine: boolean, node: Text, offset: number): boolean {
  if (style.overflowX === 'visible' || style.direction === 'rtl') return false
  const { wide, high } = dom.overflowOf(element)
  if (isLastLine ? high <= 1 : wide <= 0) return false
  const box = dom.boxOf(element)
  const glyph = boxesOf(node, offset, offset + 1)[0]
  if (!glyph) return false
  if (isLastLine && glyph.bottom + glyph.height < box.bottom - parseFloat(style.paddingBottom)) return false
  const right = box.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth)
  return glyph.right > right - widthOfEllipsis(style) + 0.5
}

function widthOfEllipsis(style: CSSStyleDeclaration): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return parseFloat(style.fontSize)
  context.font = style.font
  return context.measureText('…').width
}
