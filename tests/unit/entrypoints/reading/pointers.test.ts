import { describe, expect, it } from 'vitest'
import { createPointers } from '@/entrypoints/reading/pointers'

const of = (pointerType: string, type: string, timeStamp = 0, buttons = 0) => ({ pointerType, type, timeStamp, buttons })

describe('pointers', () => {
  it('are told apart: fingers are touch, mice are not', () => {
    const pointers = createPointers()
    expect(pointers.isTouch(of('touch', 'pointerdown'))).toBe(true)
    expect(pointers.isTouch(of('mouse', 'pointermove'))).toBe(false)
    expect(pointers.isTouch(of('', 'click'))).toBe(false)
  })

  it('that are pens are fingers, but for pens that can hover', () => {
    expect(createPointers().isTouch(of('pen', 'pointerdown', 5000, 1))).toBe(true)
    const hovering = createPointers()
    expect(hovering.isTouch(of('pen', 'pointermove', 5000))).toBe(false)
    expect(hovering.isTouch(of('pen', 'pointerdown', 5100, 1))).toBe(false)
    expect(hovering.isTouch(of('pen', 'pointermove', 6900, 1))).toBe(false)
    expect(hovering.isTouch(of('pen', 'click', 7500))).toBe(false)
    expect(hovering.isTouch(of('pen', 'pointerdown', 60_000, 1))).toBe(true)
  })
})
