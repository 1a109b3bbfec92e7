import type { Card } from './card'

/** How well a word is known, as far as its reviews say. */
export interface Knowledge {
  /** Days until it is remembered with a probability of 90 %; null when it was never reviewed. */
  readonly stabilityDays: number | null
  /** The probability that it is remembered now; null when it was never reviewed. */
  readonly remembered: number | null
  /** When the next review is due, in the past too; null when none is planned. */
  readonly due: number | null
}

/** The shape of forgetting in FSRS 6 with its own weights; reviews themselves are planned elsewhere. */
const decay = 0.1542
const dayMs = 86_400_000

/** @param cards of one word; those that were set aside count for nothing */
export function knowledgeOf(cards: readonly Card[], now: number): Knowledge {
  const reviewed = cards.filter(({ isSuspended, lastReview }) => !isSuspended && lastReview !== null)
  if (reviewed.length === 0) return { stabilityDays: null, remembered: null, due: null }
  // A word is known as well as the weakest of what was asked of it.
  const weakest = reviewed.reduce((one, other) => (other.stability < one.stability ? other : one))
  return {
    stabilityDays: weakest.stability,
    remembered: Math.min(...reviewed.map((card) => retrievability(card.stability, (now - card.lastReview!) / dayMs))),
    due: Math.min(...reviewed.map(({ due }) => due)),
  }
}

/** The probability that something is remembered so many days after its last review. @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm */
export function retrievability(stabilityDays: number, elapsedDays: number): number {
  if (stabilityDays <= 0) return 0
  const factor = 0.9 ** (-1 / decay) - 1
  return (1 + (factor * Math.max(0, elapsedDays)) / stabilityDays) ** -decay
}

/** A length of time in the words of everyday. */
export interface RoughTime {
  readonly unit: 'lessThanDay' | 'day' | 'days' | 'weeks' | 'months' | 'years'
  readonly count: number
}

export function roughTime(days: number): RoughTime {
  if (days < 0.75) return { unit: 'lessThanDay', count: 0 }
  if (days < 1.5) return { unit: 'day', count: 1 }
  if (days < 21) return { unit: 'days', count: Math.round(days) }
  if (days < 60) return { unit: 'weeks', count: Math.round(days / 7) }
  if (days < 548) return { unit: 'months', count: Math.round(days / 30.44) }
  return { unit: 'years', count: Math.round(days / 365.25) }
}
