import { fsrs, GenSeedStrategyWithCardId, State, StrategyMode, type Card as FsrsCard, type CardInput, type FSRS } from 'ts-fsrs'
import { cardKeyOf, type CardName } from '../card-name'
import type { Rating, Schedule } from '../card'
import { dayMs, type Days } from '../day'
import { longestDays, newSchedule, soundSchedule } from './schedule'

export interface Scheduler {
  /**
   * The schedule after an answer.
   *
   * @param schedule null for a card that was never reviewed
   */
  next(card: CardName, schedule: Schedule | null, rating: Rating, now: number): Schedule
  /** What each answer would lead to: `next` for all four, at the price of one. */
  choices(card: CardName, schedule: Schedule | null, now: number): Readonly<Record<Rating, Schedule>>
  /** With which probability the card is still remembered; 0 when it was never reviewed. */
  recall(schedule: Schedule, now: number): number
}

/** Of a new word, and of a forgotten one. Short, so that a session ends. */
const learningSteps = ['1m', '10m'] as const
const relearningSteps = ['10m'] as const

/**
 * FSRS with the weights that `ts-fsrs` brings. It counts days by UTC's midnight; here they are the reader's: it is told noons of numbered days,
 * and what it answers in days begins at the edge of the reader's day, so that all of a day's cards are due together.
 *
 * The fuzz that keeps cards of one day from coming back on one day is drawn from the card's name and its number of reviews: the
 * button shows what will be, and two machines reckon alike.
 *
 * @param retention the probability with which a card is to be remembered when it comes back, 0.7 … 0.99
 */
export function createScheduler(retention: number, days: Days): Scheduler {
  const engine = fsrs({
    request_retention: retention,
    maximum_interval: longestDays,
    enable_fuzz: true,
    learning_steps: learningSteps,
    relearning_steps: relearningSteps,
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('name'))

  const choices = (card: CardName, given: Schedule | null, now: number): Record<Rating, Schedule> => {
    const schedule = given ? soundSchedule(given, now) : newSchedule(now)
    const today = days.dayOf(now)
    const noon = noonOf(today)
    const named: CardInput & { readonly name: string } = { ...toFsrs(schedule, days, today), name: `${cardKeyOf(card)}\n` }
    const preview = engine.repeat(named, noon)
    const after = (rating: Rating) => fromFsrs(preview[rating].card, days, today, noon, now)
    return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) }
  }
  return {
    choices,
    next: (card, schedule, rating, now) => choices(card, schedule, now)[rating],
    recall: (given, now) => recallOf(engine, soundSchedule(given, now), days, now),
  }
}

function recallOf(engine: FSRS, schedule: Schedule, days: Days, now: number): number {
  if (schedule.lastReview === null) return 0
  return engine.forgetting_curve(Math.max(0, days.dayOf(now) - days.dayOf(schedule.lastReview)), schedule.stability)
}

const noonOf = (day: number): number => day * dayMs + dayMs / 2

const states = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning } as const
const phases: Readonly<Record<State, Schedule['phase']>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}

function toFsrs(schedule: Schedule, days: Days, today: number): CardInput {
  const { stability, difficulty, phase, learningStep, scheduledDays, reps, lapses, lastReview } = schedule
  // A review in the future was written by a clock that was wrong: no time has passed since then.
  const lastDay = lastReview === null ? today : Math.min(days.dayOf(lastReview), today)
  return {
    stability,
    difficulty,
    reps,
    lapses,
    state: states[phase],
    learning_steps: learningStep,
    scheduled_days: scheduledDays,
    elapsed_days: today - lastDay,
    due: noonOf(today),
    last_review: lastReview === null ? null : noonOf(lastDay),
  }
}

function fromFsrs(card: FsrsCard, days: Days, today: number, noon: number, now: number): Schedule {
  const isWithinDay = card.state === State.Learning || card.state === State.Relearning
  return {
    due: isWithinDay ? now + (card.due.getTime() - noon) : days.startOf(today + card.scheduled_days),
    stability: card.stability,
    difficulty: card.difficulty,
    phase: phases[card.state],
    learningStep: card.learning_steps,
    scheduledDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    lastReview: now,
  }
}
