import type { WordId } from './word'

/** What is asked of a word. Each kind has a schedule of its own. */
export type CardKind =
  /** The word in its sentence: what does it mean? */
  | 'recognise'
  /** The meaning: which word is it? */
  | 'recall'
  /** The word: read it aloud. */
  | 'read'
  /** The word: type its pinyin. */
  | 'type'
  /** Meaning and pinyin: write its characters, stroke by stroke. */
  | 'write'

export const cardKinds: readonly CardKind[] = ['recognise', 'recall', 'read', 'type', 'write']

/** When a card comes back: what FSRS knows of it. A card that was never reviewed is not stored at all. */
export interface Schedule {
  readonly due: number
  /** Days until it is remembered with a probability of 90 %. */
  readonly stability: number
  /** 1 (easy) … 10. */
  readonly difficulty: number
  readonly phase: 'new' | 'learning' | 'review' | 'relearning'
  /** The next of the short steps within the day. */
  readonly learningStep: number
  readonly scheduledDays: number
  readonly reps: number
  readonly lapses: number
  readonly lastReview: number | null
}

/** Key: [wordId, kind]. */
export interface Card extends Schedule {
  readonly wordId: WordId
  readonly kind: CardKind
  /** Forgotten so often that it is set aside until the reader takes it back. */
  readonly isSuspended: boolean
  /** Of two copies the one with the later review holds, then the later change. */
  readonly changedAt: number
}

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** One answer. The history is kept whole. */
export interface Review {
  /** A random UUID. */
  readonly id: string
  readonly wordId: WordId
  readonly kind: CardKind
  readonly at: number
  readonly rating: Rating
  /** From question to answer. */
  readonly tookMs: number
  /** The schedule before this answer; null for the first: undoing the last answer gives it back. */
  readonly before: Schedule | null
}

/**
 * That something was deleted, so that another copy of the vocabulary does not bring it back. That of a word covers its meetings,
 * cards and reviews up to `at`, and stays when the word is kept again.
 */
export interface Deletion {
  readonly of: 'word' | 'meeting' | 'card' | 'review'
  /** The id, or for a card `wordId` and kind joined by a line break. */
  readonly id: string
  readonly at: number
}
