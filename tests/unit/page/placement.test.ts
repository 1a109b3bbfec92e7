import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard, roomFor } from '@/page/placement'
import type { Surroundings } from '@/page/placement'

const around = fc
  .record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 240, max: 1400 }),
    across: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 8, max: 40 }),
    isVertical: fc.boolean(),
    isRightToLeft: fc.boolean(),
    offset: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ width, height, across, down, size, isVertical, isRightToLeft, offset }): Surroundings => {
    const word = {
      x: offset + across * (width - size * 2),
      y: offset + down * (height - size * 2),
      width: isVertical ? size : size * 2,
      height: isVertical ? size * 2 : size,
    }
    return { word, line: word, screen: { x: offset, y: offset, width, height }, isVertical, isRightToLeft }
  })

describe('a card beside a word', () => {
  it('is on the screen and never over the line, wherever the word is', async () => {
    await fc.assert(
      fc.asyncProperty(around, fc.double({ min: 0.05, max: 1, noNaN: true }), async (place, share) => {
        const room = roomFor(place)
        const size = { width: room.width, height: Math.max(1, Math.floor(room.height * share)) }
        const { x, y } = await placeCard(place, size)
        const { line, screen } = place
        expect(x).toBeGreaterThanOrEqual(screen.x)
        expect(y).toBeGreaterThanOrEqual(screen.y)
        expect(x + size.width).toBeLessThanOrEqual(screen.x + screen.width + 1)
        expect(y + size.height).toBeLessThanOrEqual(screen.y + screen.height + 1)
        const covers = x < line.x + line.width && x + size.width > line.x && y < line.y + line.height && y + size.height > line.y
        expect(covers).toBe(false)
      }),
    )
  })

  it('lies at the far edge of a screen that has no room beside the word', async () => {
    const screen = { x: 0, y: 0, width: 300, height: 160 }
    for (const [y, placement] of [[56, 'bottom'], [66, 'top']] as const) {
      const word = { x: 120, y, width: 40, height: 40 }
      const place = { word, line: word, screen, isVertical: false, isRightToLeft: false }
      const room = roomFor(place)
      expect(room.width).toBe(284)
      expect(room.height).toBeGreaterThan(60)
      const card = await placeCard(place, room)
      expect(card.placement).toBe(placement)
      expect(card.y).toBe(placement === 'bottom' ? 160 - 8 - room.height : 8)
    }
  })

  it('stands below a horizontal line and to the right of a vertical one where there is room', async () => {
    const word = { x: 400, y: 300, width: 40, height: 20 }
    const screen = { x: 0, y: 0, width: 1000, height: 800 }
    const size = { width: 300, height: 200 }
    const flat = { word, line: word, screen, isVertical: false, isRightToLeft: false }
    expect((await placeCard(flat, size)).placement).toBe('bottom-start')
    expect((await placeCard({ ...flat, isVertical: true }, size)).placement).toBe('right-start')
  })
})
