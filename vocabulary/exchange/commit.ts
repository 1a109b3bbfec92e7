import { ofWord } from '../store/schema'
import type { LastImport, VocabularyDb } from '../store/schema'
import { put, remove, write } from '../store/write'
import type { Writing } from '../store/write'
import type { Meeting } from '../meeting'
import type { Word } from '../word'
import type { IncomingMeeting } from './incoming'
import { isSameMeeting, mergeWord } from './merging'
import type { WhenKept } from './merging'
import type { Planned } from './plan'

export interface CommitOptions {
  readonly whenKept: WhenKept
  readonly fileName: string
  readonly now: number
  readonly onProgress?: (done: number) => void
  /** Ends it; nothing of it is kept. */
  readonly signal?: AbortSignal
}

export interface Committed {
  readonly added: number
  readonly changed: number
  readonly meetings: number
}

/** Few enough that progress is seen and an end is heard. */
const batchSize = 500

/**
 * Takes words of a file over, in one transaction: all of them or, when it fails or is ended, none. What is kept is read again in it, so
 * nothing that was saved since the preview is written over. How to undo it is kept in the same transaction.
 */
export async function commitImport(db: VocabularyDb, planned: readonly Planned[], options: CommitOptions): Promise<Committed> {
  const { whenKept, fileName, now, onProgress, signal } = options
  const work = async (transaction: Writing<'words' | 'meetings' | 'deletions'>): Promise<Committed> => {
    const added: string[] = []
    const changed: Word[] = []
    const met: [string, string][] = []
    // Few words were ever deleted, and asking for each takes longer than all the rest.
    const deleted = new Set((await transaction.objectStore('deletions').getAllKeys(IDBKeyRange.bound(['word'], ['word', []]))).map(([, id]) => id))
    for (let start = 0; start < planned.length; start += batchSize) {
      signal?.throwIfAborted()
      const batch = planned.slice(start, start + batchSize)
      const kept = await Promise.all(batch.map(({ id }) => transaction.objectStore('words').get(id)))
      const there = await Promise.all(
        batch.map(({ id, completed }, index) => (kept[index] && completed.meetings.length > 0 ? transaction.objectStore('meetings').getAll(ofWord(id)) : Promise.resolve([]))),
      )
      for (const [index, { id, completed }] of batch.entries()) {
        const before = kept[index]
        if (before && whenKept === 'leave') continue
        const merged = before ? mergeWord(before, completed, whenKept) : { ...completed.word, id, savedAt: Math.min(completed.word.savedAt ?? now, now), changedAt: now }
        if (merged !== before) {
          put(transaction, 'words', { ...merged, changedAt: now })
          if (before) changed.push(before)
          else {
            added.push(id)
            if (deleted.has(id)) remove(transaction, 'deletions', ['word', id])
          }
        }
        const known: Meeting[] = [...(there[index] ?? [])]
        for (const meeting of completed.meetings) {
          if (known.some((one) => isSameMeeting(one, meeting))) continue
          const fresh = freshMeeting(meeting, merged, now)
          put(transaction, 'meetings', fresh)
          known.push(fresh)
          met.push([fresh.wordId, fresh.id])
        }
      }
      onProgress?.(Math.min(start + batchSize, planned.length))
    }
    signal?.throwIfAborted()
    put(transaction, 'facts', { name: 'last import', at: now, fileName, added, changed, meetings: met } satisfies LastImport)
    return { added: added.length, changed: changed.length, meetings: met.length }
  }
  return await write(db, ['words', 'meetings', 'deletions'], work, { added: (committed) => committed.added })
}

function freshMeeting({ at, sentence, shown, script, title, url }: IncomingMeeting, word: Pick<Word, 'id' | 'simplified' | 'traditional'>, now: number): Meeting {
  return { id: crypto.randomUUID(), wordId: word.id, at: Math.min(at ?? now, now), sentence, shown, script: script ?? scriptOf(sentence?.text ?? '', word), title, url }
}

/** By the word itself, where its scripts differ. */
function scriptOf(sentence: string, { simplified, traditional }: Pick<Word, 'simplified' | 'traditional'>): Meeting['script'] {
  const [isSimplified, isTraditional] = [sentence.includes(simplified), sentence.includes(traditional)]
  return isSimplified === isTraditional ? 'mixed' : isSimplified ? 'simplified' : 'traditional'
}

/** What the last import did, as far as it can still be undone; null when there was none. */
export async function lastImport(db: VocabularyDb): Promise<LastImport | null> {
  const fact = await db.get('facts', 'last import')
  return fact?.name === 'last import' ? fact : null
}

export interface Undone {
  readonly removed: number
  readonly restored: number
  /** Words that were reviewed, met or changed since: they stay. */
  readonly left: number
}

/** Takes the last import back, and nothing that was done since: a word that was used meanwhile stays. */
export async function undoImport(db: VocabularyDb, now: number, onProgress?: (done: number, all: number) => void): Promise<Undone | null> {
  const work = async (transaction: Writing<'words' | 'meetings' | 'cards' | 'reviews' | 'deletions'>): Promise<Undone | null> => {
    const fact = await transaction.objectStore('facts').get('last import')
    if (fact?.name !== 'last import') return null
    const { at, added, changed, meetings } = fact
    const all = added.length + changed.length
    const ours = new Set(meetings.map(([, id]) => id))
    for (const [wordId, id] of meetings) {
      remove(transaction, 'meetings', [wordId, id])
      put(transaction, 'deletions', { of: 'meeting', id, at: now })
    }
    let [removed, restored] = [0, 0]
    // In the order in which they lie: then one request brings a whole stretch of them.
    const ordered = added.toSorted((one, other) => indexedDB.cmp(one, other))
    for (let start = 0; start < ordered.length; start += batchSize) {
      const batch = ordered.slice(start, start + batchSize)
      const [first, last] = [batch[0]!, batch.at(-1)!]
      const stretch = IDBKeyRange.bound([first], [last, []])
      const [words, met, cards, reviews] = await Promise.all([
        transaction.objectStore('words').getAll(IDBKeyRange.bound(first, last)),
        transaction.objectStore('meetings').getAllKeys(stretch),
        transaction.objectStore('cards').getAllKeys(stretch),
        transaction.objectStore('reviews').index('wordId').getAll(IDBKeyRange.bound(first, last)),
      ])
      const unchanged = new Set(words.filter(({ changedAt }) => changedAt === at).map(({ id }) => id))
      const used = new Set([...met.filter(([, id]) => !ours.has(id)).map(([id]) => id), ...cards.map(([id]) => id), ...reviews.map(({ wordId }) => wordId)])
      for (const id of batch) {
        if (!unchanged.has(id) || used.has(id)) continue
        remove(transaction, 'words', id)
        put(transaction, 'deletions', { of: 'word', id, at: now })
        removed++
      }
      onProgress?.(start + batch.length, all)
    }
    for (let start = 0; start < changed.length; start += batchSize) {
      const batch = changed.slice(start, start + batchSize)
      const found = await Promise.all(batch.map(({ id }) => transaction.objectStore('words').get(id)))
      for (const [index, word] of found.entries()) {
        if (word?.changedAt !== at) continue
        put(transaction, 'words', { ...batch[index]!, state: word.state, changedAt: now })
        restored++
      }
      onProgress?.(added.length + start + batch.length, all)
    }
    remove(transaction, 'facts', 'last import')
    return { removed, restored, left: all - removed - restored }
  }
  return await write(db, ['words', 'meetings', 'cards', 'reviews', 'deletions'], work, { added: (undone) => -(undone?.removed ?? 0) })
}
