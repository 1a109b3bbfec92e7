import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, longest } from '@/page/conversion/cuts'
import { createFights } from '@/page/conversion/fights'
import { createStorm } from '@/page/conversion/storm'

describe('a long text', () => {
  it('is cut into parts that cover it and split no character', () => {
    const unit = fc.constantFrom('我们在这里。', '𠮷', '，', '字', '”', '\n', ' ')
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 400 }), (units, times) => {
        const text = units.join('').repeat(times)
        const cuts = cutsOf(text)
        expect([cuts[0], cuts.at(-1)]).toEqual([0, text.length])
        for (let index = 1; index < cuts.length; index++) {
          const part = text.slice(cuts[index - 1], cuts[index])
          expect(part.length).toBeLessThanOrEqual(longest)
          expect(part.length).toBeGreaterThan(0)
          expect(part.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is cut at the end of a sentence', () => {
    const sentence = '我们在这里学习中文，也写一点字。'
    const text = sentence.repeat(600)
    for (const cut of cutsOf(text)) expect(cut % sentence.length).toBe(0)
  })
})

describe('a page that puts its text back', () => {
  it('is given up after eight times within four seconds, not when it is slow', () => {
    let time = 0
    const fights = createFights<object>(() => time)
    const [quick, slow] = [{}, {}]
    expect(Array.from({ length: 8 }, () => fights.strike(quick))).toEqual([...Array<boolean>(7).fill(false), true])
    const strikes = Array.from({ length: 20 }, () => {
      time += 1000
      return fights.strike(slow)
    })
    expect(strikes).not.toContain(true)
  })
})

describe('a storm', () => {
  it('is many changes in a row, and over when they end', () => {
    let time = 10_000
    const storm = createStorm(() => time)
    storm.happened(50)
    expect(storm.isOn).toBe(false)
    for (let index = 0; index < 200; index++) {
      time += 10
      storm.happened(100)
    }
    expect(storm.isOn).toBe(true)
    time += 1000
    expect(storm.isOn).toBe(false)
  })
})
