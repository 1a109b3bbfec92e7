import * as dom from './dom'
import { parentOf } from './flat-tree'

/** Opacity below this shows nothing that a reader could read. */
const faint = 0.05

/** Whether what an element draws can be seen at all: not hidden, not transparent, nor anything around it. */
export function isSeen(element: Element): boolean {
  const boxed = withBox(element)
  if (!boxed || !dom.isBoxSeen(boxed)) return false
  // The browser takes only an opacity of exactly 0 for unseen.
  for (let at: Element | null = boxed; at; at = parentOf(at)) {
    const opacity = dom.windowOf(at)?.getComputedStyle(at).opacity ?? '1'
    if (opacity !== '1' && Number(opacity) < faint) return false
  }
  return true
}

/** The element itself, or where it has no box (`display: contents`) the nearest around it that has one. */
function withBox(element: Element): Element | null {
  let at: Element | null = element
  while (at && !dom.isBoxSeen(at) && dom.windowOf(at)?.getComputedStyle(at).display === 'contents') at = parentOf(at)
  return at
}
