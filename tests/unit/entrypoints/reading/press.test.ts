import { describe, expect, it } from 'vitest'
import { beginPress, holdPress, isTap, longPressMs, movePress, spoil } from '@/entrypoints/reading/press'

const from = { x: 100, y: 100 }

describe('a finger', () => {
  it('that is soon lifted where it came down is a tap', () => {
    const press = movePress(beginPress(from, 1000), { x: 104, y: 97 })
    expect(isTap(press, 1000 + 120)).toBe(true)
    expect(isTap(press, 1000 + longPressMs)).toBe(false)
  })

  it('that stays is a long press, and no tap any more', () => {
    const press = beginPress(from, 1000)
    expect(holdPress(press, longPressMs - 1).kind).toBe('down')
    const long = holdPress(press, longPressMs)
    expect(long.kind).toBe('long')
    expect(isTap(long, 1000 + longPressMs + 10)).toBe(false)
  })

  it('that wanders is neither, even where it comes back', () => {
    const wandered = movePress(movePress(beginPress(from, 0), { x: 100, y: 140 }), from)
    expect(isTap(wandered, 100)).toBe(false)
    expect(holdPress(wandered, 1000).kind).toBe('spoilt')
  })

  it('that the browser took for something else is neither; a long press stays one', () => {
    expect(isTap(spoil(beginPress(from, 0)), 100)).toBe(false)
    expect(spoil(holdPress(beginPress(from, 0), 1000)).kind).toBe('long')
  })
})
