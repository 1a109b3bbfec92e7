import type { Point } from './corridor'

type PointerLike = Pick<PointerEvent, 'pointerType' | 'type' | 'buttons' | 'timeStamp'>

/** A pen that was seen in the air so shortly ago can hover. */
const airMs = 2000

/**
 * Tells fingers from mice. A pen is like a mouse where the device tells of it before it touches, and otherwise like a finger.
 * The mouse events that browsers make of a touch are no pointer events, and so are never taken for a mouse.
 */
export function createPointers() {
  let inAirAt = -Infinity
  return {
    isTouch({ pointerType, type, buttons, timeStamp }: PointerLike): boolean {
      if (pointerType !== 'pen') return pointerType === 'touch'
      if (type === 'pointermove' && buttons === 0) inAirAt = timeStamp
      // While it draws it is not in the air, so only how it came down counts.
      else if (type === 'pointermove' && timeStamp - inAirAt < airMs) inAirAt = timeStamp
      return timeStamp - inAirAt >= airMs
    },
  }
}

export type Pointers = ReturnType<typeof createPointers>

export const placeIn = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY })
