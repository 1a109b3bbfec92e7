import * as dom from './dom'
import { parentOf } from './flat-tree'

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Nearer to an edge than this, in CSS pixels, a word is not well seen. */
const margin = 4
/** Where a word comes to stand in the window: with room for a card below it. */
const share = 0.3
/** So many pictures without movement, once a scroll is said to be over, are rest; after so many at all nothing is waited for any more. */
const restFrames = 4
const mostFrames = 180
/** A smooth scroll begins some pictures after it was asked for, and on a busy machine stands still for some. */
const stallFrames = 20

/**
 * Scrolls all that lies around a word, so that it is in view and nothing lies over it. Smoothly, where the reader has nothing against motion.
 *
 * @param box where the word is now
 * @param isAsking only whether it would have to be scrolled
 * @returns null where it is in view already, else a promise of the moment when it has come to rest
 */
export function bringIntoView(element: Element, box: () => DOMRect | null, isAsking = false): Promise<void> | null {
  const window = dom.windowOf(element)
  const first = box()
  if (!window || !first || first.width + first.height === 0) return null
  const behavior: ScrollBehavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
  let at: Area = first
  let isMoved = false
  const scroll = (target: Element | Window, by: { left: number; top: number }) => {
    if (by.left === 0 && by.top === 0) return
    isMoved = true
    if (!isAsking) target.scrollBy({ ...by, behavior })
    at = { left: at.left - by.left, right: at.right - by.left, top: at.top - by.top, bottom: at.bottom - by.top }
  }
  const root = dom.documentElementOf(dom.documentOf(element))
  for (let around: Element | null = element; around && around !== root; around = parentOf(around)) {
    if (around === dom.bodyOf(dom.documentOf(element)) || !isScroller(around, window)) continue
    scroll(around, within(around, beyond(at, dom.boxOf(around))))
  }
  const screen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
  const far = beyond(at, screen)
  const isCovered = !isMoved && far.left === 0 && far.top === 0 && isUnder(element, first)
  if (root && (far.top !== 0 || far.left !== 0 || isCovered)) {
    const top = far.top !== 0 || isCovered ? at.top - window.innerHeight * share : 0
    scroll(window, within(root, { left: far.left === 0 ? 0 : (at.left + at.right - window.innerWidth) / 2, top }))
  }
  return isMoved ? (isAsking ? Promise.resolve() : untilStill(window, box)) : null
}

/** How far a box is beyond an area; 0 where it is inside. */
function beyond(box: Area, area: Area): { left: number; top: number } {
  const along = (start: number, end: number, from: number, to: number) => (start < from + margin ? start - from - margin : end > to - margin ? Math.min(end - to + margin, start - from - margin) : 0)
  return { left: along(box.left, box.right, area.left, area.right), top: along(box.top, box.bottom, area.top, area.bottom) }
}

/** No farther than there is something to be scrolled to. */
function within(element: Element, by: { left: number; top: number }): { left: number; top: number } {
  const { wide, high } = dom.overflowOf(element)
  const { left, top } = dom.scrolledOf(element)
  const clamp = (wanted: number, now: number, most: number) => Math.round(Math.max(Math.min(0, most) - now, Math.min(wanted, Math.max(0, most) - now)))
  // Lines that run from right to left scroll to negative places.
  return { left: wide > 0 ? (left < 0 ? Math.max(-wide - left, Math.min(by.left, -left)) : clamp(by.left, left, wide)) : 0, top: high > 0 ? clamp(by.top, top, high) : 0 }
}

function isScroller(element: Element, window: Window): boolean {
  const { wide, high } = dom.overflowOf(element)
  if (wide <= 0 && high <= 0) return false
  const { overflowX, overflowY } = window.getComputedStyle(element)
  return /^(auto|scroll)/.test(overflowX) || /^(auto|scroll)/.test(overflowY)
}

/** A bar of the page that stays at its edge lies over the word. */
function isUnder(element: Element, box: DOMRect): boolean {
  const top = dom.topElementAt(dom.documentOf(element), (box.left + box.right) / 2, (box.top + box.bottom) / 2)
  if (!top) return false
  const { position } = dom.windowOf(top)?.getComputedStyle(top) ?? {}
  for (let at: Element | null = top; at; at = parentOf(at)) if (at === element) return false
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === top) return false
  return position === 'fixed' || position === 'sticky' || isPinned(top)
}

function isPinned(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (/^(fixed|sticky)$/.test(dom.windowOf(at)?.getComputedStyle(at).position ?? '')) return true
  }
  return false
}

function untilStill(window: Window, box: () => DOMRect | null): Promise<void> {
  return new Promise((resolve) => {
    let last = box()
    let still = 0
    let left = mostFrames
    let isMoving = false
    let isOver = false
    // One that comes before anything moved is that of another scroll.
    const end = () => (isOver = isMoving)
    window.addEventListener('scrollend', end, { capture: true, passive: true })
    const look = () => {
      const now = box()
      const isStill = last !== null && now !== null && now.top === last.top && now.left === last.left
      still = isStill ? still + 1 : 0
      isMoving ||= last !== null && !isStill
      last = now
      if (!now || still >= (isOver ? restFrames : stallFrames) || --left === 0) {
        window.removeEventListener('scrollend', end, true)
        resolve()
      } else window.requestAnimationFrame(look)
    }
    window.requestAnimationFrame(look)
  })
}
