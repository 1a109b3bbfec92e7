/**
 * Whether there may be Han text under a point of the window: the cheap question that decides if the rest of Tongdu is
 * needed on a page at all. It may say yes too often, never no where `textAtPoint` finds Han text.
 * Kana alone does not count. Stands alone: it is part of what every page gets.
 */
export function isHanUnder(root: Document | ShadowRoot, x: number, y: number): boolean {
  let left = 6
  for (const element of elementsAt(root, x, y)) {
    if (left-- === 0) break
    const inner = element.shadowRoot
    if (inner && inner !== root && isHanUnder(inner, x, y)) return true
    if (hasHan(element)) return true
  }
  return false
}

const han = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8FF][\uDC00-\uDFFF]/

function elementsAt(root: Document | ShadowRoot, x: number, y: number): readonly Element[] {
  const prototype = root.nodeType === 9 ? Document.prototype : ShadowRoot.prototype
  return prototype.elementsFromPoint.call(root, x, y)
}

function hasHan(element: Element): boolean {
  return han.test(element.textContent.slice(0, 1000))
}
