// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createStanding } from '@/entrypoints/reading/standing'

const box = { x: 100, y: 100, width: 400, height: 200 }
const drag = (of: 'place' | 'size', by: { x: number; y: number }, isLast: boolean) => ({ kind: 'drag' as const, of, by, grab: null, step: 1, isLast })

/** Planted and found: a card that is pinned only once its frame says so, and one that is pinned by a drag that was taken back. */
describe('a card that is dragged', () => {
  it('is pinned from the moment it is let go elsewhere, before its frame has said so', () => {
    const standing = createStanding()
    standing.stood(box)
    standing.dragged(drag('place', { x: 30, y: 20 }, false))
    expect(standing.isPinned).toBe(false)
    expect(standing.dragged(drag('place', { x: 30, y: 20 }, true))).toEqual({ ...box, x: 130, y: 120 })
    expect(standing.isPinned).toBe(true)
  })

  it('is not pinned by a drag that is taken back, or that only makes it larger', () => {
    const standing = createStanding()
    standing.stood(box)
    standing.dragged(drag('place', { x: 30, y: 20 }, false))
    standing.dragged(drag('place', { x: 0, y: 0 }, true))
    standing.dragged(drag('size', { x: 30, y: 20 }, true))
    expect(standing.isPinned).toBe(false)
  })
})
