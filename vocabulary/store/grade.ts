import type { Card, CardKind, Rating, Review, Schedule } from '../card'
import type { WordId } from '../word'
import { ofWord } from './schema'
import type { VocabularyDb } from './schema'
import { put, remove, write } from './write'

export interface Grade {
  readonly wordId: WordId
  readonly kind: CardKind
  readonly rating: Rating
  /** From question to answer. */
  readonly tookMs: number
  readonly at: number
  /** The schedule that the question was asked from; null when the card was never reviewed. */
  readonly asked: Schedule | null
  /** The schedule that follows from the answer. */
  readonly schedule: Schedule
  /** Set the card aside: it was forgotten too often. */
  readonly suspend?: boolean
}

/** The card is no longer what the question was asked from: answered elsewhere meanwhile, or deleted. Nothing was changed. */
export class StaleCard extends Error {
  override readonly name = 'StaleCard'
}

/** Keeps an answer: the review with what was before, and the card as it now is. */
export async function grade(db: VocabularyDb, given: Grade): Promise<Review> {
  const { wordId, kind, rating, tookMs, at, asked, schedule, suspend } = given
  return await write(db, ['words', 'cards', 'reviews'], async (transaction) => {
    const [words, cards] = [transaction.objectStore('words'), transaction.objectStore('cards')]
    const [word, card] = await Promise.all([words.get(wordId), cards.get([wordId, kind])])
    if (word === undefined) throw new StaleCard('The word is not kept any more.')
    if ((card?.lastReview ?? null) !== (asked?.lastReview ?? null)) throw new StaleCard('The card was answered elsewhere.')
    const before = card === undefined ? null : scheduleOf(card)
    const review: Review = { id: crypto.randomUUID(), wordId, kind, at, rating, tookMs, before }
    put(transaction, 'reviews', review)
    put(transaction, 'cards', { wordId, kind, ...scheduleOf(schedule), isSuspended: suspend ?? card?.isSuspended ?? false, changedAt: at })
    if (word.state === 'new') put(transaction, 'words', { ...word, state: 'learning', changedAt: at })
    return review
  }, { added: () => 0 })
}

/** Takes back the last answer to a card. @throws StaleCard when it is not the last one any more */
export async function undoGrade(db: VocabularyDb, review: Review, now = Date.now()): Promise<void> {
  const { id, wordId, kind, before } = review
  await write(db, ['words', 'cards', 'reviews', 'deletions'], async (transaction) => {
    const [words, cards] = [transaction.objectStore('words'), transaction.objectStore('cards')]
    const reviews = transaction.objectStore('reviews')
    const [word, all, kept] = await Promise.all([words.get(wordId), cards.getAll(ofWord(wordId)), reviews.getKey(id)])
    const card = all.find((one) => one.kind === kind)
    if (kept === undefined || card?.lastReview !== review.at) throw new StaleCard('It is not the last answer any more.')
    remove(transaction, 'reviews', id)
    put(transaction, 'deletions', { of: 'review', id, at: now })
    if (before !== null) put(transaction, 'cards', { wordId, kind, ...before, isSuspended: false, changedAt: now })
    else {
      remove(transaction, 'cards', [wordId, kind])
      put(transaction, 'deletions', { of: 'card', id: `${wordId}\n${kind}`, at: now })
      if (word?.state === 'learning' && all.length === 1) put(transaction, 'words', { ...word, state: 'new', changedAt: now })
    }
  }, { added: () => 0 })
}

/** Changes cards that are there, such as those set aside; one transaction for all. @returns how many there were */
export async function changeCards(
  db: VocabularyDb,
  keys: readonly (readonly [WordId, CardKind])[],
  change: (card: Card) => Card,
  now: number,
): Promise<number> {
  return await write(db, ['cards'], async (transaction) => {
    const cards = transaction.objectStore('cards')
    const found = (await Promise.all(keys.map(([wordId, kind]) => cards.get([wordId, kind])))).filter((card) => card !== undefined)
    for (const card of found) put(transaction, 'cards', { ...change(card), wordId: card.wordId, kind: card.kind, changedAt: now })
    return found.length
  })
}

/** Fields picked by name: a card or what a scheduler gives may carry more. */
export function scheduleOf(given: Schedule): Schedule {
  const { due, stability, difficulty, phase, learningStep, scheduledDays, reps, lapses, lastReview } = given
  return { due, stability, difficulty, phase, learningStep, scheduledDays, reps, lapses, lastReview }
}
