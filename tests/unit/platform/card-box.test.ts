import { describe, expect, it } from 'vitest'
import { asCardBox, noCardBox } from '@/platform/card-box'

describe('place and size of the card as they were kept', () => {
  it('are taken as they were', () => {
    const box = { place: { corner: 'bottom left', x: 12, y: 30 }, size: { width: 500, height: 400 } }
    expect(asCardBox(box)).toEqual(box)
  })

  it('count as never chosen where they are not understood', () => {
    for (const given of [undefined, null, 7, 'x', [], {}, { place: 3, size: true }, { place: { corner: 'middle', x: 1, y: 1 }, size: { width: '5', height: 5 } }, { place: { corner: 'top left', x: -1, y: 0.5 } }, { place: { corner: 'top left', x: 1e9, y: 1 } }]) {
      expect(asCardBox(given)).toEqual(noCardBox)
    }
  })

  it('keep within what can be used', () => {
    expect(asCardBox({ size: { width: 5, height: 9000 } }).size).toEqual({ width: 220, height: 1200 })
  })
})
