import type { Deletion } from '../card'
import { eachCard, eachDeletion, eachMeeting, eachReview, eachWord } from '../store/read'
import type { VocabularyDb } from '../store/schema'
import { noCounts } from './format'
import { asRow } from './shapes'
import type { BackupRecord, Counts, ExtraRecord, VocabularyKind, VocabularyRecord } from './format'

/**
 * Everything that is kept, in the order of a backup. Others may go on writing: a record that comes while its kind is read is in it
 * or not, and what was deleted meanwhile is told at the end, so that no half of a word comes back.
 */
export async function* recordsIn(db: VocabularyDb, extras: readonly ExtraRecord[], startedAt: number): AsyncGenerator<readonly BackupRecord[]> {
  for await (const rows of eachDeletion(db)) yield asRecords('deletion', rows)
  for await (const rows of eachWord(db)) yield asRecords('word', rows)
  for await (const rows of eachMeeting(db)) yield asRecords('meeting', rows)
  for await (const rows of eachCard(db)) yield asRecords('card', rows)
  for await (const rows of eachReview(db)) yield asRecords('review', rows)
  const late: Deletion[] = await db.getAllFromIndex('deletions', 'at', IDBKeyRange.lowerBound(startedAt))
  yield asRecords('deletion', late)
  yield extras
}

/** Fields in one order, so that two copies with the same content write the same; a row that is not in order goes as it is. */
const asRecords = (kind: VocabularyKind, rows: readonly object[]) =>
  rows.map((row) => {
    const picked = asRow(kind, row)
    return { kind, value: typeof picked === 'string' ? row : picked } as VocabularyRecord
  })

/** How much there is, for the head of a file and for the reader. */
export async function countAll(db: VocabularyDb, extras: readonly ExtraRecord[]): Promise<Counts> {
  const counts = noCounts()
  const transaction = db.transaction(['words', 'meetings', 'cards', 'reviews', 'deletions'])
  const [word, meeting, card, review, deletion] = await Promise.all([
    transaction.objectStore('words').count(),
    transaction.objectStore('meetings').count(),
    transaction.objectStore('cards').count(),
    transaction.objectStore('reviews').count(),
    transaction.objectStore('deletions').count(),
  ])
  for (const { kind } of extras) counts[kind]++
  return { ...counts, word, meeting, card, review, deletion }
}
