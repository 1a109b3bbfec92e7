import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '@/chinese/conversion/conversion'
import { leanAnswer, wholeAnswer } from '@/platform/lean-answer'

const same = fc.string({ unit: fc.constantFrom('我', '𠮷', 'a', '。'), maxLength: 6 })
const change = fc.record({
  written: fc.string({ unit: fc.constantFrom('书', '国', '𠮷'), minLength: 1, maxLength: 2 }),
  shown: fc.string({ unit: fc.constantFrom('書', '國', '𡃁'), maxLength: 3 }),
  reason: fc.constantFrom('script' as const, 'script' as const, 'wording' as const, 'own' as const),
  isSure: fc.boolean(),
})
const usual = fc.record({ written: fc.constant('书'), shown: fc.constant('書'), reason: fc.constant('script' as const), isSure: fc.constant(true) })
const pieces = fc.array(fc.tuple(same, fc.oneof(usual, change)), { minLength: 1, maxLength: 8 })

describe('an answer', () => {
  it('is the same after it has travelled without its usual changes', () => {
    fc.assert(
      fc.property(pieces, same, (given, rest) => {
        let asked = ''
        let shown = ''
        const changes: Change[] = []
        for (const [before, { written, shown: instead, reason, isSure }] of given) {
          asked += before
          changes.push({ start: asked.length, end: asked.length + written.length, shown: instead, reason, isSure })
          asked += written
          shown += before + instead
        }
        expect(wholeAnswer(asked + rest, leanAnswer(changes, shown + rest))).toEqual(changes)
      }),
    )
  })

  it('of usual changes alone is the text alone', () => {
    const changes: Change[] = [{ start: 1, end: 2, shown: '書', reason: 'script', isSure: true }]
    expect(leanAnswer(changes, '看書')).toEqual({ text: '看書', changes: [] })
    expect(leanAnswer([], '看书')).toEqual({ text: null, changes: [] })
  })

  it('that does not fit its text is refused', () => {
    expect(() => wholeAnswer('看书', { text: '看書！', changes: [] })).toThrow(RangeError)
    expect(() => wholeAnswer('看书', { text: '看書', changes: [1, 3, 2, 1] })).toThrow(RangeError)
    expect(() => wholeAnswer('看书', { text: '看書', changes: [1, 2, 2, 99] })).toThrow(RangeError)
  })
})
