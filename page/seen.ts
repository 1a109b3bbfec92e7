import * as dom from './dom'
import { parentOf } from './flat-tree'

/** Opacity below this shows nothing that a reader could read. */
const faint = 0.05

/** Whether what an element draws can be seen at all: not hidden, not transparent, nor anything around it. */
export function isSeen(element: Element): boolean {
  if (!dom.isBoxSeen(element)) {
    const isContents = dom.windowOf(element)?.getComputedStyle(element).display === 'contents'
    const parent = isContents ? parentOf(element) : null
    return parent !== null && isSeen(parent)
  }
  // The browser takes only an opacity of exactly 0 for unseen.
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const opacity = dom.windowOf(at)?.getComputedStyle(at).opacity ?? '1'
    if (opacity !== '1' && Number(opacity) < faint) return false
  }
  return true
}
