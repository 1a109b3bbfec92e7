import * as dom from './dom'

/** What an element means for the text that runs through it. */
export type Boundary =
  /** Its text is part of the line: spans, links, ruby bases. */
  | 'inside'
  /** Never read, and the line goes on behind it: hidden text, ruby readings. */
  | 'unread'
  /** Taken out of the flow, a text of its own; the line goes on behind it. */
  | 'aside'
  /** `<br>` */
  | 'break'
  /** A picture in the line: stands as U+FFFC. */
  | 'object'
  /** A block, table cell or form control: the text ends. */
  | 'end'

const objects = new Set(['img', 'svg', 'video', 'audio', 'canvas', 'iframe', 'embed', 'object', 'math', 'picture', 'frame'])
const controls = new Set(['input', 'textarea', 'select', 'button', 'meter', 'progress', 'output', 'option', 'hr'])
const unread = new Set(['wbr', 'rt', 'rp', 'rtc', 'script', 'style', 'template', 'noscript', 'datalist'])
const unreadInSvg = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'script'])
const rubyParts = new Set(['ruby', 'rb', 'rbc'])
/** A drop cap floats, but belongs to the first word. */
const dropCapLength = 2

export function boundaryOf(element: Element): Boundary {
  const name = dom.nameOf(element)
  if (dom.isSvg(element)) {
    if (unreadInSvg.has(name)) return 'unread'
    if (name === 'tspan' || name === 'textpath' || name === 'a') return 'inside'
    return name === 'svg' ? 'object' : 'end'
  }
  if (name === 'br') return 'break'
  if (unread.has(name)) return 'unread'
  const style = dom.windowOf(element)?.getComputedStyle(element)
  if (!style) return 'end'
  const display = style.display
  if (display === 'none') return 'unread'
  if (controls.has(name)) return 'end'
  if (objects.has(name)) return boxless(element) ? 'unread' : 'object'
  if (display === 'contents') return 'inside'
  if (style.position === 'absolute' || style.position === 'fixed') return 'aside'
  if (style.float !== 'none') return isDropCap(element) ? 'inside' : 'aside'
  if (display === 'inline' || rubyParts.has(name) || display.startsWith('ruby')) {
    return display === 'ruby-text' ? 'unread' : 'inside'
  }
  if (display.startsWith('inline')) return isApart(style) ? 'end' : 'inside'
  return 'end'
}

/** An inline block that stands apart from its neighbours: a badge, a button, an entry of a menu. */
export function isApart(style: CSSStyleDeclaration): boolean {
  const quarter = parseFloat(style.fontSize) / 4
  return (
    parseFloat(style.paddingInlineStart) + parseFloat(style.marginInlineStart) > quarter ||
    parseFloat(style.paddingInlineEnd) + parseFloat(style.marginInlineEnd) > quarter ||
    parseFloat(style.borderInlineStartWidth) > 0 ||
    parseFloat(style.borderInlineEndWidth) > 0
  )
}

/** A single letter or two that float before the first word. */
export function isDropCap(element: Element): boolean {
  const child = dom.firstChildOf(element)
  if (!child || dom.nextSiblingOf(child)) return false
  if (dom.isText(child)) return child.length <= dropCapLength
  return dom.isElement(child) && isDropCap(child)
}

function boxless(element: Element): boolean {
  const box = dom.boxOf(element)
  return box.width < 2 || box.height < 2
}
