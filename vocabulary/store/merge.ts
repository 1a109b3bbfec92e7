import type { StoreValue } from 'idb'
import { isVocabulary } from '../backup/format'
import type { BackupRecord, VocabularyKind } from '../backup/format'
import type { Deletion } from '../card'
import { joinDeletions, joinWords } from '../join'
import type { Word, WordId } from '../word'
import { findKept, nameOf } from './find-kept'
import type { Key } from './find-kept'
import { everythingOf } from './gather'
import { cardKeyOf, hanging } from './hanging'
import type { Hanging, HangingKind, HangingRows } from './hanging'
import type { VocabularySchema } from './schema'
import { put, remove } from './write'
import type { Writing } from './write'

type MergedStore = 'words' | 'meetings' | 'cards' | 'reviews' | 'deletions'
export const mergedStores: readonly MergedStore[] = ['words', 'meetings', 'cards', 'reviews', 'deletions']
export type MergeTransaction = Writing<MergedStore>

type ByKind = Record<VocabularyKind, number>

export interface MergeOutcome {
  readonly added: ByKind
  readonly changed: ByKind
  /** What was here and went, because it was deleted in the other copy. */
  readonly deleted: ByKind
  /** Words of the other copy that were deleted here, and stay so. */
  stillDeleted: number
  /** Meetings, cards and reviews whose word is in neither copy: left out. */
  orphans: number
}

/** Few enough that nobody waits long between two of them. */
const slice = 500

/** A word that was deleted in one of the copies. */
interface Doubt {
  readonly deletedAt: number
  /** The latest thing that the other copy has of it. */
  readonly life: number
  /** Not here before. */
  readonly isAdded: boolean
}

/**
 * Lets another copy of the vocabulary come together with the one in the database, in the order of a backup: deletions, words, then
 * what hangs on words. `take` joins records, each by itself; `settle` carries out the deletions of words at the end: a word
 * goes with all that hangs on it, unless something of it is later than its deletion.
 */
export class Merging {
  readonly outcome: MergeOutcome = { added: none(), changed: none(), deleted: none(), stillDeleted: 0, orphans: 0 }
  readonly #isDry: boolean
  readonly #doubts = new Map<WordId, Doubt>()
  #words: Set<WordId> | null = null
  #meetingKeys: ReadonlyMap<string, Key> | null = null

  /** @param options.isDry only count what would be done: the transactions need not be able to write */
  constructor({ isDry = false } = {}) {
    this.#isDry = isDry
  }

  /** May be called in one transaction after another. */
  async take(transaction: MergeTransaction, records: readonly BackupRecord[]): Promise<void> {
    for (let start = 0; start < records.length; start += slice) {
      const some = records.slice(start, start + slice).filter(isVocabulary)
      await this.#takeDeletions(transaction, some.flatMap((one) => (one.kind === 'deletion' ? [one.value] : [])))
      await this.#takeWords(transaction, some.flatMap((one) => (one.kind === 'word' ? [one.value] : [])))
      await this.#takeHanging(transaction, 'meeting', some.flatMap((one) => (one.kind === 'meeting' ? [one.value] : [])))
      await this.#takeHanging(transaction, 'card', some.flatMap((one) => (one.kind === 'card' ? [one.value] : [])))
      await this.#takeHanging(transaction, 'review', some.flatMap((one) => (one.kind === 'review' ? [one.value] : [])))
    }
  }

  /** After everything was taken. */
  async settle(transaction: MergeTransaction): Promise<void> {
    const ids = [...this.#doubts.keys()]
    for (let start = 0; start < ids.length; start += slice) await this.#settle(transaction, ids.slice(start, start + slice))
    this.#doubts.clear()
  }

  async #takeDeletions(transaction: MergeTransaction, deletions: readonly Deletion[]): Promise<void> {
    if (deletions.length === 0) return
    const keyOf = ({ of, id }: Deletion): Key => [of, id]
    const kept = await findKept(transaction, 'deletions', deletions.map(keyOf))
    const news: Deletion[] = []
    for (const deletion of deletions) {
      const name = nameOf(keyOf(deletion))
      const there = kept.get(name)
      const next = there === undefined ? deletion : joinDeletions(there, deletion)
      if (next === there) continue
      kept.set(name, next)
      news.push(next)
      this.#put(transaction, 'deletion', 'deletions', next, there === undefined)
    }
    const timesOf = (kind: Deletion['of']) => new Map(news.flatMap(({ of, id, at }) => (of === kind ? [[id, at] as const] : [])))
    for (const [id, at] of timesOf('word')) this.#doubt(id, { deletedAt: at })
    const [meetings, cards, reviews] = [timesOf('meeting'), timesOf('card'), timesOf('review')]
    if (meetings.size > 0) {
      this.#meetingKeys ??= new Map((await transaction.objectStore('meetings').getAllKeys()).map((key) => [key[1], key]))
      const keys = [...meetings.keys()].map((id) => this.#meetingKeys?.get(id)).filter((key) => key !== undefined)
      await this.#deleteHanging(transaction, 'meeting', meetings, keys)
    }
    await this.#deleteHanging(transaction, 'card', cards, [...cards.keys()].map(cardKeyOf))
    await this.#deleteHanging(transaction, 'review', reviews, [...reviews.keys()])
  }

  async #deleteHanging<Kind extends HangingKind>(transaction: MergeTransaction, kind: Kind, times: ReadonlyMap<string, number>, keys: readonly Key[]): Promise<void> {
    const { store, keyOf, nameOf: deletionName, timeOf }: Hanging<HangingRows[Kind]> = hanging[kind]
    for (const row of (await findKept(transaction, store, keys)).values() as Iterable<HangingRows[Kind]>) {
      if (timeOf(row) <= (times.get(deletionName(row)) ?? -1)) this.#remove(transaction, kind, store, keyOf(row))
    }
  }

