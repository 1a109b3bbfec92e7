import { isSelectedAt } from '@/page/selected-at'
import type { Touched } from '@/platform/isolated-world'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { followClick } from './clicks'
import type { Point } from './corridor'
import type { Hear } from './hearing'
import { downIn, nextHold } from './held-key'
import type { Hold, Seen } from './held-key'
import type { Hover } from './hover'
import { placeIn } from './pointers'
import type { Pointers } from './pointers'
import type { Popup } from './popup'
import { hasStrayed } from './rest'
import type { Typing } from './typing'

/** A key that no other followed so soon is no part of a shortcut. */
const chordMs = 120

interface MouseDown {
  readonly from: Point
  /** The word that is shown lies there: clicking it again closes its card. */
  readonly isOnShown: boolean
  /** A click there is for what is selected. */
  readonly isOnSelected: boolean
}

/** What the reader does with a mouse, and with the key that may have to be held. */
export function listenToMouse(hear: Hear, hover: Hover, popup: Popup, pointers: Pointers, typing: Typing, wishes: () => ReadingWishes) {
  let pointer: Point | null = null
  let screen: Point = { x: NaN, y: NaN }
  let isDown = false
  let down: MouseDown | null = null
  /** What was selected by dragging is there for something else than being looked up. */
  let isDragged = false
  /** Where the wheel was turned: until the pointer goes elsewhere, the page moves and not the pointer. */
  let wheeled: Point | null = null
  let hold: Hold = 'up'
  /** The key brought the card, and not the pointer. */
  let isBrought = false

  const see = (seen: Seen) => {
    const before = hold
    hold = nextHold(hold, seen, wishes().heldKey)
    if (hold === 'up') isBrought = false
    if (before === 'alone' && hold !== 'alone' && wishes().trigger === 'held key') hover.forget()
  }
  const looksAt = ({ x, y }: Point, at: number) => {
    // Asked first: it has to know where the pointer is.
    if (typing.isGoingOn(at, screen)) return false
    const { trigger } = wishes()
    if (trigger !== 'rest' && !(trigger === 'held key' && hold === 'alone')) return false
    return !(isDragged && isSelectedAt(document, x, y))
  }

  /** @param isInCard what the browser gave the page was meant for the card */
  function moved(event: PointerEvent, isInCard: boolean) {
    // Content that moves under a resting pointer sends moves too: while someone types or reads on, that means nothing.
    const now = { x: event.screenX, y: event.screenY }
    if (now.x === screen.x && now.y === screen.y) return
    screen = now
    see({ kind: 'pointer', down: downIn(event) })
    if (event.buttons || isDown) {
      isDown = event.buttons !== 0
      hover.close()
      if (isDown) return
    }
    if (wheeled && !hasStrayed(wheeled, screen)) return
    wheeled = null
    pointer = placeIn(event)
    if (isInCard) hover.entered()
    else hover.moved({ ...pointer, at: event.timeStamp }, looksAt(pointer, event.timeStamp))
  }

  function pressed(event: PointerEvent) {
    isDown = true
    isDragged = false
    const from = placeIn(event)
    const isClicked = wishes().trigger === 'click'
    down = { from, isOnShown: isClicked && hover.isShownAt(from), isOnSelected: isClicked && isSelectedAt(document, from.x, from.y) }
    see({ kind: 'use', down: downIn(event) })
    hover.close()
  }

  function letGo(event: PointerEvent) {
    isDown = false
    isDragged = down !== null && hasStrayed(down.from, placeIn(event))
  }

  function clicked(event: PointerEvent, target: EventTarget | null) {
    const began = down
    down = null
    if (wishes().trigger !== 'click' || !began || began.isOnShown || began.isOnSelected || hasStrayed(began.from, placeIn(event))) return
    followClick(event, target, hover, () => {})
  }

  function take({ event, target }: Touched) {
    switch (event.type) {
      case 'pointerdown':
        return pressed(event)
      case 'pointerup':
        return letGo(event)
      case 'pointercancel':
        isDown = false
        return
      case 'click':
        return clicked(event, target)
    }
  }

  hear<PointerEvent>('pointermove', (event) => {
    if (!pointers.isTouch(event)) moved(event, popup.isMetBy(event))
  })
  for (const name of ['pointerdown', 'pointerup', 'pointercancel', 'click']) {
    hear<PointerEvent>(name, (event) => {
      const isOther = pointers.isTouch(event) || (popup.isMetBy(event) && /down|click/.test(name))
      if (!isOther) take({ event, target: event.composedPath()[0] ?? null })
    })
  }
  hear('dragstart', () => hover.close())
  hear('dragend', () => (isDown = false))
  hear<MouseEvent>('mouseout', (event) => {
    if (event.relatedTarget) return
    pointer = null
    hover.leave(placeIn(event))
  })
  hear<WheelEvent>('wheel', (event) => {
    wheeled = { x: event.screenX, y: event.screenY }
    see({ kind: 'use', down: downIn(event) })
    hover.forget()
  })
  hear('blur', (event) => {
    if (event.target === window) see({ kind: 'blur' })
  })

  return {
    /** Where the pointer was before anybody listened. */
    met: (event: PointerEvent) => moved(event, false),
    /** What a button did before that. */
    take,
    /** @param isElsewhere it goes into something that takes text, or the card took it */
    keyDown(event: KeyboardEvent, isElsewhere: boolean) {
      const before = hold
      see({ kind: 'key down', key: event.key, down: downIn(event) })
      if (wishes().trigger !== 'held key' || before === hold || isElsewhere) return
      if (hold === 'spent') {
        // A slow shortcut: its first key brought a card that was not wanted.
        if (isBrought) hover.close()
      } else if (hold === 'alone' && !isDown && pointer && looksAt(pointer, event.timeStamp)) {
        isBrought = !popup.isShown
        hover.wanted(chordMs)
      }
    },
    keyUp: (event: KeyboardEvent) => see({ kind: 'key up', key: event.key, down: downIn(event) }),
  }
}

export type Mouse = ReturnType<typeof listenToMouse>
