import type { Box } from '@/page/placement'

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far beside word and card the pointer may stray. */
const slack = 4

export function contains(box: Box, { x, y }: Point, by = slack): boolean {
  return x >= box.x - by && x <= box.x + box.width + by && y >= box.y - by && y <= box.y + box.height + by
}

/**
 * Whether the pointer is on its way from the word to the card: inside the funnel between the two, or going towards the card
 * more than along the line.
 *
 *        ┌──────┐  word
 *       ╱        ╲
 *      ╱  funnel  ╲
 *     ┌────────────┐  card
 */
export function isOnTheWay(word: Box, card: Box, from: Point, to: Point): boolean {
  if (inFunnel(word, card, to)) return true
  const before = distance(card, from)
  const after = distance(card, to)
  const towards = Math.hypot(before.x, before.y) - Math.hypot(after.x, after.y)
  const moved = Math.hypot(to.x - from.x, to.y - from.y)
  return moved > 0 && towards > moved * 0.7
}

function inFunnel(word: Box, card: Box, { x, y }: Point): boolean {
  const isStacked = card.y >= word.y + word.height || card.y + card.height <= word.y
  if (isStacked) {
    const [from, to] = card.y > word.y ? [word.y + word.height, card.y] : [word.y, card.y + card.height]
    return within(word.x, word.x + word.width, card.x, card.x + card.width, from, to, y, x)
  }
  const [from, to] = card.x > word.x ? [word.x + word.width, card.x] : [word.x, card.x + card.width]
  return within(word.y, word.y + word.height, card.y, card.y + card.height, from, to, x, y)
}

/** Whether `across` lies between the two edges that run from the word's side to the card's side, at the height `along`. */
function within(a1: number, a2: number, b1: number, b2: number, from: number, to: number, along: number, across: number): boolean {
  if (from === to) return false
  const share = (along - from) / (to - from)
  if (share < 0 || share > 1) return false
  return across >= a1 + (b1 - a1) * share - slack && across <= a2 + (b2 - a2) * share + slack
}

function distance(box: Box, { x, y }: Point): Point {
  return {
    x: Math.max(box.x - x, 0, x - (box.x + box.width)),
    y: Math.max(box.y - y, 0, y - (box.y + box.height)),
  }
}
