import type { Meeting } from '../meeting'
import type { Word, WordId } from '../word'
import { fill, freshWord, isSameWord } from './fill'
import type { NewWord } from './fill'
import { everythingOf } from './gather'
import type { Everything } from './gather'
import { freshMeeting, isSameMeeting } from './save'
import type { NewMeeting } from './save'
import { ofWord } from './schema'
import type { VocabularyDb } from './schema'
import { put, remove, write } from './write'
import type { Writing } from './write'

/** Changes words that are kept, one transaction for all. Their id stays what it was. @returns how many did change */
export async function changeWords(db: VocabularyDb, ids: readonly WordId[], change: (word: Word) => Word, now: number): Promise<number> {
  return await write(db, ['words'], async (transaction) => {
    const words = transaction.objectStore('words')
    let changed = 0
    for (const word of await Promise.all(ids.map((id) => words.get(id)))) {
      if (word === undefined) continue
      const next = { ...change(word), id: word.id }
      if (isSameWord(next, word)) continue
      put(transaction, 'words', { ...next, changedAt: now })
      changed++
    }
    return changed
  }, { added: () => 0 })
}

/** A word of a list or a file, with the sentences that came with it. */
export interface GivenWord extends NewWord {
  readonly meetings?: readonly NewMeeting[]
}

export interface PutOptions {
  /** What becomes of a word that is kept already. By default what it lacks is filled in. Its cards and reviews stay in any case. */
  readonly whenKept?: (kept: Word, given: NewWord) => Word
  /** Called as it goes on, with the number of words done. */
  readonly onProgress?: (done: number) => void
  /** Ends it; nothing of it is kept. */
  readonly signal?: AbortSignal
}

export interface PutWords {
  readonly added: readonly WordId[]
  /** Kept words that were changed, as they were before. */
  readonly before: readonly Word[]
  readonly meetings: readonly Pick<Meeting, 'id' | 'wordId'>[]
}

/** Adds many words in one transaction: all of them or, when it fails or is ended, none. Given twice, the second fills up the first. */
export async function putWords(db: VocabularyDb, given: readonly GivenWord[], now: number, options: PutOptions = {}): Promise<PutWords> {
  const { whenKept = fill, onProgress, signal } = options
  return await write(db, ['words', 'meetings'], async (transaction) => {
    const words = transaction.objectStore('words')
    // For very many it is quicker to ask first which there are.
    const there = given.length > batchSize ? new Set(await words.getAllKeys()) : null
    const added = new Set<WordId>()
    const before = new Map<WordId, Word>()
    const met: Pick<Meeting, 'id' | 'wordId'>[] = []
    for (let start = 0; start < given.length; start += batchSize) {
      signal?.throwIfAborted()
      const batch = given.slice(start, start + batchSize).map((one) => ({ one, fresh: freshWord(one, now) }))
      const asked = batch.filter(({ fresh: { id } }) => there === null || there.has(id) || added.has(id))
      const found = await Promise.all(asked.map(({ fresh }) => words.get(fresh.id)))
      const kept = new Map(found.flatMap((word) => (word === undefined ? [] : [[word.id, word]])))
      for (const { one, fresh } of batch) {
        const { id } = fresh
        const word = kept.get(id)
        const next = word === undefined ? fresh : { ...whenKept(word, one), id, changedAt: now }
        if (word !== undefined && isSameWord(word, next)) continue
        if (word === undefined) added.add(id)
        else if (!added.has(id) && !before.has(id)) before.set(id, word)
        put(transaction, 'words', next)
        kept.set(id, next)
      }
      const metBefore = await meetingsOfEach(transaction, batch.filter(({ one }) => one.meetings !== undefined).map(({ fresh }) => fresh.id), found)
      for (const { one, fresh } of batch) {
        for (const meeting of one.meetings ?? []) {
          const known = metBefore.get(fresh.id) ?? []
          if (known.some((other) => isSameMeeting(other, meeting))) continue
          const next = freshMeeting(meeting, fresh.id, now)
          put(transaction, 'meetings', next)
          metBefore.set(fresh.id, [...known, next])
          met.push({ id: next.id, wordId: next.wordId })
        }
      }
      onProgress?.(Math.min(start + batchSize, given.length))
    }
    signal?.throwIfAborted()
    return { added: [...added], before: [...before.values()], meetings: met }
  }, { added: (all) => all.added.length })
}

