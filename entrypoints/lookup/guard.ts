/** So long must the card have stood still and in sight before a click may change or open anything. */
const settledMs = 350

export interface Guard {
  /** The card was shown, moved or drawn anew: whoever clicks now may have aimed at something else. */
  moved(): void
  /** What the content script found on its side: host and ancestors opaque, nothing of the page on top. */
  trusted(isTrusted: boolean): void
  allows(): boolean
}

/**
 * Refuses clicks on anything marked `data-acts` while the card is concealed or has just moved: a page could place it,
 * made invisible, under the pointer of someone who wants to press something else.
 */
export function createGuard(document: Document, now: () => number = () => performance.now()): Guard {
  let movedAt = now()
  let isTrusted = false
  let isSeen = true
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
    allows: () => isTrusted && isSeen && now() - movedAt >= settledMs,
  }
  const refuse = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-acts]') : null
    if (!target || (event.isTrusted && guard.allows())) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of ['click', 'auxclick', 'contextmenu', 'dragstart']) document.addEventListener(name, refuse, true)
  return guard
}

/** Chromium alone can say whether something was painted over a frame. */
function canTrackVisibility(): boolean {
  return typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype
}
