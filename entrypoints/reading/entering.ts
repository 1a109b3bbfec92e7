import { activeElementOf, focus } from '@/page/dom'
import { giveFocusBack } from '@/page/focus'
import type { PopupLine } from './popup-line'

/** The focus goes into the card by key: then it stays open wherever the pointer is. */
export interface Entering {
  readonly isEntered: boolean
  enter(this: void): void
  /** Back to where the focus was. */
  leave(this: void): void
}

/**
 * On a busy machine Chromium 156 now and then gives the focus to the card's frame while the page's own process knows of nothing that has
 * it, and then keys reach nobody. So long after the card was entered that is looked at, and the focus given once more.
 */
const agreedAfterMs = [150, 500, 1500]

/** @param changed `isEntered` did */
export function createEntering(document: Document, line: PopupLine, isShown: () => boolean, changed: () => void): Entering {
  let isEntered = false
  const agree = () => {
    const { host } = line
    if (isEntered && isShown() && host && !document.hasFocus() && activeElementOf(document) !== host.element) focus(host.frame)
  }
  return {
    get isEntered() {
      return isEntered
    },
    enter() {
      const { host } = line
      if (!isShown() || !host) return
      line.rememberFocus()
      isEntered = true
      changed()
      focus(host.frame)
      line.post({ kind: 'entered' })
      for (const ms of agreedAfterMs) setTimeout(agree, ms)
    },
    leave() {
      const { host } = line
      if (host && activeElementOf(document) === host.element) giveFocusBack(host.frame, line.focusBefore)
      isEntered = false
      changed()
    },
  }
}
