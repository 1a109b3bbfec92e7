import * as dom from './dom'
import { parentOf } from './flat-tree'
import { boxesOf, characterFrom } from './glyph'
import { firstHanIn } from './han'

/** So many characters of a text that begins above the window are tried, each a little farther on. */
const mostTries = 24

/** Where the first Han character of a text is that can be seen in the window; null where there is none. */
export function firstInView(node: Text): number | null {
  const window = dom.windowOf(node)
  if (!window) return null
  const isInside = ({ top, bottom, left, right, width }: DOMRect) => width > 0 && top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth
  const isBefore = (offset: number) => boxesOf(node, offset, characterFrom(node, offset).to).every(({ top }) => top < 0)
  let from = 0
  if (isBefore(0)) {
    // Lines lie below each other: the first that is not above the window is found by halving.
    let to = node.length
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (isBefore(middle)) from = middle
      else to = middle
    }
  }
  for (let tries = 0; tries < mostTries; tries++) {
    const next = firstHanIn(node.data.slice(from))
    if (next < 0) return null
    const offset = from + next
    const { to } = characterFrom(node, offset)
    const [box] = boxesOf(node, offset, to)
    if (!box || box.top >= window.innerHeight) return null
    if (isInside(box) && isOnTop(node, box)) return offset
    from = to
  }
  return null
}

function isOnTop(node: Text, box: DOMRect): boolean {
  const element = parentOf(node)
  const found = element && topAt(element, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
  if (!element || !found) return false
  for (let at: Element | null = found; at; at = parentOf(at)) if (at === element) return true
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === found) return true
  return false
}

/** The uppermost element at a point, in open shadow roots too. */
function topAt(element: Element, x: number, y: number): Element | null {
  let top = dom.topElementAt(dom.documentOf(element), x, y)
  for (let root = top && dom.shadowRootOf(top); top && root; root = dom.shadowRootOf(top)) {
    const inner = dom.topElementAt(root, x, y)
    if (!inner || inner === top) break
    top = inner
  }
  return top
}
