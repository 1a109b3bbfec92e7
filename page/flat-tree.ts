import * as dom from './dom'

/**
 * The tree as it is drawn: the content of open shadow roots in place of their hosts' children, which appear where they
 * are slotted. Closed roots cannot be seen; their hosts look empty, for what is not drawn has no rectangles.
 */
export function parentOf(node: Node): Element | null {
  const parent = dom.parentOf(node)
  if (!parent) return null
  if (dom.isShadowRoot(parent)) return parent.host
  if (!dom.isElement(parent)) return null
  if (dom.shadowRootOf(parent)) return dom.slotOf(node)
  // Fallback content of a slot is not drawn when something is assigned to it; what is not drawn is never asked for.
  return parent
}

export function childOf(element: Element, direction: 1 | -1): Node | null {
  const root = dom.shadowRootOf(element)
  if (root) return direction === 1 ? dom.firstChildOf(root) : dom.lastChildOf(root)
  if (dom.nameOf(element) === 'slot') {
    const assigned = assignedTo(element)
    if (assigned.length > 0) return assigned.at(direction === 1 ? 0 : -1) ?? null
  }
  return direction === 1 ? dom.firstChildOf(element) : dom.lastChildOf(element)
}

export function siblingOf(node: Node, direction: 1 | -1): Node | null {
  const parent = dom.parentOf(node)
  if (parent && dom.isElement(parent) && dom.shadowRootOf(parent)) {
    const slot = dom.slotOf(node)
    if (!slot) return null
    const assigned = assignedTo(slot)
    return assigned[assigned.indexOf(node) + direction] ?? null
  }
  return direction === 1 ? dom.nextSiblingOf(node) : dom.previousSiblingOf(node)
}

/** Only slots inside a shadow root have anything assigned. */
function assignedTo(slot: Element): readonly Node[] {
  return HTMLSlotElement.prototype.assignedNodes.call(slot)
}
