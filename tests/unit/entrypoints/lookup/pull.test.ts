import { describe, expect, it } from 'vitest'
import { createPull } from '@/entrypoints/lookup/pull'
import type { Spot } from '@/entrypoints/lookup/pull'

/** A pointer at a place of the page, over a frame that stands at `frame`, in a browser whose screen pixels are `zoom` page pixels each. */
const spot = (x: number, frame: number, zoom = 1): Spot => ({ clientX: x - frame, clientY: 0, screenX: x * zoom + 77, screenY: 0 })

describe('the way of a pointer that takes its frame along', () => {
  it('is what the frame saw as long as it stands', () => {
    const pull = createPull(spot(120, 100), null)
    expect(pull.to(spot(150, 100), { x: 0, y: 0 })).toEqual({ x: 30, y: 0 })
  })

  it('is what the screen says while the frame is under way, also where the page is zoomed', () => {
    for (const zoom of [1, 2, 0.5]) {
      const pull = createPull(spot(120, 100, zoom), null)
      pull.to(spot(140, 100, zoom), { x: 0, y: 0 })
      expect(pull.to(spot(180, 120, zoom), null).x).toBeCloseTo(60)
      // The frame is nearly there, or there: what it says does not matter meanwhile.
      expect(pull.to(spot(180, 160, zoom), null).x).toBeCloseTo(60)
      expect(pull.to(spot(200, 160, zoom), { x: 60, y: 0 }).x).toBe(80)
    }
  })

  it('knows the scale from the way on which the pointer came', () => {
    const pull = createPull(spot(120, 100, 4), spot(300, 100, 4))
    expect(pull.to(spot(130, 100, 4), null).x).toBeCloseTo(10)
  })

  it('holds on to a likely scale where the way says nothing', () => {
    const pull = createPull({ clientX: 0, clientY: 0, screenX: 0, screenY: 0 }, null)
    pull.to({ clientX: 900, clientY: 0, screenX: 1, screenY: 0 }, { x: 0, y: 0 })
    expect(pull.to({ clientX: 0, clientY: 0, screenX: 50, screenY: 0 }, null).x).toBe(50)
  })
})
