import type { Box, Size } from './placement'

export const corners = ['top left', 'top right', 'bottom left', 'bottom right'] as const
export type Corner = (typeof corners)[number]

/** Where a pinned card stands: how far from the nearest corner of the window, so that it fits windows of other sizes. CSS pixels. */
export interface CardPlace {
  readonly corner: Corner
  readonly x: number
  readonly y: number
}

/** How the reader wants the card to stand. */
export interface Stance {
  /** Where it is, whatever word is pointed at; otherwise beside the word. */
  readonly isPinned: boolean
  /** Null: never moved. */
  readonly place: CardPlace | null
  /** Null: as large as what it says, within limits. Otherwise a pinned card has this size, and one beside a word at most this height. */
  readonly size: Size | null
}

export const freeStance: Stance = { isPinned: false, place: null, size: null }

/** How large a card may become, and how small at least. */
export interface Room {
  readonly width: number
  readonly maxHeight: number
  readonly minHeight: number
}

const usualSize: Size = { width: 400, height: 460 }
export const leastSize: Size = { width: 220, height: 120 }
export const mostSize: Size = { width: 1000, height: 1200 }
const usualPlace: CardPlace = { corner: 'bottom right', x: 16, y: 16 }

/**
 * @param beside what there is beside the word
 * @param screen the window
 */
export function roomOf({ isPinned, size }: Stance, beside: Size, screen: Size): Room {
  const most = size ?? usualSize
  const there = isPinned ? screen : beside
  const width = Math.floor(Math.min(most.width, there.width))
  const maxHeight = Math.floor(Math.min(most.height, there.height))
  return { width, maxHeight, minHeight: isPinned && size ? maxHeight : 0 }
}

export function pinnedBox(place: CardPlace | null, size: Size, screen: Box): Box {
  const { corner, x, y } = place ?? usualPlace
  const width = Math.min(size.width, screen.width)
  const height = Math.min(size.height, screen.height)
  const isLeft = corner.endsWith('left')
  const isTop = corner.startsWith('top')
  return within({ width, height, x: isLeft ? screen.x + x : right(screen) - x - width, y: isTop ? screen.y + y : bottom(screen) - y - height }, screen)
}

export function placeOf(box: Box, screen: Box): CardPlace {
  const [left, atRight] = [box.x - screen.x, right(screen) - right(box)]
  const [top, atBottom] = [box.y - screen.y, bottom(screen) - bottom(box)]
  const corner = `${top <= atBottom ? 'top' : 'bottom'} ${left <= atRight ? 'left' : 'right'}` as const
  return { corner, x: Math.max(0, Math.round(Math.min(left, atRight))), y: Math.max(0, Math.round(Math.min(top, atBottom))) }
}

interface Way {
  readonly x: number
  readonly y: number
}

/** The whole card stays in the window. */
export const moved = (from: Box, by: Way, screen: Box): Box => within({ ...from, x: Math.round(from.x + by.x), y: Math.round(from.y + by.y) }, screen)

/** By its lower right corner. */
export function resized(from: Box, by: Way, screen: Box): Box {
  const width = between(Math.min(leastSize.width, from.width), from.width + by.x, Math.min(mostSize.width, right(screen) - from.x))
  const height = between(Math.min(leastSize.height, from.height), from.height + by.y, Math.min(mostSize.height, bottom(screen) - from.y))
  return { ...from, width: Math.round(width), height: Math.round(height) }
}

/**
 * A card that stands beside its line and has more to say now: it stays on its side, with the edge that is next to the line where it was,
 * so that nothing goes away from under the pointer; what has no room there is scrolled to.
 */
export function grown(from: Box, height: number, line: Box, screen: Box, margin: number): Box {
  const toward = (room: number) => Math.min(height, Math.max(room, from.height))
  const above = toward(bottom(from) - screen.y - margin)
  if (bottom(from) <= line.y) return { ...from, y: bottom(from) - above, height: above }
  const below = bottom(screen) - margin - from.y
  if (from.y >= bottom(line)) return { ...from, height: toward(below) }
  // Beside a vertical line there is room on both sides.
  const whole = toward(screen.height - 2 * margin)
  return { ...from, y: from.y - Math.max(0, whole - below), height: whole }
}

function within(box: Box, screen: Box): Box {
  return { ...box, x: between(screen.x, box.x, right(screen) - box.width), y: between(screen.y, box.y, bottom(screen) - box.height) }
}

/** The lower limit wins. */
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))
const right = (box: Box) => box.x + box.width
const bottom = (box: Box) => box.y + box.height
