import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { margin } from '@/page/placement'
import type { Box } from '@/page/placement'
import { freeStance, grown, leastSize, moved, pinnedBox, placeOf, resized, roomOf } from '@/page/stance'

const screen: Box = { x: 0, y: 0, width: 1000, height: 700 }
const isInside = (box: Box, around: Box) =>
  box.x >= around.x && box.y >= around.y && box.x + box.width <= around.x + around.width + 0.001 && box.y + box.height <= around.y + around.height + 0.001

const screens = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }), width: fc.integer({ min: 80, max: 3000 }), height: fc.integer({ min: 80, max: 2000 }) })
const ways = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })
const sizes = fc.record({ width: fc.integer({ min: 40, max: 1200 }), height: fc.integer({ min: 40, max: 1200 }) })

describe('where a pinned card stands', () => {
  it('is the same place again in the same window', () => {
    const box = { x: 560, y: 90, width: 400, height: 300 }
    expect(placeOf(box, screen)).toEqual({ corner: 'top right', x: 40, y: 90 })
    expect(pinnedBox(placeOf(box, screen), box, screen)).toEqual(box)
  })

  it('is as far from its corner in a window of another size', () => {
    expect(pinnedBox({ corner: 'bottom right', x: 40, y: 10 }, { width: 400, height: 300 }, { ...screen, width: 800, height: 500 })).toEqual({ x: 360, y: 190, width: 400, height: 300 })
  })

  it('is inside any window, whatever was remembered and however it is dragged', () => {
    fc.assert(
      fc.property(screens, sizes, ways, ways, (window, size, first, second) => {
        const box = pinnedBox(placeOf({ ...size, x: first.x, y: first.y }, window), size, window)
        expect(isInside(box, window)).toBe(true)
        expect(isInside(moved(box, second, window), window)).toBe(true)
        expect(isInside(resized(box, second, window), window)).toBe(true)
        expect(isInside(pinnedBox(null, size, window), window)).toBe(true)
      }),
    )
  })

  it('is found again after any drag', () => {
    fc.assert(
      fc.property(ways, (way) => {
        const box = moved({ x: 100, y: 100, width: 400, height: 300 }, way, screen)
        expect(pinnedBox(placeOf(box, screen), box, screen)).toEqual(box)
      }),
    )
  })
})

describe('how large a card is', () => {
  it('is never smaller than can be used, nor larger than the window lets it', () => {
    const box = { x: 300, y: 200, width: 400, height: 300 }
    expect(resized(box, { x: -1000, y: -1000 }, screen)).toEqual({ ...box, ...leastSize })
    expect(resized(box, { x: 1000, y: 1000 }, screen)).toEqual({ ...box, width: 700, height: 500 })
  })

  it('goes by the word where the reader said nothing', () => {
    const beside = { width: 900, height: 300 }
    expect(roomOf(freeStance, beside, screen)).toEqual({ width: 400, maxHeight: 300, minHeight: 0 })
    expect(roomOf({ ...freeStance, isPinned: true }, beside, screen)).toEqual({ width: 400, maxHeight: 460, minHeight: 0 })
  })

  it('is what the reader made it: exactly where it is pinned, at most that beside a word', () => {
    const size = { width: 600, height: 500 }
    expect(roomOf({ ...freeStance, size }, { width: 900, height: 300 }, screen)).toEqual({ width: 600, maxHeight: 300, minHeight: 0 })
    expect(roomOf({ isPinned: true, place: null, size }, { width: 900, height: 300 }, screen)).toEqual({ width: 600, maxHeight: 500, minHeight: 500 })
    expect(roomOf({ isPinned: true, place: null, size }, { width: 300, height: 200 }, { width: 320, height: 240 })).toEqual({ width: 320, maxHeight: 240, minHeight: 240 })
  })
})

describe('a card that has more to say', () => {
  const line = { x: 200, y: 300, width: 300, height: 30 }

  it('goes on downwards below its line, and as far as there is room', () => {
    const box = { x: 200, y: 336, width: 400, height: 200 }
    expect(grown(box, 300, line, screen, margin)).toEqual({ ...box, height: 300 })
    expect(grown(box, 900, line, screen, margin)).toEqual({ ...box, height: 700 - margin - 336 })
  })

  it('goes on upwards above its line, whose edge stays', () => {
    const box = { x: 200, y: 194, width: 400, height: 100 }
    expect(grown(box, 200, line, screen, margin)).toEqual({ ...box, y: 94, height: 200 })
    expect(grown(box, 900, line, screen, margin)).toEqual({ ...box, y: margin, height: 294 - margin })
  })

  it('never covers its line, leaves the window or jumps to the other side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 640 }), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 20, max: 1500 }), fc.boolean(), (at, before, height, isBelow) => {
        const here = { x: 100, y: at, width: 200, height: 20 }
        const box = isBelow ? { x: 100, y: at + 26, width: 400, height: Math.min(before, 700 - margin - at - 26) } : { x: 100, width: 400, height: Math.min(before, at - 6 - margin), y: at - 6 - Math.min(before, at - 6 - margin) }
        if (box.height <= 0) return
        const next = grown(box, height, here, screen, margin)
        expect(isInside(next, screen)).toBe(true)
        if (isBelow) expect(next.y).toBe(box.y)
        else expect(next.y + next.height).toBe(box.y + box.height)
      }),
    )
  })
})
