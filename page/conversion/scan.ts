import * as dom from '../dom'
import type { Slice } from './schedule'

/** Goes through parts of documents for what is to be looked at, in slices. */
export interface Scan {
  /** All in and below a node. */
  add(node: Node): void
  /** @returns whether there is more */
  run(slice: Slice): boolean
  clear(): void
}

export interface Finder {
  text(node: Text): void
  element(element: Element): void
  /** Nothing in it is wanted. */
  isSkipped(element: Element): boolean
}

/** Nodes between two looks at the clock. */
const stride = 64

export function createScan(finder: Finder): Scan {
  const roots = new Set<Node>()
  let root: Node | null = null
  let at: Node | null = null
  const enter = (node: Node): Node | null => {
    if (dom.isText(node)) finder.text(node)
    else if (dom.isElement(node)) {
      // Told of with all around it: a page that is being parsed tells of each element when the one around it is not looked at yet.
      roots.delete(node)
      finder.element(node)
      if (finder.isSkipped(node)) return null
    }
    return dom.firstChildOf(node)
  }
  const after = (node: Node): Node | null => {
    for (let from: Node | null = node; from && from !== root; from = dom.parentOf(from)) {
      const next = dom.nextSiblingOf(from)
      if (next) return next
    }
    return null
  }
  return {
    add(node) {
      roots.add(node)
    },
    run(slice) {
      let steps = 0
      for (;;) {
        if (!at) {
          root = roots.values().next().value ?? null
          if (!root) return false
          roots.delete(root)
          // What was taken out again before its turn is not looked at; put in again it is told of anew.
          if (!dom.isConnected(root)) continue
          at = root
        }
        if (!dom.isConnected(at)) {
          // The place was lost with what the page took away: what comes behind it is found from the beginning.
          if (root && dom.isConnected(root)) roots.add(root)
          at = null
          continue
        }
        at = enter(at) ?? after(at)
        if (++steps % stride === 0 && slice.isOver) return true
      }
    },
    clear() {
      roots.clear()
      root = at = null
    },
  }
}
