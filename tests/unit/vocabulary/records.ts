import type { Card, Review } from '@/vocabulary/card'
import { wordIdOf, type Word } from '@/vocabulary/word'

/** A word as a test needs it, the rest filled in. */
export function wordOf(simplified: string, part: Partial<Word> = {}): Word {
  const word = { traditional: simplified, simplified, reading: ['ci2'], ...part }
  return {
    kind: 'word',
    gloss: `meaning of ${simplified}`,
    senses: [],
    state: 'new',
    hsk2: null,
    frequencyBand: null,
    tags: [],
    note: '',
    savedAt: 1_790_000_000_000,
    changedAt: 1_790_000_000_000,
    ...word,
    id: part.id ?? wordIdOf(word),
  }
}

export function cardOf(word: Word, part: Partial<Card> = {}): Card {
  const lastReview = part.lastReview === undefined ? 1_790_000_000_000 : part.lastReview
  return {
    wordId: word.id,
    kind: 'recognise',
    due: 1_790_000_000_000,
    stability: 5,
    difficulty: 5,
    phase: 'review',
    learningStep: 0,
    scheduledDays: 5,
    reps: 3,
    lapses: 0,
    isSuspended: false,
    changedAt: lastReview ?? 1_790_000_000_000,
    ...part,
    lastReview,
  }
}

let count = 0
export function reviewOf(word: Word, part: Partial<Review> = {}): Review {
  return { id: `review ${count++}`, wordId: word.id, kind: 'recognise', at: 1_790_000_000_000, rating: 3, tookMs: 1000, before: null, ...part }
}
