import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownSpan, shownText, touches, writtenOffset } from '@/chinese/conversion/places'
import { changedText, placesIn } from './random-changes'

const change = (start: number, end: number, shown: string) => ({ start, end, shown, reason: 'script', isSure: true }) as const

describe('places in a text that is shown otherwise than written', () => {
  it('lead from every character that is shown to one that was written, and back to it', () => {
    fc.assert(
      fc.property(changedText, (changed) => {
        const { text, shown } = changed
        for (const place of placesIn(shown).slice(0, -1)) {
          if (text === '') continue
          const written = writtenOffset(changed, place)
          const end = placesIn(text).find((at) => at > written)
          expect(placesIn(text)).toContain(written)
          const span = shownSpan(changed, written, end!)
          expect(span.start).toBeLessThanOrEqual(place)
          expect(span.end).toBeGreaterThan(place)
        }
        expect(writtenOffset(changed, shown.length)).toBe(text.length)
      }),
    )
  })

  it('are exact wherever a stretch cuts no change: what is shown there is the stretch with its changes', () => {
    fc.assert(
      fc.property(changedText, fc.nat(), fc.nat(), (changed, one, other) => {
        const { text, changes, shown } = changed
        const from = Math.min(one, other) % (text.length + 1)
        const to = Math.max(from, Math.max(one, other) % (text.length + 1))
        const isCut = changes.some(({ start, end }) => (start < from && end > from) || (start < to && end > to))
        if (isCut || from === to) return
        const inside = changes.filter((each) => touches(each, from, to)).map((each) => ({ ...each, start: each.start - from, end: each.end - from }))
        const span = shownSpan(changed, from, to)
        expect(shown.slice(span.start, span.end)).toBe(shownText({ text: text.slice(from, to), changes: inside }))
      }),
    )
  })

  it('never overlap: stretches beside each other are shown beside each other, but for changes that are one piece', () => {
    fc.assert(
      fc.property(changedText, (changed) => {
        let last = 0
        const places = placesIn(changed.text)
        places.slice(0, -1).forEach((start, index) => {
          const span = shownSpan(changed, start, places[index + 1]!)
          const isInside = changed.changes.some((each) => each.start < start && each.end > start)
          if (!isInside) expect(span.start).toBe(last)
          last = span.end
        })
        if (changed.text !== '') expect(last).toBe(changed.shown.length)
      }),
    )
  })

  it('take a word of another length as one piece', () => {
    const changed = { text: '插U盘里', changes: [change(1, 3, '隨身碟'), change(3, 4, '裡')] }
    expect(shownText(changed)).toBe('插隨身碟裡')
    expect([0, 1, 2, 3, 4, 5].map((offset) => writtenOffset(changed, offset))).toEqual([0, 1, 1, 2, 3, 4])
    expect(shownSpan(changed, 1, 3)).toEqual({ start: 1, end: 4 })
    expect(shownSpan(changed, 2, 3)).toEqual({ start: 1, end: 4 })
    expect(shownSpan(changed, 3, 4)).toEqual({ start: 4, end: 5 })
  })

  it('give what was added to the character before it', () => {
    const changed = { text: '牙膏好', changes: [change(2, 2, '管')] }
    expect([0, 1, 2, 3].map((offset) => writtenOffset(changed, offset))).toEqual([0, 1, 1, 2])
    expect(shownSpan(changed, 0, 2)).toEqual({ start: 0, end: 3 })
    expect(shownSpan(changed, 2, 3)).toEqual({ start: 3, end: 4 })
  })
})
