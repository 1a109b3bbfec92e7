import type { DBSchema, IDBPDatabase, StoreNames as NamesOf } from 'idb'
import type { Card, CardKind, Deletion, Review } from '../card'
import type { Meeting } from '../meeting'
import type { Word, WordId } from '../word'

/** What is known of the database itself; never part of a backup. */
export type Fact =
  /** A random UUID: a database that was lost and made anew has another. */
  | { readonly name: 'identity'; readonly id: string; readonly madeAt: number }
  /** How many transactions have changed it, and how many words it then had: one that fell back to an older state has fewer writes than were counted. */
  | { readonly name: 'writes'; readonly count: number; readonly words: number }
  | LastImport

/** What the last import from a file did, so that it can be undone. */
export interface LastImport {
  readonly name: 'last import'
  readonly at: number
  readonly fileName: string
  readonly added: readonly WordId[]
  /** Kept words that were changed, as they were before. */
  readonly changed: readonly Word[]
  /** Keys of the meetings that came in. */
  readonly meetings: readonly (readonly [WordId, string])[]
}

export interface VocabularySchema extends DBSchema {
  words: { key: WordId; value: Word; indexes: { savedAt: number } }
  /** By word first: all of a word are one range (`ofWord`), and all keys together say how often each word was met. */
  meetings: { key: [WordId, string]; value: Meeting }
  cards: { key: [WordId, CardKind]; value: Card; indexes: { due: number } }
  reviews: { key: string; value: Review; indexes: { wordId: WordId; at: number } }
  deletions: { key: [Deletion['of'], string]; value: Deletion; indexes: { at: number } }
  facts: { key: Fact['name']; value: Fact }
}

export type VocabularyDb = IDBPDatabase<VocabularySchema>
export type StoreName = NamesOf<VocabularySchema>

export const databaseName = 'tongdu-vocabulary'

/** Each store with its key and its indexes. */
export type Layout = Readonly<Record<string, { readonly keyPath: string | readonly string[]; readonly indexes: readonly string[] }>>

/** How the newest version lies in the browser. Migrations lead here from every version; `heal` puts back what is missing. */
export const layout = {
  words: { keyPath: 'id', indexes: ['savedAt'] },
  meetings: { keyPath: ['wordId', 'id'], indexes: [] },
  cards: { keyPath: ['wordId', 'kind'], indexes: ['due'] },
  reviews: { keyPath: 'id', indexes: ['wordId', 'at'] },
  deletions: { keyPath: ['of', 'id'], indexes: ['at'] },
  facts: { keyPath: 'name', indexes: [] },
} satisfies Layout & Record<StoreName, unknown>

/** All meetings or cards of a word. An array sorts after every string. */
export const ofWord = (id: WordId): IDBKeyRange => IDBKeyRange.bound([id], [id, []])
