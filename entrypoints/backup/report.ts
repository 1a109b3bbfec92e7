import type { BackupStringKey, BackupStrings } from '@/components/backup-strings'
import type { PreviewFacts, PreviewRow } from '@/components/backup-preview'
import { extraKinds } from '@/vocabulary/backup/format'
import type { RecordKind } from '@/vocabulary/backup/format'
import type { Refusal } from '@/vocabulary/backup/line'
import type { Damage } from '@/vocabulary/backup/read'
import { faultOf } from '@/vocabulary/store/faults'
import type { MergeOutcome } from '@/vocabulary/store/merge'
import type { Preview } from '@/vocabulary/store/restore'
import { inDigits } from '@/components/in-language'

const ofDamage: Record<Damage['why'], BackupStringKey> = {
  notOurs: 'backupNotOurs',
  newerVersion: 'backupNewerVersion',
  cut: 'backupCut',
  broken: 'backupBroken',
  lineTooLong: 'backupLineTooLong',
  wrongSum: 'backupWrongSum',
  wrongCounts: 'backupWrongCounts',
  moreAfterEnd: 'backupMoreAfterEnd',
}

const ofKind: Record<RecordKind, BackupStringKey> = {
  word: 'backupKindWord',
  meeting: 'backupKindMeeting',
  card: 'backupKindCard',
  review: 'backupKindReview',
  deletion: 'backupKindDeletion',
  setting: 'backupKindSetting',
  correction: 'backupKindCorrection',
  ownWord: 'backupKindOwnWord',
  rule: 'backupKindRule',
  habit: 'backupKindHabit',
}

export const damageOf = (damage: Damage, strings: BackupStrings): string =>
  strings(ofDamage[damage.why], ['line' in damage ? String(damage.line + (damage.why === 'moreAfterEnd' ? 1 : 0)) : ''])

function refusalOf(refusal: Refusal, strings: BackupStrings): string {
  const line = String(refusal.line)
  if (refusal.why !== 'badField') return strings(refusal.why === 'noJson' ? 'backupLineNoJson' : 'backupLineNoRecord', [line])
  const kind = strings(ofKind[refusal.kind])
  return refusal.field === '' ? strings('backupLineBadRow', [line, kind]) : strings('backupLineBadField', [line, kind, refusal.field])
}

const shown = ['word', 'meeting', 'card', 'review'] as const

export function factsOf(preview: Preview, fileName: string, strings: BackupStrings): PreviewFacts {
  const { head, damage, counts, savedFrom, savedTo, refusals, refusalCount, outcome } = preview
  const rows = shown.map((kind): PreviewRow => {
    return { kind, inFile: counts[kind], added: outcome.added[kind], changed: outcome.changed[kind], deleted: outcome.deleted[kind] }
  })
  return {
    fileName,
    machine: head?.machine ?? '',
    madeAt: head?.madeAt ?? 0,
    savedFrom,
    savedTo,
    rows,
    extras: extraKinds.reduce((sum, kind) => sum + counts[kind], 0),
    stillDeleted: outcome.stillDeleted,
    orphans: outcome.orphans,
    damage: damage === null ? null : damageOf(damage, strings),
    refused: refusals.map((refusal) => refusalOf(refusal, strings)),
    refusedCount: refusalCount,
  }
}

export function doneOf({ added, changed, deleted }: MergeOutcome, strings: BackupStrings): string {
  const counts = [added.word, added.meeting, added.review, changed.word, deleted.word]
  return strings('backupRestored', counts.map((count) => inDigits(count)))
}

export const failureOf = (error: unknown, strings: BackupStrings): string =>
  faultOf(error) === 'full' ? strings('backupFull') : strings('backupFailed', [error instanceof Error ? error.message : String(error)])
