import * as dom from './dom'
import { contains } from './glyph'
import type { Paragraph, TextPoint } from './paragraph'
import { isVerticalIn } from './rectangles'
import { cut, reach } from './window'

/** Only these hold words; a date, a number or a telephone number has nothing to look up. */
const readTypes = new Set(['text', 'search', 'url', ''])
/** Tokens of `autocomplete`, `name` and `id` that speak of secrets and money, also where the type is plain text. */
const secretTokens =
  /^(?:cc|card|credit|cvc|cvv|csc|cvn|iban|otp|totp|2fa|mfa|pin|pwd|pass|passwd|password|passphrase|passcode|secret|token|ssn|onetimecode)(?:$|number|no|num|code|holder|exp|expiry|name|csc|type)|password|passwd|onetime|cardnumber|creditcard/

export type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Whether an element is a text field that may be read. Fields for passwords, one-time codes and cards never are. */
export function isReadableControl(element: Element): element is TextControl {
  const name = dom.nameOf(element)
  if (name === 'input' ? !readTypes.has(typeOf(element)) : name !== 'textarea') return false
  if (dom.isSvg(element) || isSecret(element)) return false
  const security = dom.windowOf(element)?.getComputedStyle(element).getPropertyValue('-webkit-text-security') ?? ''
  return security === '' || security === 'none'
}

function typeOf(element: Element): string {
  const type = (dom.attributeOf(element, 'type') ?? '').toLowerCase()
  // An unknown type is a text field.
  return (element as HTMLInputElement).type === 'text' ? 'text' : type
}

function isSecret(element: Element): boolean {
  const said = ['autocomplete', 'name', 'id'].map((name) => dom.attributeOf(element, name) ?? '').join(' ')
  const words = said.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  const tokens = words.split(/[^a-z0-9]+/)
  return tokens.some((token) => secretTokens.test(token)) || /(?:one|1).?time.?code|current.?password|new.?password/.test(words)
}

/**
 * The character of a text field's value under a point. The browser is asked where the caret would go, at most a few times;
 * no copy of the field is made, and its value, caret and scroll are left as they are.
 */
export function textInControl(control: TextControl, x: number, y: number): TextPoint | null {
  const document = dom.documentOf(control)
  const roots = dom.rootsOf(control)
  const isVertical = isVerticalIn(control)
  const at = (alongX: number, alongY: number): Gap | null => {
    const caret = dom.caretAt(document, alongX, alongY, roots)
    return caret?.node === control && caret.box ? { offset: caret.offset, box: caret.box } : null
  }
  const gap = at(x, y)
  if (!gap) return null
  const box = gap.box
  const isAfter = isVertical ? y >= box.top : x >= box.left
  const step = (isVertical ? box.width : box.height) * (isAfter ? 0.3 : -0.3)
  // A Han character is about as wide as it is high: within twice the height of the caret its other edge must come.
  for (let count = 1; count <= 7; count++) {
    const other = at(isVertical ? x : box.left + step * count, isVertical ? box.top + step * count : y)
    if (!other || other.offset === gap.offset) continue
    const glyph = between(gap.box, other.box, isVertical)
    const offset = Math.min(gap.offset, other.offset)
    const length = Math.abs(gap.offset - other.offset)
    if (!glyph || length > 2 || !contains(glyph, x, y)) return null
    return pointIn(control, offset, glyph)
  }
  return null
}

interface Gap {
  readonly offset: number
  readonly box: DOMRect
}

/** The box between two carets of one line. */
function between(one: DOMRect, other: DOMRect, isVertical: boolean): DOMRect | null {
  if (isVertical) {
    // Firefox gives the caret of a vertical line the height of the font and no width.
    const width = Math.max(one.width, one.height)
    if (Math.abs(one.left - other.left) > 1) return null
    return new DOMRect(one.left, Math.min(one.top, other.top), width, Math.abs(one.top - other.top))
  }
  if (Math.abs(one.top - other.top) > 1) return null
  return new DOMRect(Math.min(one.left, other.left), one.top, Math.abs(one.left - other.left), one.height)
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
    known: glyph && { offset: offset - first - from, box: glyph },
  }
  return { paragraph, offset: offset - first - from }
}
