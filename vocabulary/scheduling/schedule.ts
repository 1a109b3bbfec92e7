import type { Schedule } from '../card'

/** Before the first answer. */
export function newSchedule(now: number): Schedule {
  return { due: now, stability: 0, difficulty: 0, phase: 'new', learningStep: 0, scheduledDays: 0, reps: 0, lapses: 0, lastReview: null }
}

/** FSRS's own bounds: https://github.com/open-spaced-repetition/ts-fsrs, `S_MIN` and `S_MAX`. */
const leastStability = 0.001
const mostStability = 36_500
/** Nothing is put off for longer: who still reads Chinese then meets the word again. */
export const longestDays = 3_650

/**
 * A schedule that can be reckoned with, whatever a broken file or clock left in it: what cannot be mended begins anew, its counts kept.
 */
export function soundSchedule(schedule: Schedule, now: number): Schedule {
  const { due, stability, difficulty, phase, learningStep, scheduledDays, reps, lapses, lastReview } = schedule
  const counts = { reps: count(reps), lapses: count(lapses) }
  if (phase === 'new' || !(stability > 0) || !(difficulty > 0) || lastReview === null || !Number.isFinite(lastReview)) {
    return { ...newSchedule(now), ...counts }
  }
  return {
    ...counts,
    phase,
    lastReview,
    due: Number.isFinite(due) ? due : now,
    stability: Math.min(Math.max(stability, leastStability), mostStability),
    difficulty: Math.min(Math.max(difficulty, 1), 10),
    learningStep: count(learningStep),
    scheduledDays: Math.min(count(scheduledDays), longestDays),
  }
}

const count = (value: number): number => (Number.isFinite(value) && value > 0 ? Math.floor(value) : 0)