  async #takeWords(transaction: MergeTransaction, words: readonly Word[]): Promise<void> {
    if (words.length === 0) return
    const all = await this.#allWords(transaction)
    const kept = await findKept(transaction, 'words', words.map(({ id }) => id))
    const deleted = await findKept(transaction, 'deletions', words.map(({ id }) => ['word', id]))
    for (const word of words) {
      const { id, changedAt } = word
      const there = kept.get(id)
      const deletion = deleted.get(nameOf(['word', id]))
      if (deletion !== undefined) this.#doubt(id, { deletedAt: deletion.at })
      this.#seen(id, changedAt, there === undefined)
      const next = there === undefined ? word : joinWords(there, word)
      if (next === there) continue
      kept.set(id, next)
      all.add(id)
      this.#put(transaction, 'word', 'words', next, there === undefined)
    }
  }

  async #takeHanging<Kind extends HangingKind>(transaction: MergeTransaction, kind: Kind, given: readonly HangingRows[Kind][]): Promise<void> {
    if (given.length === 0) return
    const { store, keyOf, nameOf: deletionName, timeOf, join }: Hanging<HangingRows[Kind]> = hanging[kind]
    const words = await this.#allWords(transaction)
    const rows = given.filter(({ wordId }) => words.has(wordId))
    this.outcome.orphans += given.length - rows.length
    const kept = (await findKept(transaction, store, rows.map(keyOf))) as Map<string, HangingRows[Kind]>
    const deleted = await findKept(transaction, 'deletions', rows.map((row) => [kind, deletionName(row)]))
    for (const row of rows) {
      if ((deleted.get(nameOf([kind, deletionName(row)]))?.at ?? -1) >= timeOf(row)) continue
      this.#seen(row.wordId, timeOf(row), false)
      const name = nameOf(keyOf(row))
      const there = kept.get(name)
      const next = there === undefined ? row : join(there, row)
      if (next === there) continue
      kept.set(name, next)
      this.#put(transaction, kind, store, next, there === undefined)
    }
  }

  async #settle(transaction: MergeTransaction, ids: readonly WordId[]): Promise<void> {
    const { words, meetings, cards, reviews } = await everythingOf(transaction, ids)
    const lives = new Map<WordId, number>()
    const live = (id: WordId, at: number) => void lives.set(id, Math.max(lives.get(id) ?? -1, at))
    for (const { id, changedAt } of words) live(id, changedAt)
    for (const { wordId, at } of [...meetings, ...reviews]) live(wordId, at)
    for (const { wordId, changedAt } of cards) live(wordId, changedAt)
    const gone = new Set<WordId>()
    for (const id of ids) {
      const { deletedAt, life, isAdded } = this.#doubts.get(id) as Doubt
      if (deletedAt < Math.max(life, lives.get(id) ?? -1)) continue
      gone.add(id)
      // It came and goes within this merge: nothing of it was ever here.
      if (isAdded) {
        this.outcome.added.word--
        this.outcome.stillDeleted++
      }
    }
    for (const { id } of words) {
      if (!gone.has(id)) continue
      if (this.#doubts.get(id)?.isAdded && !this.#isDry) remove(transaction, 'words', id)
      else this.#remove(transaction, 'word', 'words', id)
    }
    const all = { meeting: meetings, card: cards, review: reviews }
    for (const kind of ['meeting', 'card', 'review'] as const) {
      const { store, keyOf } = hanging[kind] as Hanging<HangingRows[HangingKind]>
      for (const row of all[kind]) if (gone.has(row.wordId)) this.#remove(transaction, kind, store, keyOf(row))
    }
  }

  /** Keys of words are few beside all the rest, and asked for with every record. */
  async #allWords(transaction: MergeTransaction): Promise<Set<WordId>> {
    this.#words ??= new Set(await transaction.objectStore('words').getAllKeys())
    return this.#words
  }

  #doubt(id: WordId, { deletedAt }: Pick<Doubt, 'deletedAt'>): void {
    const doubt = this.#doubts.get(id) ?? { life: -1, isAdded: false, deletedAt }
    this.#doubts.set(id, { ...doubt, deletedAt: Math.max(doubt.deletedAt, deletedAt) })
  }

  #seen(id: WordId, at: number, isAdded: boolean): void {
    const doubt = this.#doubts.get(id)
    if (doubt !== undefined) this.#doubts.set(id, { ...doubt, life: Math.max(doubt.life, at), isAdded: doubt.isAdded || isAdded })
  }

  #put<Name extends MergedStore>(transaction: MergeTransaction, kind: VocabularyKind, name: Name, row: StoreValue<VocabularySchema, Name>, isNew: boolean): void {
    this.outcome[isNew ? 'added' : 'changed'][kind]++
    if (!this.#isDry) put(transaction, name, row)
  }

  #remove(transaction: MergeTransaction, kind: VocabularyKind, name: MergedStore, key: Key): void {
    this.outcome.deleted[kind]++
    if (!this.#isDry) remove(transaction, name, key as string)
  }
}

const none = (): ByKind => ({ deletion: 0, word: 0, meeting: 0, card: 0, review: 0 })
