import { describe, expect, it } from 'vitest'
import { isFastMove, restFor } from '@/entrypoints/reading/rest'

describe('the rest of a pointer', () => {
  it('is what was wished, and shorter while a card is open', () => {
    expect(restFor(40, false, false)).toBe(40)
    expect(restFor(40, true, false)).toBe(15)
    expect(restFor(500, false, false)).toBe(500)
    expect(restFor(500, true, false)).toBeLessThan(200)
    expect(restFor(0, false, false)).toBe(0)
  })

  it('is never nothing for a pointer that runs', () => {
    expect(restFor(0, false, true)).toBe(40)
    expect(restFor(40, true, true)).toBe(40)
    expect(restFor(300, false, true)).toBe(300)
  })

  it('knows a pointer that runs from one that reads', () => {
    expect(isFastMove({ x: 0, y: 0, at: 0 }, { x: 30, y: 0, at: 16 })).toBe(true)
    expect(isFastMove({ x: 0, y: 0, at: 0 }, { x: 4, y: 0, at: 16 })).toBe(false)
    expect(isFastMove({ x: 0, y: 0, at: 0 }, { x: 60, y: 0, at: 5000 })).toBe(true)
    expect(isFastMove({ x: 0, y: 0, at: 0 }, { x: 3, y: 1, at: 5000 })).toBe(false)
    expect(isFastMove({ x: 0, y: 0, at: 7 }, { x: 400, y: 0, at: 7 })).toBe(false)
  })
})
