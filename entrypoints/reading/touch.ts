import { isElement } from '@/page/dom'
import { isField } from '@/page/control-at'
import { hasSelection } from '@/page/selected-at'
import type { Touched } from '@/platform/isolated-world'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { followClick } from './clicks'
import type { Hear } from './hearing'
import type { Hover } from './hover'
import { placeIn } from './pointers'
import type { Pointers } from './pointers'
import type { Popup } from './popup'
import { beginPress, holdPress, isTap, longPressMs, movePress, spoil } from './press'
import type { Press } from './press'

/** A browser that makes a click of a tap has done so after this time. */
const clickMs = 400

/** The names of the events of a finger, in the order in which they come. */
const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click'] as const

/**
 * What the reader does with fingers. Nothing is kept from the page or the browser: a tap is what the browser makes a click of, and a finger
 * that stays selects and opens menus as everywhere, a little after the card is there.
 *
 * @returns what takes events that came before anybody listened
 */
export function listenToTouch(hear: Hear, hover: Hover, popup: Popup, pointers: Pointers, wishes: () => ReadingWishes) {
  let press: Press | null = null
  /** What is selected is let go by a tap anywhere. */
  let hadSelection = false
  let isOnShown = false
  let staying = 0
  let isStaying = false
  let tapped = 0

  function stopStaying() {
    clearTimeout(staying)
    isStaying = false
  }

  function down(event: PointerEvent, target: EventTarget | null) {
    stopStaying()
    if (!event.isPrimary) {
      if (press) press = spoil(press)
      return
    }
    const from = placeIn(event)
    press = beginPress(from, event.timeStamp)
    hadSelection = hasSelection(document)
    isOnShown = hover.isShownAt(from)
    if (wishes().touch !== 'long press' || !(target instanceof Node) || !isElement(target) || isField(target)) return
    isStaying = true
    const left = event.timeStamp + longPressMs - performance.now()
    staying = window.setTimeout(() => stayed(longPressMs), Math.max(0, left))
  }

  /** The finger has stayed for so long. */
  function stayed(heldMs: number) {
    const before = press
    if (!before || wishes().touch !== 'long press') return
    press = holdPress(before, heldMs)
    if (press.kind === 'long' && before.kind !== 'long' && !isOnShown && !hover.pointed(press.from)) hover.close()
  }

  function up(event: PointerEvent) {
    if (!press) return
    if (isStaying) stayed(event.timeStamp - press.since)
    stopStaying()
    // A page that takes the touch for itself lets no click come of it, but the card is left all the same.
    if (popup.isShown && isTap(press, event.timeStamp)) tapped = window.setTimeout(() => hover.close(), clickMs)
  }

  function clicked(event: PointerEvent, target: EventTarget | null) {
    clearTimeout(tapped)
    const kind = press?.kind
    press = null
    if (kind === 'long') return
    if (wishes().touch !== 'tap' || isOnShown || hadSelection) hover.close()
    else followClick(event, target, hover, () => hover.close())
  }

  function take({ event, target }: Touched) {
    switch (event.type as (typeof names)[number]) {
      case 'pointerdown':
        return down(event, target)
      case 'pointermove':
        if (press && event.isPrimary) press = movePress(press, placeIn(event))
        return
      case 'pointerup':
        return event.isPrimary ? up(event) : undefined
      case 'pointercancel':
        // The browser begins to select, or opens its menu: on a busy machine before we came to it.
        if (isStaying && press) stayed(event.timeStamp - press.since)
        stopStaying()
        if (press) press = spoil(press)
        return
      case 'click':
        return clicked(event, target)
    }
  }

  for (const name of names) {
    hear<PointerEvent>(name, (event) => {
      if (pointers.isTouch(event) && !popup.isMetBy(event)) take({ event, target: event.composedPath()[0] ?? null })
    })
  }
  return take
}
