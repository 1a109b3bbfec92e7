import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDays, dayMs, localOffset } from '@/vocabulary/day'
import { oddZones, offsetIn } from './zone'

const utc = (text: string) => Date.parse(text)
const hours = (days: ReturnType<typeof createDays>, at: string) => {
  const day = days.dayOf(utc(at))
  return (days.startOf(day + 1) - days.startOf(day)) / 3_600_000
}

describe('the reader’s days', () => {
  it('begin at the edge, by the clock on the wall', () => {
    const days = createDays(4, offsetIn('Asia/Shanghai'))
    const evening = days.dayOf(utc('2026-11-26T22:00:00+08:00'))
    expect(days.dayOf(utc('2026-11-27T03:59:59.999+08:00'))).toBe(evening)
    expect(days.dayOf(utc('2026-11-27T04:00:00+08:00'))).toBe(evening + 1)
    expect(days.startOf(evening)).toBe(utc('2026-11-26T04:00:00+08:00'))
  })

  it('are shorter and longer where clocks change', () => {
    const days = createDays(4, offsetIn('Europe/Berlin'))
    // The clocks change at 2 and 3 in the night, which is the end of the day before.
    expect(hours(days, '2026-03-28T12:00:00+01:00')).toBe(23)
    expect(hours(days, '2026-03-29T12:00:00+02:00')).toBe(24)
    expect(hours(days, '2026-10-24T12:00:00+02:00')).toBe(25)
  })

  it('begin at the change where the clock jumps over the edge', () => {
    const days = createDays(2, offsetIn('America/New_York'))
    const day = days.dayOf(utc('2026-03-08T12:00:00-04:00'))
    expect(days.startOf(day)).toBe(utc('2026-03-08T03:00:00-04:00'))
  })

  it('do not begin twice where the clock is put back over the edge', () => {
    const days = createDays(1, offsetIn('America/New_York'))
    const first = utc('2026-11-01T01:00:00-04:00')
    const day = days.dayOf(first)
    expect(days.startOf(day)).toBe(first)
    // 1:30 and again 1:00 on the wall, an hour later.
    expect(days.dayOf(utc('2026-11-01T01:30:00-04:00'))).toBe(day)
    expect(days.dayOf(utc('2026-11-01T01:00:00-05:00'))).toBe(day)
    expect(days.dayOf(first - 1)).toBe(day - 1)
  })

  it('have no length where a calendar left one out', () => {
    const days = createDays(4, offsetIn('Pacific/Apia'))
    const before = days.dayOf(utc('2011-12-29T12:00:00-10:00'))
    expect(days.dayOf(utc('2011-12-31T12:00:00+14:00'))).toBe(before + 2)
    expect(days.startOf(before + 1)).toBeGreaterThanOrEqual(days.startOf(before))
    expect(days.startOf(before + 2)).toBe(utc('2011-12-31T04:00:00+14:00'))
  })

  it('hold every moment exactly once, in every zone and with every edge', () => {
    const zones = new Map(oddZones.map((zone) => [zone, offsetIn(zone)]))
    fc.assert(
      fc.property(
        fc.constantFrom(...oddZones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: utc('1995-01-01'), max: utc('2040-01-01') }),
        (zone, edge, at) => {
          const days = createDays(edge, zones.get(zone))
          const day = days.dayOf(at)
          expect(days.startOf(day)).toBeLessThanOrEqual(at)
          expect(days.startOf(day + 1)).toBeGreaterThan(at)
          expect(days.dayOf(days.startOf(day + 1))).toBeGreaterThanOrEqual(day + 1)
          expect(days.startOf(day + 1) - days.startOf(day)).toBeLessThanOrEqual(dayMs * 1.1)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('go by the clock of the machine when nothing else is said', () => {
    const at = utc('2026-11-26T12:00:00Z')
    expect(localOffset(at)).toBe(-new Date(at).getTimezoneOffset() * 60_000)
    const date = new Date(createDays(4).startOf(createDays(4).dayOf(at)))
    expect([date.getHours(), date.getMinutes()]).toEqual([4, 0])
  })
})