/** Asks only for those that were kept: one request for each would take most of the time of an import. */
async function meetingsOfEach(
  transaction: Writing<'words' | 'meetings'>,
  ids: readonly WordId[],
  kept: readonly (Word | undefined)[],
): Promise<Map<WordId, readonly NewMeeting[]>> {
  const isKept = new Set(kept.map((word) => word?.id))
  const asked = [...new Set(ids)].filter((id) => isKept.has(id))
  const meetings = transaction.objectStore('meetings')
  return new Map(await Promise.all(asked.map(async (id) => [id, await meetings.getAll(ofWord(id))] as const)))
}

/** Few enough that progress is seen and an end is heard, enough that waiting for them costs little. */
const batchSize = 500

/** What was deleted: all that is needed to bring it back. */
export interface DeletedWords extends Everything {
  readonly at: number
}

/** Deletes words with their meetings, cards and reviews. That they were deleted is remembered, for other copies of the vocabulary. */
export async function deleteWords(db: VocabularyDb, ids: readonly WordId[], now: number): Promise<DeletedWords> {
  return await write(db, ['words', 'meetings', 'cards', 'reviews', 'deletions'], async (transaction) => {
    const found = await everythingOf(transaction, ids)
    for (const { id } of found.words) {
      remove(transaction, 'words', id)
      put(transaction, 'deletions', { of: 'word', id, at: now })
    }
    for (const { wordId, id } of found.meetings) remove(transaction, 'meetings', [wordId, id])
    for (const { wordId, kind } of found.cards) remove(transaction, 'cards', [wordId, kind])
    for (const { id } of found.reviews) remove(transaction, 'reviews', id)
    return { ...found, at: now }
  }, { added: ({ words }) => -words.length })
}

/** Brings deleted words back with all they had. A word that was kept again meanwhile stays as it is and gets its history back. */
export async function undeleteWords(db: VocabularyDb, deleted: DeletedWords, now: number): Promise<void> {
  await write(db, ['words', 'meetings', 'cards', 'reviews', 'deletions'], async (transaction) => {
    const there = await everythingOf(transaction, deleted.words.map(({ id }) => id))
    const [words, cards] = [new Set(there.words.map(({ id }) => id)), new Set(there.cards.map(({ wordId, kind }) => `${wordId}\n${kind}`))]
    for (const word of deleted.words) {
      if (!words.has(word.id)) put(transaction, 'words', { ...word, changedAt: now })
      remove(transaction, 'deletions', ['word', word.id])
    }
    for (const meeting of deleted.meetings) put(transaction, 'meetings', meeting)
    for (const card of deleted.cards) if (!cards.has(`${card.wordId}\n${card.kind}`)) put(transaction, 'cards', { ...card, changedAt: now })
    for (const review of deleted.reviews) put(transaction, 'reviews', review)
  })
}

/** @returns the meeting as it was, null when it is not there any more */
export async function deleteMeeting(db: VocabularyDb, { wordId, id }: Pick<Meeting, 'id' | 'wordId'>, now: number): Promise<Meeting | null> {
  return await write(db, ['meetings', 'deletions'], async (transaction) => {
    const meeting = await transaction.objectStore('meetings').get([wordId, id])
    if (meeting === undefined) return null
    remove(transaction, 'meetings', [wordId, id])
    put(transaction, 'deletions', { of: 'meeting', id, at: now })
    return meeting
  })
}

export async function undeleteMeeting(db: VocabularyDb, meeting: Meeting): Promise<void> {
  await write(db, ['words', 'meetings', 'deletions'], async (transaction) => {
    // A meeting without its word would be half a card.
    if ((await transaction.objectStore('words').getKey(meeting.wordId)) === undefined) return
    put(transaction, 'meetings', meeting)
    remove(transaction, 'deletions', ['meeting', meeting.id])
  }, { added: () => 0 })
}
