import { isElement } from '@/page/dom'
import { isControl } from '@/page/control-at'
import { hasSelection } from '@/page/selected-at'
import type { Hover } from './hover'
import { placeIn } from './pointers'

/**
 * Shows the word that was clicked or tapped, where the click was for nothing else. The click itself goes its way: what the page
 * does with it is looked at afterwards.
 *
 * @param target the innermost element, which an event does not tell any more once it is over
 * @param close what follows where there is no word to show
 */
export function followClick(event: MouseEvent, target: EventTarget | null, hover: Hover, close: () => void): void {
  const isPlain = event.button === 0 && event.detail === 1 && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
  if (!isPlain || !(target instanceof Node) || !isElement(target) || isControl(target)) return close()
  setTimeout(() => {
    if (event.defaultPrevented || hasSelection(document) || !hover.pointed(placeIn(event))) close()
  })
}
