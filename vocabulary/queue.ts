import type { Card, CardKind, Review, Schedule } from './card'
import { cardKeyOf, type CardName } from './card-name'
import { dayMs, type Days } from './day'
import { canBeTyped } from './typed-pinyin'
import type { Word, WordId } from './word'

/** What the reader wants to be asked, and how much of it in a day. */
export interface QueueWishes {
  readonly kinds: readonly CardKind[]
  readonly newPerDay: number
  readonly reviewsPerDay: number
}

export interface QueueInput extends QueueWishes {
  readonly words: ReadonlyMap<WordId, Word>
  readonly cards: Iterable<Card>
  /** At least those of the reader's day. */
  readonly reviews: Iterable<Review>
  readonly days: Days
  readonly now: number
  /** With which probability a card is still remembered. */
  readonly recall: (schedule: Schedule) => number
}

/** A card that is to be asked; `card` is null where it was never reviewed. */
export interface Asked extends CardName {
  readonly card: Card | null
}

export interface Queue {
  /** Short steps that are due, the one that waited longest first. */
  readonly learning: readonly Asked[]
  /** Short steps that come due later today, the earliest first. */
  readonly later: readonly Asked[]
  /** Due today and within the limit, the best remembered first: where there are more than a day takes, the fewest are lost. */
  readonly reviews: readonly Asked[]
  /** Within the limit, the longest kept first. */
  readonly fresh: readonly Asked[]
  /** What the limits put off. */
  readonly held: { readonly reviews: number; readonly fresh: number }
  /** When something comes due after today; null when nothing will. */
  readonly nextDue: number | null
}

/** Only these are reviewed. */
const isLearnt = ({ state }: Word): boolean => state === 'new' || state === 'learning'

export function queueOf(input: QueueInput): Queue {
  const { days, now, kinds, words } = input
  const today = days.dayOf(now)
  const end = days.startOf(today + 1)
  const done = countDone(input.reviews, days.startOf(today), end)
  const learning: Asked[] = []
  const later: Asked[] = []
  const reviews: Asked[] = []
  const stored = new Map(kinds.map((kind) => [kind, new Set<WordId>()]))
  let nextDue: number | null = null
  for (const card of input.cards) {
    const storedOfKind = stored.get(card.kind)
    const word = storedOfKind && words.get(card.wordId)
    if (!word || !isLearnt(word)) continue
    // A card that was set aside before its first review is stored, and one whose first review was undone may be.
    if (card.phase !== 'new' || card.isSuspended) storedOfKind.add(card.wordId)
    if (card.isSuspended || card.phase === 'new') continue
    const due = dueOf(card, now)
    if (due >= end) {
      nextDue = Math.min(nextDue ?? Infinity, due)
      continue
    }
    const asked = { wordId: card.wordId, kind: card.kind, card }
    if (card.phase === 'review') reviews.push(asked)
    else if (due <= now) learning.push(asked)
    else later.push(asked)
  }
  const byDue = (a: Asked, b: Asked) => dueOf(a.card!, now) - dueOf(b.card!, now)
  const ordered = orderReviews(reviews, input.recall)
  const fresh = freshOf(words.values(), kinds, stored, done.words)
  const reviewsLeft = Math.max(0, input.reviewsPerDay - done.reviews)
  const freshLeft = Math.max(0, input.newPerDay - done.fresh)
  const held = { reviews: Math.max(0, ordered.length - reviewsLeft), fresh: Math.max(0, fresh.length - freshLeft) }
  return {
    learning: learning.sort(byDue),
    later: later.sort(byDue),
    reviews: ordered.slice(0, reviewsLeft),
    fresh: fresh.slice(0, freshLeft),
    held,
    nextDue: held.reviews > 0 || (fresh.length > 0 && input.newPerDay > 0) ? Math.min(nextDue ?? Infinity, end) : nextDue,
  }
}

/** Written by a clock that was ahead by more than a correction: it says nothing about when the card is due, so the card comes now. */
function dueOf(card: Card, now: number): number {
  const isFromFuture = card.lastReview !== null && card.lastReview > now + dayMs
  return isFromFuture ? now : card.due
}

interface Done {
  readonly fresh: number
  readonly reviews: number
  /** The words that were met for the first time today, by one of their cards. */
  readonly words: ReadonlySet<WordId>
}

/** Short steps do not count against the limits: they belong to the card that was counted already. */
function countDone(given: Iterable<Review>, start: number, end: number): Done {
  const words = new Set<WordId>()
  let fresh = 0
  let reviews = 0
  for (const { at, before, wordId } of given) {
    if (at < start || at >= end) continue
    if (before === null || before.phase === 'new') {
      fresh++
      words.add(wordId)
    } else if (before.phase === 'review') reviews++
  }
  return { fresh, reviews, words }
}

function canBeAsked(word: Word, kind: CardKind): boolean {
  if (kind === 'type') return canBeTyped(word)
  return (kind !== 'recall' && kind !== 'write') || word.gloss !== ''
}

/** One new card of a word a day: its other kinds would only repeat what was just shown. */
function freshOf(words: Iterable<Word>, kinds: readonly CardKind[], stored: ReadonlyMap<CardKind, ReadonlySet<WordId>>, metToday: ReadonlySet<WordId>): Asked[] {
  const fresh: { readonly asked: Asked; readonly savedAt: number }[] = []
  for (const word of words) {
    const { id, savedAt } = word
    if (!isLearnt(word) || metToday.has(id)) continue
    const kind = kinds.find((one) => !stored.get(one)!.has(id) && canBeAsked(word, one))
    if (kind) fresh.push({ asked: { wordId: id, kind, card: null }, savedAt })
  }
  return fresh.sort((a, b) => a.savedAt - b.savedAt).map(({ asked }) => asked)
}

function orderReviews(reviews: readonly Asked[], recall: (schedule: Schedule) => number): Asked[] {
  const weighed = reviews.map((asked) => ({ asked, recall: recall(asked.card!), key: scatter(cardKeyOf(asked)) }))
  return weighed.sort((a, b) => b.recall - a.recall || a.key - b.key).map(({ asked }) => asked)
}

/** Cards that are alike stand in an order that says nothing about when they were kept, the same all day. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

export type Next =
  | { readonly kind: 'card'; readonly asked: Asked }
  /** Nothing to ask before a short step comes due. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done' }

/** A short step may come so much too early where nothing else is left: who is ready does not wait. */
const aheadMs = 20 * 60_000

/**
 * What is asked next: short steps, then reviews, then new words.
 *
 * @param before the word that was just asked: no other card of it follows at once where there is another choice
 */
export function nextOf(queue: Queue, before: WordId | null, now: number): Next {
  const soon = queue.later.filter(({ card }) => card!.due <= now + aheadMs)
  const waiting = [queue.learning, queue.reviews, queue.fresh, soon]
  for (const list of waiting) {
    const asked = list.find(({ wordId }) => wordId !== before)
    if (asked) return { kind: 'card', asked }
  }
  const same = waiting.find((list) => list.length > 0)?.[0]
  if (same) return { kind: 'card', asked: same }
  const first = queue.later[0]
  return first ? { kind: 'wait', until: first.card!.due - aheadMs } : { kind: 'done' }
}

/** How much is left today. */
export interface Left {
  readonly fresh: number
  readonly learning: number
  readonly reviews: number
}

export const leftOf = ({ learning, later, reviews, fresh }: Queue): Left => ({
  fresh: fresh.length,
  learning: learning.length + later.length,
  reviews: reviews.length,
})
