import * as dom from '../dom'

/** A place is looked at in so many pixels. */
const step = { x: 240, y: 28 }
const deepestRoot = 8

/** The elements that are seen, asked at places of the window: their number does not depend on how long the page is. */
export function elementsInView(document: Document): Set<Element> {
  const seen = new Set<Element>()
  const window = dom.windowOf(document)
  if (!window) return seen
  for (let y = step.y / 2; y < window.innerHeight; y += step.y) {
    for (let x = step.x / 4; x < window.innerWidth; x += step.x) {
      let root: Document | ShadowRoot = document
      for (let depth = 0; depth < deepestRoot; depth++) {
        const element: Element | null = dom.topElementAt(root, x, y)
        if (!element) break
        seen.add(element)
        const inner = dom.shadowRootOf(element)
        if (!inner || inner === root) break
        root = inner
      }
    }
  }
  return seen
}
