import type { Point } from './corridor'

/** A pointer that strays less than this is at rest, in CSS pixels. */
const stillness = 4
/** When a card is open the reader is asking for words: of the rest that is wished, this share is enough. */
const shareOfNext = 3 / 8
/** Faster than this, in CSS pixels a millisecond, nobody reads; from there it takes a while to stop at a word. */
const fast = 0.5
const stoppingMs = 40
/** A pointer that starts after a pause was not on its way all the time. */
const longestStepMs = 32

/** Where a pointer was, and when, in milliseconds of one clock. */
export interface Passing extends Point {
  readonly at: number
}

/** How long the pointer rests on a word before its card is shown; the look-up is done meanwhile. */
export function restFor(wishedMs: number, isCardOpen: boolean, isFast: boolean): number {
  const restMs = isCardOpen ? Math.round(wishedMs * shareOfNext) : wishedMs
  return isFast ? Math.max(restMs, stoppingMs) : restMs
}

export function isFastMove(from: Passing, to: Passing): boolean {
  const tookMs = to.at - from.at
  return tookMs > 0 && distance(from, to) / Math.min(tookMs, longestStepMs) > fast
}

export const hasStrayed = (from: Point, to: Point): boolean => distance(from, to) > stillness

const distance = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y)

/** Tells when a pointer has rested. */
export function createRest(isOver: () => void) {
  let timer = 0
  let place: Point = { x: -1, y: -1 }
  return {
    /** It has to rest here, from now on. */
    begin(at: Point, restMs: number) {
      place = at
      clearTimeout(timer)
      timer = window.setTimeout(isOver, restMs)
    },
    isLeftAt: (at: Point) => hasStrayed(place, at),
    end: () => clearTimeout(timer),
  }
}
