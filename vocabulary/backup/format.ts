import type { Card, Deletion, Review } from '../card'
import type { Meeting } from '../meeting'
import type { Word } from '../word'

/** What docs/backup-format.md describes. A change that older readers would take wrongly needs a higher version. */
export const backupFormat = 'tongdu backup'
export const backupVersion = 1

/** Kinds of records of the vocabulary, and of what lies beside it. Each line of the file is one record under one of these names. */
export interface VocabularyRows {
  readonly word: Word
  readonly meeting: Meeting
  readonly card: Card
  readonly review: Review
  readonly deletion: Deletion
}
export type VocabularyKind = keyof VocabularyRows
export type ExtraKind = 'setting' | 'correction' | 'ownWord' | 'rule' | 'habit'
export type RecordKind = VocabularyKind | ExtraKind

export const vocabularyKinds: readonly VocabularyKind[] = ['deletion', 'word', 'meeting', 'card', 'review']
export const extraKinds: readonly ExtraKind[] = ['setting', 'correction', 'ownWord', 'rule', 'habit']
export const recordKinds: readonly RecordKind[] = [...vocabularyKinds, ...extraKinds]

export type VocabularyRecord = { readonly [Kind in VocabularyKind]: { readonly kind: Kind; readonly value: VocabularyRows[Kind] } }[VocabularyKind]
/** What these hold is known to others: whoever reads a file says what is in order. */
export interface ExtraRecord {
  readonly kind: ExtraKind
  readonly value: unknown
}
export type BackupRecord = VocabularyRecord | ExtraRecord

export type Counts = Readonly<Record<RecordKind, number>>

export interface BackupHead {
  readonly version: number
  /** When it was begun. */
  readonly madeAt: number
  /** Which of the reader's machines wrote it; '' when it has no name. */
  readonly machine: string
  /** As they were counted at the beginning: words that were saved meanwhile may make them more. The last line has the exact ones. */
  readonly counts: Counts
}

export const noCounts = (): Record<RecordKind, number> =>
  ({ deletion: 0, word: 0, meeting: 0, card: 0, review: 0, setting: 0, correction: 0, ownWord: 0, rule: 0, habit: 0 })

export const isVocabulary = (record: BackupRecord): record is VocabularyRecord => (vocabularyKinds as readonly string[]).includes(record.kind)

/** No line of ours comes near it; what is longer is no backup, and must not fill the memory. */
export const longestLine = 8_000_000
