/** How a clock on the wall differs from UTC at a moment, in milliseconds. Given, so that every zone can be tried. */
export type ZoneOffset = (at: number) => number

/** Where the reader is now, by the browser's clock. */
export const localOffset: ZoneOffset = (at) => -new Date(at).getTimezoneOffset() * minuteMs

/** The reader's days: numbered, each from one edge to the next. */
export interface Days {
  /** The number of the day that a moment lies in. */
  dayOf(at: number): number
  /** The first moment of a day. */
  startOf(day: number): number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
/** No clock on the wall is further from UTC than this. */
const farthestMs = 26 * hourMs

/**
 * Days that begin when the clock on the wall first shows `edgeHour`: whoever learns until one in the night still learns "today".
 * They have 23 or 25 hours when clocks change. A clock that is put back over the edge does not bring yesterday back, and where a
 * calendar leaves a day out (Samoa, 30 December 2011) that day has no length.
 */
export function createDays(edgeHour: number, offset: ZoneOffset = localOffset): Days {
  const edgeMs = edgeHour * hourMs
  const startOf = (day: number): number => {
    const wall = day * dayMs + edgeMs
    const before = offset(wall - farthestMs)
    const after = offset(wall + farthestMs)
    if (before === after) return wall - before
    const change = changeBetween(offset, wall - farthestMs, wall + farthestMs)
    return wall - before < change ? wall - before : Math.max(change, wall - after)
  }
  return {
    startOf,
    dayOf(at) {
      let day = Math.floor((at + offset(at) - edgeMs) / dayMs)
      while (startOf(day) > at) day--
      while (startOf(day + 1) <= at) day++
      return day
    },
  }
}

/** The first moment at which the offset is no longer what it was at `low`. */
function changeBetween(offset: ZoneOffset, low: number, high: number): number {
  const before = offset(low)
  let start = low
  let end = high
  while (end - start > 1) {
    const middle = Math.floor((start + end) / 2)
    if (offset(middle) === before) start = middle
    else end = middle
  }
  return end
}
