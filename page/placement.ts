import { computePosition, flip, offset, shift } from '@floating-ui/core'
import type { Placement, Platform } from '@floating-ui/core'

/** CSS pixels of the frame's viewport. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Surroundings {
  /** The part of the word that was pointed at. */
  readonly word: Box
  /** What must stay readable: the lines on which the word stands. */
  readonly line: Box
  /** The part of the viewport that is on the screen. */
  readonly screen: Box
  readonly isVertical: boolean
  readonly isRightToLeft: boolean
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Between the line and the card: near enough to cross, far enough to see the highlight. */
export const gap = 6
/** Between the card and the border of the window. */
export const margin = 8
const widest = 400
const narrowest = 240
const tallest = 460
/** How large a card may be is for the reader to say, and only its frame knows. */
export const boundless: Size = { width: Infinity, height: Infinity }
/** Below this a card beside the line is of no use, and another side is better. */
const lowest = 90

/** With less than this above and below, and too little beside, the card lies over the page at an edge of the screen. */
const leastBeside = 60
/** How much of the screen it takes there. */
const shareAtEdge = 0.5

/** How large a card may become here, and at most `most`. Asked before it is rendered, since its text wraps at the width. */
export function roomFor({ line, screen, isVertical }: Surroundings, most: Size = { width: widest, height: tallest }): Size {
  const beside = Math.max(line.x - screen.x, right(screen) - right(line)) - gap - margin
  const stacked = Math.max(line.y - screen.y, bottom(screen) - bottom(line)) - gap - margin
  const across = Math.max(0, screen.width - 2 * margin)
  const along = Math.max(0, screen.height - 2 * margin)
  if (hasNoRoom(beside, stacked)) return { width: Math.floor(Math.min(most.width, across)), height: Math.floor(Math.min(most.height, along * shareAtEdge)) }
  const isBeside = goesBeside(isVertical, beside, stacked)
  return {
    width: Math.floor(Math.min(most.width, isBeside ? beside : across)),
    height: Math.floor(Math.min(most.height, isBeside ? along : Math.max(stacked, 0))),
  }
}

function goesBeside(isVertical: boolean, beside: number, stacked: number): boolean {
  return isVertical ? beside >= narrowest || beside > stacked : stacked < lowest && beside >= narrowest
}

const hasNoRoom = (beside: number, stacked: number) => stacked < leastBeside && beside < narrowest

/** Where a card of `size` (at most `roomFor`) stands: on the screen, and not over the line where there is room beside it. */
export async function placeCard(around: Surroundings, size: Size): Promise<{ x: number; y: number; placement: Placement }> {
  const { word, line, screen, isVertical, isRightToLeft } = around
  const beside = Math.max(line.x - screen.x, right(screen) - right(line)) - gap - margin
  const stacked = Math.max(line.y - screen.y, bottom(screen) - bottom(line)) - gap - margin
  if (hasNoRoom(beside, stacked)) return atEdge(line, screen, size)
  const isBeside = goesBeside(isVertical, beside, stacked)
  const reference = isBeside
    ? { x: line.x, width: line.width, y: word.y, height: word.height }
    : { x: word.x, width: word.width, y: line.y, height: line.height }
  const sides: [Placement, Placement] = isBeside
    ? // Vertical Chinese goes on to the left: what was read already lies to the right.
      [isVertical ? 'right-start' : 'left-start', isVertical ? 'left-start' : 'right-start']
    : ['bottom-start', 'top-start']
  const { x, y, placement } = await computePosition(reference, size, {
    strategy: 'fixed',
    placement: sides[0],
    platform: measuredPlatform(screen, isRightToLeft),
    middleware: [
      offset(gap),
      flip({ padding: margin, crossAxis: false, fallbackPlacements: [sides[1]], fallbackStrategy: 'bestFit' }),
      shift({ padding: margin }),
    ],
  })
  return { x: Math.round(x), y: Math.round(y), placement }
}

/** At the bottom, or at the top where the word is further from that. */
function atEdge(line: Box, screen: Box, { width, height }: Size): { x: number; y: number; placement: Placement } {
  const isLow = line.y + line.height / 2 > screen.y + screen.height / 2
  const y = isLow ? screen.y + margin : bottom(screen) - margin - height
  return { x: Math.round(screen.x + (screen.width - width) / 2), y: Math.round(y), placement: isLow ? 'top' : 'bottom' }
}

/** Everything floating-ui asks for is known already: it only does the sums. */
function measuredPlatform(screen: Box, isRightToLeft: boolean): Platform {
  return {
    getElementRects: ({ reference, floating }: { reference: Box; floating: Size }) => ({
      reference,
      floating: { x: 0, y: 0, width: floating.width, height: floating.height },
    }),
    getClippingRect: () => screen,
    getDimensions: (floating: Size) => floating,
    isRTL: () => isRightToLeft,
  }
}

const right = (box: Box) => box.x + box.width
const bottom = (box: Box) => box.y + box.height
