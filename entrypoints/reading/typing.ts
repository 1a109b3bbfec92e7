import type { Point } from './corridor'

/** So long after the last letter somebody who types is taken to go on: a hand that touches the mouse means nothing by it. */
const pauseMs = 1000
/** Whoever moves the pointer so far has gone over to it, in CSS pixels of the screen. */
const reach = 80

/** Whether somebody writes in the page. Times are of one clock, in milliseconds. */
export function createTyping() {
  let typedAt = -Infinity
  let isComposing = false
  let place: Point | null = null
  let placeThen: Point | null = null
  return {
    typed(at: number) {
      typedAt = at
      placeThen = place
    },
    /** An input method has something open. */
    composing: (isNow: boolean) => void (isComposing = isNow),
    isGoingOn(at: number, pointer: Point): boolean {
      place = pointer
      if (isComposing) return true
      if (placeThen === null || Math.hypot(pointer.x - placeThen.x, pointer.y - placeThen.y) >= reach) typedAt = -Infinity
      return at - typedAt < pauseMs
    },
  }
}

export type Typing = ReturnType<typeof createTyping>
