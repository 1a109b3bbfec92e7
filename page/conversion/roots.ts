import * as dom from '../dom'
import { createWeakNodes } from './weak-nodes'

/** Finds open shadow roots, also those that are attached to elements which are there already, of which nothing tells. */
export interface Roots {
  lookAt(element: Element): void
  start(): void
  stop(): void
}

/** Between two looks at custom elements that had no root yet. */
const pauseMs = 1000

export function createRoots(document: Document, found: (root: ShadowRoot) => void): Roots {
  const possible = createWeakNodes<Element, true>()
  const window = dom.windowOf(document) ?? globalThis.window
  let timer = 0
  const look = () => {
    for (const [element] of possible.entries()) {
      const root = dom.shadowRootOf(element)
      if (!root) continue
      possible.delete(element)
      found(root)
    }
  }
  return {
    lookAt(element) {
      const root = dom.shadowRootOf(element)
      if (root) found(root)
      else if (dom.nameOf(element).includes('-')) possible.set(element, true)
    },
    start: () => void (timer ||= window.setInterval(look, pauseMs)),
    stop() {
      window.clearInterval(timer)
      timer = 0
    },
  }
}
