import type { Box } from '@/page/placement'
import type { Dragged, FromFrame, Stands } from '@/platform/frame-messages'
import { createPull } from './pull'
import type { Spot, Way } from './pull'

export type DragOf = Dragged['of']

export interface Hand {
  readonly isBusy: boolean
  down(of: DragOf, event: PointerEvent): void
  key(of: DragOf, event: KeyboardEvent): void
  /** An arrow key was released, or the focus went elsewhere. */
  keyUp(): void
  stands(message: Stands): void
  /** @returns false where there is nothing to take back */
  cancel(): boolean
}

/** A pointer that strays less than this has pressed, not dragged. */
const stray = 3
const arrowStep = 16
const arrowLeap = 64
const doubleMs = 500
/** So long after the page's side said where the frame is it is drawn there. */
const drawnMs = 50

const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

interface Drag {
  readonly of: DragOf
  readonly from: Box
  readonly grab: Way | null
  by: Way
  isMoving: boolean
}

export interface HandDesk {
  /** Whether the card was in sight when something happened: a page must not have it dragged by someone who means something else. */
  readonly allows: (at: number) => boolean
  readonly post: (message: FromFrame) => void
  /** How the card stands after a drag that was not taken back. */
  readonly dragged: (of: DragOf, stands: Stands) => void
  /** A double click or tap on the head. */
  readonly pressedTwice: () => void
}

/**
 * Takes the card elsewhere, or makes it larger or smaller, by mouse, finger, pen or arrow keys. The page's side moves the frame; the page
 * hears nothing of it, since the pointer is ours until it is released.
 */
export function createHand(window: Window, { allows, post, dragged, pressedTwice }: HandDesk): Hand {
  let stands: (Stands & { readonly at: number }) | null = null
  let drag: Drag | null = null
  let step = 0
  /** The last step of a drag that is to be remembered when the page's side has taken it. */
  let remembering: { readonly of: DragOf; readonly step: number } | null = null
  /** Where the pointer was before, over the frame as it stands. */
  let before: Spot | null = null
  let release: AbortController | null = null
  let pressedAt = -Infinity

  function begin(of: DragOf, grab: Way | null): Drag | null {
    drag = stands && { of, from: stands.box, grab, by: { x: 0, y: 0 }, isMoving: false }
    return drag
  }

  function go(isLast: boolean) {
    if (!drag) return
    post({ kind: 'drag', of: drag.of, by: drag.by, grab: drag.grab, step: ++step, isLast })
  }

  function end(isKept: boolean) {
    release?.abort()
    release = null
    if (!drag) return
    const isDone = isKept && drag.isMoving
    if (isKept && !drag.isMoving) pressed(drag)
    if (!isDone) drag.by = { x: 0, y: 0 }
    go(true)
    remembering = isDone ? { of: drag.of, step } : null
    drag = null
  }

  /** The release of a mouse is heard of by the page's side, so there is no `dblclick` to listen for. */
  function pressed({ of }: Drag) {
    const now = performance.now()
    const isSecond = of === 'place' && now - pressedAt < doubleMs
    pressedAt = isSecond ? -Infinity : now
    if (isSecond) queueMicrotask(pressedTwice)
  }

  window.addEventListener(
    'mousemove',
    (event) => {
      if (event.isTrusted && !drag) before ??= event
    },
    { passive: true },
  )
  window.document.documentElement.addEventListener('mouseleave', () => (before = null))
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !hand.cancel()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )

  const hand: Hand = {
    get isBusy() {
      return drag !== null
    },
    down(of, event) {
      const grip = event.currentTarget as HTMLElement
      if (!event.isTrusted || event.button !== 0 || !event.isPrimary) return
      // The shield that the first press raised is not gone for Chromium yet.
      if (!allows(event.timeStamp) && performance.now() - pressedAt > doubleMs) return
      end(true)
      const mine = begin(of, { x: event.clientX, y: event.clientY })
      if (!mine) return
      // The page's side must know before the pointer is beyond the frame.
      go(false)
      const pull = createPull(event, event.pointerType === 'mouse' ? before : null)
      release = new AbortController()
      const { signal } = release
      grip.setPointerCapture(event.pointerId)
      const follow = (to: PointerEvent) => {
        if (!to.isTrusted || to.pointerId !== event.pointerId || !stands) return
        const isSettled = stands.step === step || to.timeStamp - stands.at > 20 * drawnMs
        const isDrawn = isSettled && to.timeStamp - stands.at > drawnMs
        const shift = of === 'size' || !mine.isMoving ? { x: 0, y: 0 } : isDrawn ? { x: stands.box.x - mine.from.x, y: stands.box.y - mine.from.y } : null
        const by = pull.to(to, shift)
        if (!mine.isMoving && Math.hypot(by.x, by.y) < stray) return
        mine.isMoving = true
        mine.by = by
        go(false)
      }
      grip.addEventListener('pointermove', follow, { signal })
      grip.addEventListener('pointerup', (up) => up.pointerId === event.pointerId && end(true), { signal })
      grip.addEventListener('pointercancel', () => end(false), { signal })
    },
    key(of, event) {
      const way = arrows[event.key]
      if (!way || !event.isTrusted || event.ctrlKey || event.altKey || event.metaKey || !allows(event.timeStamp)) return
      event.preventDefault()
      if (drag?.of !== of) end(true)
      const mine = drag ?? begin(of, null)
      if (!mine) return
      const far = event.shiftKey ? arrowLeap : arrowStep
      mine.by = { x: mine.by.x + way.x * far, y: mine.by.y + way.y * far }
      mine.isMoving = true
      go(false)
    },
    keyUp() {
      if (!release) end(true)
    },
    stands(message) {
      stands = { ...message, at: performance.now() }
      before = null
      if (message.isOver && drag) {
        const over = drag
        release?.abort()
        release = drag = null
        if (JSON.stringify(over.from) === JSON.stringify(message.box)) pressed(over)
        else dragged(over.of, message)
        return
      }
      if (remembering?.step !== message.step) return
      const { of } = remembering
      remembering = null
      dragged(of, message)
    },
    cancel() {
      if (!drag) return false
      end(false)
      return true
    },
  }
  return hand
}
