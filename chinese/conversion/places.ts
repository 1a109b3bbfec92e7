import type { Change, Conversion, Target } from './conversion'

/** A text and what is shown otherwise in it. */
export interface Changed {
  readonly text: string
  readonly changes: readonly Change[]
}

/** How a text is shown; the offsets of the changes are those of the text as written. */
export interface AsShown extends Conversion {
  readonly target: Target
}

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Where the character that is shown at `offset` was written; for the end of what is shown, the end of what was written.
 * Within a change of another length the places are shared out evenly; what was added belongs to the character before it.
 *
 *   written   U   盘   里
 *             │   ├─┐  │
 *   shown     隨  身 碟 裡
 */
export function writtenOffset({ text, changes }: Changed, offset: number): number {
  let moved = 0
  for (const { start, end, shown } of changes) {
    const within = offset - start - moved
    if (within < 0) break
    const length = end - start
    if (within < shown.length) {
      if (length === 0) return wholeFrom(text, Math.max(0, start - 1))
      return wholeFrom(text, start + (length === shown.length ? within : Math.floor((within * length) / shown.length)))
    }
    moved += shown.length - length
  }
  return wholeFrom(text, offset - moved)
}

/** Where what was written from `start` to `end` is shown. A change of another length is one piece: a part of it is shown by all of it. */
export function shownSpan({ changes }: Changed, start: number, end: number): Span {
  return { start: shownOffset(changes, start, false), end: shownOffset(changes, end, true) }
}

function shownOffset(changes: readonly Change[], offset: number, isEnd: boolean): number {
  let moved = 0
  for (const { start, end, shown } of changes) {
    const isPast = start === end ? offset > Math.max(start - 1, 0) : offset >= end
    if (isPast) {
      moved += shown.length - (end - start)
      continue
    }
    if (offset <= start || end - start === shown.length) break
    return start + moved + (isEnd ? shown.length : 0)
  }
  return offset + moved
}

/** All of it as it is shown. */
export function shownText({ text, changes }: Changed): string {
  let all = ''
  let at = 0
  for (const { start, end, shown } of changes) {
    all += text.slice(at, start) + shown
    at = end
  }
  return all + text.slice(at)
}

/** Whether a change concerns what was written from `start` to `end`. */
export function touches(change: Change, start: number, end: number): boolean {
  if (change.start < change.end) return change.start < end && change.end > start
  const before = Math.max(change.start - 1, 0)
  return before >= start && before < end
}

/** Out of the middle of a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
  return isLow ? offset - 1 : offset
}
