/** So long must the card have stood still and in sight before a click may change or open anything. */
const settledMs = 350
const strayPixels = 3

export interface Guard {
  /** The card was shown, moved or drawn anew: whoever clicks now may have aimed at something else. */
  moved(): void
  /** What the content script found on its side: host and ancestors opaque, nothing of the page on top. */
  trusted(isTrusted: boolean): void
  hidden(): void
  /** Whether what a person did at that time may act: when a machine is slow it is heard later. Without a time: now. */
  allows(at?: number): boolean
  /** Whether the card can be seen, be it that it has only just moved. */
  isInSight(): boolean
}

/**
 * Refuses clicks on anything marked `data-acts` while the card is concealed or has just moved: a page could place it,
 * made invisible, under the pointer of someone who wants to press something else.
 */
export function createGuard(document: Document, now: () => number = () => performance.now()): Guard {
  let movedAt = now()
  let isTrusted = false
  // Without the browser's word nothing is known of what was done to the frames around: in them no click counts.
  let isSeen = document.defaultView?.parent === document.defaultView?.top
  let insideSince: number | null = null
  let last: MouseEvent | null = null
  if (canTrackVisibility()) {
    isSeen = false
    const options = { threshold: [0.98], trackVisibility: true, delay: 100 }
    new IntersectionObserver((entries) => {
      for (const entry of entries) isSeen = (entry as { isVisible?: boolean }).isVisible === true
    }, options).observe(document.body)
  }
  const guard: Guard = {
    moved: () => (movedAt = now()),
    trusted: (isNow) => (isTrusted = isNow),
    hidden: () => {
      isTrusted = false
      left()
    },
    allows: (at = now()) => guard.isInSight() && at - movedAt >= settledMs,
    isInSight: () => isTrusted && isSeen,
  }
  const left = () => (insideSince = last = null)
  document.addEventListener('mousemove', (event) => {
    if (!event.isTrusted) return
    insideSince ??= event.timeStamp
    if (last && isAtRest(last, event)) {
      // Measured from where the pointer came to rest: a card that creeps is found out too.
      if (isElsewhere(last, event)) guard.moved()
    } else last = event
  })
  document.documentElement.addEventListener('mouseleave', left)
  /** A mouse that has only just come may have been aimed at what the page showed there; fingers and keys come from nowhere. */
  const isAimed = (event: Event) => !isByMouse(event) || (insideSince !== null && event.timeStamp - insideSince >= settledMs)
  const refuse = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-acts]') : null
    if (!target || (event.isTrusted && guard.allows(event.timeStamp) && isAimed(event))) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of ['click', 'auxclick', 'contextmenu', 'dragstart']) document.addEventListener(name, refuse, true)
  return guard
}

const isAtRest = (before: MouseEvent, { screenX, screenY }: MouseEvent) => screenX === before.screenX && screenY === before.screenY

/** The pointer rests, yet is elsewhere in the card: then it is the card that moved. Zoom rounds both by less than `strayPixels`. */
const isElsewhere = (before: MouseEvent, { clientX, clientY }: MouseEvent) =>
  Math.max(Math.abs(clientX - before.clientX), Math.abs(clientY - before.clientY)) >= strayPixels

const isByMouse = (event: Event) => {
  const { pointerType, detail } = event as PointerEvent
  return pointerType !== 'touch' && pointerType !== 'pen' && !(event.type === 'click' && detail === 0)
}

/** Chromium alone can say whether something was painted over a frame. */
function canTrackVisibility(): boolean {
  return typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype
}
