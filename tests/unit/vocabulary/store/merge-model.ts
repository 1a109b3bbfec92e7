import { vocabularyKinds } from '@/vocabulary/backup/format'
import type { VocabularyKind, VocabularyRecord } from '@/vocabulary/backup/format'
import { joinDeletions, joinWords } from '@/vocabulary/join'
import { hanging } from '@/vocabulary/store/hanging'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { contents } from './fresh'

/** A whole copy of the vocabulary: records by kind and key. What the database does in parts is here done plainly. */
export type Copy = ReadonlyMap<string, VocabularyRecord>

const keyOf = ({ kind, value }: VocabularyRecord): string => {
  if (kind === 'word') return `word ${value.id}`
  if (kind === 'deletion') return `deletion ${value.of} ${value.id}`
  return kind === 'card' ? `card ${value.wordId} ${value.kind}` : `${kind} ${value.id}`
}

const timeOf = ({ kind, value }: VocabularyRecord): number => (kind === 'word' || kind === 'card' ? value.changedAt : value.at)

export const copyOf = (records: readonly VocabularyRecord[]): Copy =>
  new Map(records.map((record) => [keyOf(record), record] as const).sort(([one], [other]) => (one < other ? -1 : 1)))

function joined(one: VocabularyRecord, other: VocabularyRecord): VocabularyRecord {
  if (one.kind === 'word') return { kind: 'word', value: joinWords(one.value, other.value as never) }
  if (one.kind === 'deletion') return { kind: 'deletion', value: joinDeletions(one.value, other.value as never) }
  return { kind: one.kind, value: hanging[one.kind].join(one.value as never, other.value as never) } as VocabularyRecord
}

/** All records of both, nothing taken away. */
export function join(one: Copy, other: Copy): Copy {
  const all = new Map(one)
  for (const [key, record] of other) {
    const there = all.get(key)
    all.set(key, there === undefined ? record : joined(there, record))
  }
  return copyOf([...all.values()])
}

/** Without what was deleted: a record by itself, then words with all that hangs on them. */
export function settle(copy: Copy): Copy {
  const records = [...copy.values()]
  const deletedAt = (of: string, id: string): number => {
    const deletion = copy.get(`deletion ${of} ${id}`)
    return deletion?.kind === 'deletion' ? deletion.value.at : -1
  }
  const left = records.filter((record) => {
    if (record.kind === 'word' || record.kind === 'deletion') return true
    return deletedAt(record.kind, hanging[record.kind].nameOf(record.value as never)) < timeOf(record)
  })
  const wordOf = ({ kind, value }: VocabularyRecord) => (kind === 'word' ? value.id : kind === 'deletion' ? null : value.wordId)
  const lives = new Map<string, number>()
  for (const record of left) {
    const id = wordOf(record)
    if (id !== null) lives.set(id, Math.max(lives.get(id) ?? -1, timeOf(record)))
  }
  return copyOf(left.filter((record) => {
    const id = wordOf(record)
    return id === null || deletedAt('word', id) < (lives.get(id) ?? -1)
  }))
}

export const merge = (one: Copy, other: Copy): Copy => settle(join(one, other))

/** In the order of a backup. */
export const inOrder = (copy: Copy): VocabularyRecord[] =>
  [...copy.values()].sort((one, other) => vocabularyKinds.indexOf(one.kind) - vocabularyKinds.indexOf(other.kind))

export async function copyIn(db: VocabularyDb): Promise<Copy> {
  const { words, meetings, cards, reviews, deletions } = await contents(db)
  const as = (kind: VocabularyKind, rows: readonly object[]) => rows.map((value) => ({ kind, value }) as VocabularyRecord)
  return copyOf([...as('word', words), ...as('meeting', meetings), ...as('card', cards), ...as('review', reviews), ...as('deletion', deletions)])
}
