import type { Card } from '../card'
import type { Meeting } from '../meeting'
import type { Word, WordId, WordState } from '../word'
import { wordIdOf } from '../word'
import { fill, freshWord, isSameWord } from './fill'
import type { NewWord } from './fill'
import { ofWord } from './schema'
import type { VocabularyDb } from './schema'
import { put, remove, write } from './write'

export type { NewWord } from './fill'

export type NewMeeting = Omit<Meeting, 'id' | 'wordId' | 'at'>

export interface SaveRequest {
  readonly word: NewWord
  readonly meeting: NewMeeting | null
  readonly now: number
}

export interface Saved {
  readonly id: WordId
  readonly isNew: boolean
  /** Null when no meeting was given, or the same one was there already. */
  readonly meetingId: string | null
  /** The word as it was; null when it was not kept. */
  readonly before: Word | null
  /** The word as it is now. */
  readonly word: Word
}

/**
 * Keeps a word, or adds a meeting to one that is kept; the same sentence of the same page again adds nothing. Resolves when it is on the disk.
 * `known`, `ignored` and `learning` are what the reader says of it and hold; `new` takes back an ignored word and leaves others as they are.
 */
export async function saveWord(db: VocabularyDb, { word: given, meeting, now }: SaveRequest): Promise<Saved> {
  const id = wordIdOf(given)
  return await write(db, ['words', 'meetings', 'cards'], async (transaction) => {
    const [words, meetings] = [transaction.objectStore('words'), transaction.objectStore('meetings')]
    const [before = null, met, cards] = await Promise.all([
      words.get(id),
      meetings.getAll(ofWord(id)),
      transaction.objectStore('cards').count(ofWord(id)),
    ])
    const word = before === null ? freshWord(given, now) : savedAgain(before, given, cards > 0, now)
    if (word !== before) put(transaction, 'words', word)
    const isMet = meeting === null || met.some((one) => isSameMeeting(one, meeting))
    const added = isMet ? null : freshMeeting(meeting, id, now)
    if (added !== null) put(transaction, 'meetings', added)
    return { id, isNew: before === null, meetingId: added?.id ?? null, before, word }
  }, { added: ({ isNew }) => (isNew ? 1 : 0) })
}

/** Takes back what one save did, and nothing that was done since. */
export async function undoSave(db: VocabularyDb, { id, isNew, meetingId, before, word: after }: Saved, now: number): Promise<void> {
  await write(db, ['words', 'meetings', 'cards', 'reviews', 'deletions'], async (transaction) => {
    const words = transaction.objectStore('words')
    const [word, met, cards, reviews] = await Promise.all([
      words.get(id),
      transaction.objectStore('meetings').getAllKeys(ofWord(id)),
      transaction.objectStore('cards').count(ofWord(id)),
      transaction.objectStore('reviews').index('wordId').count(id),
    ])
    if (meetingId !== null && met.some(([, one]) => one === meetingId)) {
      remove(transaction, 'meetings', [id, meetingId])
      put(transaction, 'deletions', { of: 'meeting', id: meetingId, at: now })
    }
    if (word === undefined || word.changedAt !== after.changedAt) return 0
    const isOnlyFromHere = cards + reviews === 0 && met.every(([, one]) => one === meetingId)
    if (isNew && isOnlyFromHere) {
      remove(transaction, 'words', id)
      put(transaction, 'deletions', { of: 'word', id, at: now })
      return -1
    }
    if (before !== null && !isSameWord(before, word)) put(transaction, 'words', { ...before, changedAt: now })
    return 0
  }, { added: (count) => count })
}

export interface Knowledge {
  readonly word: Word
  /** How often it was met. */
  readonly meetings: number
  readonly cards: readonly Card[]
}

/** @returns null when the word is not kept */
export async function askWord(db: VocabularyDb, id: WordId): Promise<Knowledge | null> {
  const transaction = db.transaction(['words', 'meetings', 'cards'])
  const [word, meetings, cards] = await Promise.all([
    transaction.objectStore('words').get(id),
    transaction.objectStore('meetings').count(ofWord(id)),
    transaction.objectStore('cards').getAll(ofWord(id)),
  ])
  return word === undefined ? null : { word, meetings, cards }
}

export function freshMeeting({ sentence, shown, script, title, url }: NewMeeting, wordId: WordId, now: number): Meeting {
  return { id: crypto.randomUUID(), wordId, at: now, sentence, shown, script, title, url }
}

/** The same word at the same place of the same sentence, of the same page as far as pages are kept. */
export function isSameMeeting(one: NewMeeting, other: NewMeeting): boolean {
  return (
    one.sentence?.text === other.sentence?.text &&
    one.sentence?.start === other.sentence?.start &&
    (one.url ?? one.title) === (other.url ?? other.title)
  )
}

function savedAgain(kept: Word, given: NewWord, isReviewed: boolean, now: number): Word {
  const word = { ...fill(kept, given), state: stateOf(kept.state, given.state, isReviewed) }
  return isSameWord(word, kept) ? kept : { ...word, changedAt: now }
}

function stateOf(kept: WordState, given: WordState, isReviewed: boolean): WordState {
  if (given !== 'new') return given
  return kept !== 'ignored' ? kept : isReviewed ? 'learning' : 'new'
}
