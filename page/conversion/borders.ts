import { isApart, isDropCap } from '../boundary'
import * as dom from '../dom'

/** What an element means for the paragraph that it stands in. Asks for no layout: pages of thousands of elements are gone through. */
export type Border =
  /** Its text is part of the line. */
  | 'inside'
  /** A paragraph of its own; the line goes on behind it. */
  | 'aside'
  | 'break'
  /** Nothing, not even a possible break: `<wbr>`, scripts. */
  | 'nothing'
  /** A picture in the line. */
  | 'object'
  /** The paragraph ends. */
  | 'end'

const nothing = new Set(['wbr', 'script', 'style', 'template', 'noscript', 'link', 'meta', 'datalist'])
const objects = new Set(['img', 'video', 'audio', 'canvas', 'iframe', 'frame', 'embed', 'object', 'math', 'picture'])
const controls = new Set(['input', 'textarea', 'select', 'button', 'meter', 'progress', 'output', 'option', 'optgroup', 'hr', 'title', 'head', 'body', 'html'])
const annotations = new Set(['rt', 'rp', 'rtc'])

export function borderOf(element: Element): Border {
  const name = dom.nameOf(element)
  if (dom.isSvg(element)) {
    if (name === 'tspan' || name === 'textpath' || name === 'a') return 'inside'
    return name === 'svg' ? 'object' : 'end'
  }
  if (name === 'br') return 'break'
  if (nothing.has(name)) return 'nothing'
  if (objects.has(name)) return 'object'
  if (controls.has(name)) return 'end'
  if (annotations.has(name)) return 'aside'
  const style = dom.windowOf(element)?.getComputedStyle(element)
  // A document without a window: only the inline elements of HTML are known.
  if (!style) return 'end'
  const display = style.display
  if (display === 'contents') return 'inside'
  if (display === 'none') return 'aside'
  const isInline = display === 'inline' || display.startsWith('ruby')
  if (isInline) return 'inside'
  if (style.float !== 'none') return isDropCap(element) ? 'inside' : 'aside'
  const { position } = style
  if (position === 'absolute' || position === 'fixed') return 'aside'
  if (display.startsWith('inline')) return isApart(style) ? 'end' : 'inside'
  return 'end'
}
