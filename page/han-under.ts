import { isSecretField } from './secret-field'

/** Kana and Hangul do not count. */
const han = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8FF][\uDC00-\uDFFF]/

/** Elements at one point, and children of each, that are looked at. */
const most = 20

/**
 * Whether there is Han text under a point of the window, or close to it: the cheap question that decides if the rest of
 * Tongdu is needed on a page at all. It says yes rather too often than too seldom.
 * Small, for it is part of what every page gets.
 */
export function isHanUnder(document: Document, x: number, y: number): boolean {
  try {
    const shadowRoots: ShadowRoot[] = []
    const outer = Document.prototype
    const inner = ShadowRoot.prototype
    let top = outer.elementFromPoint.call(document, x, y)
    while (top?.shadowRoot && !shadowRoots.includes(top.shadowRoot)) {
      shadowRoots.push(top.shadowRoot)
      top = inner.elementFromPoint.call(top.shadowRoot, x, y)
    }
    const caret = outer.caretPositionFromPoint.call(document, x, y, { shadowRoots })
    if (caret?.offsetNode instanceof Text && han.test(around(caret.offsetNode, caret.offset - 2))) return true
    return (
      outer.elementsFromPoint.call(document, x, y).slice(0, most).some(hasHan) ||
      shadowRoots.some((root) => inner.elementsFromPoint.call(root, x, y).slice(0, most).some(hasHan))
    )
  } catch {
    // A page whose names stand in the way of ours, such as a form with a field called `shadowRoot`: let the careful code see.
    return true
  }
}

function around(text: Text, offset: number): string {
  return text.substringData(Math.max(0, Math.min(offset, text.length)), 5)
}

/** Whether an element says or draws Han text itself, or a child of it that lets the pointer through may. */
function hasHan(element: Element): boolean {
  const { title, alt, placeholder } = element as Partial<HTMLInputElement>
  if (han.test(`${title}${alt}${placeholder}`)) return true
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return !isSecretField(element) && han.test(element.value.slice(0, 5000))
  }
  let child = element.firstChild
  for (let count = 0; child && count < most; count++, child = child.nextSibling) {
    const text = child instanceof Text ? child : child.firstChild
    if (text instanceof Text && han.test(text.substringData(0, 300))) return true
  }
  return false
}
