import type { Point } from './corridor'

/** A finger is never quite still, in CSS pixels. */
const slop = 12
/** Just before browsers select the word and open their menu, which is after half a second. */
export const longPressMs = 450

/** One finger, from where and when it came down. */
export interface Press {
  readonly from: Point
  /** Milliseconds of the clock of events. */
  readonly since: number
  /** 'spoilt' is a press that became something else: a scroll, a pinch, the browser's own. */
  readonly kind: 'down' | 'long' | 'spoilt'
}

export const beginPress = (from: Point, since: number): Press => ({ from, since, kind: 'down' })

export const spoil = (press: Press): Press => (press.kind === 'long' ? press : { ...press, kind: 'spoilt' })

export function movePress(press: Press, to: Point): Press {
  return Math.hypot(to.x - press.from.x, to.y - press.from.y) > slop ? spoil(press) : press
}

/** The finger has stayed for so long: a length and no point in time, for a sum of those may come out a little too small. */
export function holdPress(press: Press, heldMs: number): Press {
  return press.kind === 'down' && heldMs >= longPressMs ? { ...press, kind: 'long' } : press
}

/** Whether letting it go then is a tap. */
export const isTap = (press: Press, at: number): boolean => press.kind === 'down' && at - press.since < longPressMs
