import { boundaryOf } from './boundary'
import * as dom from './dom'
import { childOf, parentOf, siblingOf } from './flat-tree'

/** A text node that is read, or what stands between two. */
export type Walked = { readonly node: Text } | { readonly gap: string }

export const pictureCharacter = '\uFFFC'
/** Of a million empty elements one look-up may walk over so many. */
const mostSteps = 20_000

/** What follows (or precedes) a text node in the same paragraph, nearest first. Ends where the paragraph ends. */
export function* textFrom(start: Node, direction: 1 | -1): Generator<Walked> {
  // An element is met again when it is left.
  const entered = new Set<Element>()
  let at = start
  for (let steps = 0; steps < mostSteps; steps++) {
    let next = siblingOf(at, direction)
    while (!next) {
      const parent = parentOf(at)
      if (!parent || !(entered.has(parent) || boundaryOf(parent) === 'inside')) return
      entered.add(parent)
      at = parent
      next = siblingOf(at, direction)
    }
    at = next
    for (;;) {
      if (dom.isText(at)) {
        yield { node: at }
        break
      }
      if (!dom.isElement(at)) break
      const boundary = boundaryOf(at)
      if (boundary === 'end') return
      if (boundary === 'break') yield { gap: '\n' }
      if (boundary === 'object') yield { gap: pictureCharacter }
      const child = boundary === 'inside' ? childOf(at, direction) : null
      if (!child) break
      entered.add(at)
      at = child
      steps++
    }
  }
}

/** All that is read inside of an element, in order. */
export function* textWithin(element: Element, deepest = 64): Generator<Walked> {
  for (let child = childOf(element, 1); child; child = siblingOf(child, 1)) {
    if (dom.isText(child)) yield { node: child }
    else if (dom.isElement(child)) {
      const boundary = boundaryOf(child)
      if (boundary === 'break') yield { gap: '\n' }
      else if (boundary === 'object') yield { gap: pictureCharacter }
      else if (boundary === 'inside' && deepest > 0) yield* textWithin(child, deepest - 1)
    }
  }
}

/** The nearest element around a text that is not part of a line: its paragraph's block. */
export function blockOf(node: Node): Element | null {
  let element = parentOf(node)
  while (element && boundaryOf(element) === 'inside') element = parentOf(element)
  return element
}
