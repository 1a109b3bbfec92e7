import fc from 'fast-check'
import { createEmptyCard, default_w, fsrs, Rating as FsrsRating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Rating, Schedule } from '@/vocabulary/card'
import { createDays, dayMs } from '@/vocabulary/day'
import { becameLeech } from '@/vocabulary/scheduling/leech'
import { longestDays } from '@/vocabulary/scheduling/schedule'
import { createScheduler } from '@/vocabulary/scheduling/scheduler'
import { oddZones, offsetIn } from '../zone'

const card = { wordId: '學習|学习|xue2 xi2', kind: 'recognise' } as const
const utcDays = createDays(0, () => 0)
const start = Date.parse('2022-11-29T12:30:00Z')
const minutes = (count: number) => count * 60_000

/** Answers one after the other, each when it is due. */
function answer(ratings: readonly Rating[], scheduler = createScheduler(0.9, utcDays)): Schedule[] {
  const schedules: Schedule[] = []
  let schedule: Schedule | null = null
  let now = start
  for (const rating of ratings) {
    schedule = scheduler.next(card, schedule, rating, now)
    schedules.push(schedule)
    now = Math.max(now, schedule.due)
  }
  return schedules
}

describe('the scheduler', () => {
  it('has the weights of FSRS-6', () => {
    // https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#default-parameters-of-fsrs-6
    expect(default_w).toHaveLength(21)
    expect(default_w.slice(0, 4)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  })

  it('leaves stability and difficulty where FSRS-6 leaves them', () => {
    // The answers of https://github.com/open-spaced-repetition/ts-fsrs/blob/main/packages/fsrs/__tests__/FSRS-6.test.ts ('memory state'),
    // reckoned by the library itself beside ours, by the same clock and without fuzz.
    const engine = fsrs({ enable_fuzz: false })
    const ratings: Rating[] = [1, 3, 3, 3, 3, 3]
    const waits = [0, 0, 1, 3, 8, 21]
    const scheduler = createScheduler(0.9, utcDays)
    let theirs = createEmptyCard(new Date(start))
    let ours: Schedule | null = null
    let now = start
    for (const [index, rating] of ratings.entries()) {
      now += waits[index]! * dayMs
      theirs = engine.next(theirs, new Date(now), rating).card
      ours = scheduler.next(card, ours, rating, now)
      expect(ours.stability).toBeCloseTo(theirs.stability, 8)
      expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 8)
      expect(ours.reps).toBe(theirs.reps)
    }
    // https://github.com/open-spaced-repetition/ts-fsrs/blob/main/packages/fsrs/__tests__/FSRS-6.test.ts
    expect(ours!.stability).toBeCloseTo(53.62691, 4)
    expect(ours!.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('begins with stabilities that the weights name', () => {
    const scheduler = createScheduler(0.9, utcDays)
    const choices = scheduler.choices(card, null, start)
    expect(([1, 2, 3, 4] as const).map((rating) => choices[rating].stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    expect(FsrsRating.Easy).toBe(4)
  })

  it('takes a new word through steps of a minute and ten before it waits for days', () => {
    const choices = createScheduler(0.9, utcDays).choices(card, null, start)
    expect([choices[1].due, choices[2].due, choices[3].due]).toEqual([start + minutes(1), start + minutes(6), start + minutes(10)])
    expect([choices[1].phase, choices[3].phase, choices[4].phase]).toEqual(['learning', 'learning', 'review'])
    const [first, second] = answer([3, 3])
    expect(first!.phase).toBe('learning')
    expect(second!.phase).toBe('review')
    expect(second!.scheduledDays).toBeGreaterThanOrEqual(1)
  })

  it('counts a lapse, and comes back after ten minutes', () => {
    const [, , third] = answer([4, 3, 1])
    expect(third).toMatchObject({ phase: 'relearning', lapses: 1 })
    expect(third!.due - third!.lastReview!).toBe(minutes(10))
  })

  it('waits longer where less has to be remembered', () => {
    const daysAt = (retention: number) => answer([4, 3, 3, 3], createScheduler(retention, utcDays)).at(-1)!.scheduledDays
    expect(daysAt(0.95)).toBeLessThan(daysAt(0.9))
    expect(daysAt(0.9)).toBeLessThan(daysAt(0.8))
  })

  it('draws the same fuzz for the same card every time, and another for another card', () => {
    const reckon = (wordId: string) => {
      const scheduler = createScheduler(0.9, utcDays)
      let schedule = scheduler.next({ ...card, wordId }, null, 4, start)
      for (let i = 0; i < 4; i++) schedule = scheduler.next({ ...card, wordId }, schedule, 3, schedule.due)
      return schedule.scheduledDays
    }
    expect(reckon('甲')).toBe(reckon('甲'))
    expect(new Set(['甲', '乙', '丙', '丁', '戊', '己'].map(reckon)).size).toBeGreaterThan(1)
  })

  it('lets a day’s cards come due together, at the edge of the reader’s day', () => {
    const days = createDays(4, offsetIn('America/New_York'))
    const scheduler = createScheduler(0.9, days)
    const evening = Date.parse('2026-03-07T23:50:00-05:00')
    const schedule = scheduler.next(card, null, 4, evening)
    expect(schedule.due).toBe(days.startOf(days.dayOf(evening) + schedule.scheduledDays))
  })

  it('counts one day from an evening to the next morning, and none from midnight to one', () => {
    const days = createDays(4, offsetIn('Asia/Shanghai'))
    const scheduler = createScheduler(0.9, days)
    const first = scheduler.next(card, null, 4, Date.parse('2026-11-26T23:30:00+08:00'))
    const recallAt = (time: string) => scheduler.recall(first, Date.parse(time))
    expect(recallAt('2026-11-27T01:00:00+08:00')).toBe(1)
    expect(recallAt('2026-11-27T04:00:00+08:00')).toBeLessThan(1)
  })

  it('mends what a broken clock or file left', () => {
    const scheduler = createScheduler(0.9, utcDays)
    const good = answer([4, 3])[1]!
    const broken: Partial<Schedule>[] = [
      { stability: NaN },
      { difficulty: Infinity },
      { difficulty: -3 },
      { stability: 1e300 },
      { reps: NaN },
      { lapses: -1 },
      { scheduledDays: Infinity },
      { lastReview: NaN },
      { due: NaN },
      { learningStep: 77 },
      { lastReview: Date.parse('2199-01-01') },
      { lastReview: 0 },
    ]
    for (const part of broken) {
      for (const rating of [1, 2, 3, 4] as const) sane(scheduler.next(card, { ...good, ...part }, rating, start), start)
    }
  })

  it('never leads to a time that is no number, in the past or endless: odd clocks, zones and edges', () => {
    const zones = new Map(oddZones.map((zone) => [zone, offsetIn(zone)]))
    fc.assert(
      fc.property(
        fc.constantFrom(...oddZones),
        fc.constantFrom(...oddZones),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(0.7, 0.8, 0.9, 0.95, 0.97),
        // The clock goes on, stands still, is put back, or is wrong by years.
        fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.oneof(fc.integer({ min: 0, max: 40 * dayMs }), fc.integer({ min: -4000 * dayMs, max: 4000 * dayMs }))), {
          minLength: 1,
          maxLength: 25,
        }),
        (home, abroad, edge, retention, answers) => {
          let schedule: Schedule | null = null
          let now = Date.parse('2026-03-28T22:00:00Z')
          for (const [index, [rating, passed]] of answers.entries()) {
            // The reader travels in the middle of it.
            const scheduler = createScheduler(retention, createDays(edge, zones.get(index % 2 ? abroad : home)))
            now += passed
            schedule = scheduler.next(card, schedule, rating, now)
            sane(schedule, now)
            const recall = scheduler.recall(schedule, now + passed)
            expect(recall >= 0 && recall <= 1).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

function sane(schedule: Schedule, now: number): void {
  for (const value of Object.values(schedule)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  expect(schedule.due).toBeGreaterThanOrEqual(now)
  expect(schedule.due - now).toBeLessThanOrEqual((longestDays + 2) * dayMs)
  expect(schedule.stability).toBeGreaterThan(0)
  expect(schedule.difficulty >= 1 && schedule.difficulty <= 10).toBe(true)
  expect(schedule.scheduledDays).toBeGreaterThanOrEqual(0)
  expect(schedule.lastReview).toBe(now)
}

describe('a leech', () => {
  const after = (lapses: number) => ({ ...answer([4])[0]!, lapses })
  it('is a card that was forgotten eight times, and then every four', () => {
    const leeches = Array.from({ length: 20 }, (_, index) => index + 1).filter((lapses) => becameLeech(after(lapses - 1), after(lapses)))
    expect(leeches).toEqual([8, 12, 16, 20])
  })
  it('does not become one by an answer that is no lapse', () => {
    expect(becameLeech(after(8), after(8))).toBe(false)
  })
})
