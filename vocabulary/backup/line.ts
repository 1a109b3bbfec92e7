import { backupFormat, backupVersion, extraKinds, noCounts, recordKinds } from './format'
import type { BackupHead, BackupRecord, Counts, ExtraKind, RecordKind } from './format'
import { asRow } from './shapes'

/** Why one line is not taken. `line` counts from 1, and the head is the first. */
export type Refusal =
  | { readonly line: number; readonly why: 'noJson' | 'noRecord' }
  /** `field` is '' when what stands there is no record at all. */
  | { readonly line: number; readonly why: 'badField'; readonly kind: RecordKind; readonly field: string }

/** What belongs beside the vocabulary: the value as it may be kept, or the field that is wrong. */
export type ExtraCheck = (kind: ExtraKind, value: unknown) => { readonly value: unknown } | { readonly field: string }

export interface BackupEnd {
  readonly counts: Counts
  readonly crc32: string
}

type Json = Readonly<Record<string, unknown>>

/** Undefined when it is no JSON: null is some. */
export function parseLine(bytes: Uint8Array, decoder: TextDecoder): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

export function asHead(value: unknown): BackupHead | 'notOurs' | 'newerVersion' {
  if (!isJson(value) || own(value, 'format') !== backupFormat) return 'notOurs'
  const version = own(value, 'version')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'notOurs'
  if (version > backupVersion) return 'newerVersion'
  const made = own(value, 'made')
  const machine = own(value, 'machine')
  return {
    version,
    madeAt: typeof made === 'string' ? Date.parse(made) || 0 : 0,
    machine: typeof machine === 'string' ? machine.slice(0, 100) : '',
    counts: asCounts(own(value, 'counts')) ?? noCounts(),
  }
}

/** Null when it is not the last line of a backup. */
export function asEnd(value: unknown): BackupEnd | null {
  const end = isJson(value) ? own(value, 'end') : undefined
  if (!isJson(end)) return null
  const crc32 = own(end, 'crc32')
  const counts = asCounts(own(end, 'counts'))
  return typeof crc32 === 'string' && counts !== null ? { crc32, counts } : null
}

/** The kind that a line says it is, whether or not the rest is in order. */
export function kindOf(value: unknown): RecordKind | null {
  const [name = '', ...others] = isJson(value) ? Object.keys(value) : []
  return others.length === 0 && (recordKinds as readonly string[]).includes(name) ? (name as RecordKind) : null
}

export function asRecord(value: unknown, line: number, checkExtra: ExtraCheck): BackupRecord | Refusal {
  const kind = kindOf(value)
  if (kind === null) return { line, why: 'noRecord' }
  const given = (value as Json)[kind]
  if (isExtra(kind)) {
    const checked = checkExtra(kind, given)
    return 'field' in checked ? { line, why: 'badField', kind, field: checked.field } : { kind, value: checked.value }
  }
  const row = asRow(kind, given)
  return typeof row === 'string' ? { line, why: 'badField', kind, field: row } : ({ kind, value: row } as BackupRecord)
}

const isExtra = (kind: RecordKind): kind is ExtraKind => (extraKinds as readonly string[]).includes(kind)

function asCounts(value: unknown): Counts | null {
  if (!isJson(value)) return null
  const counts = noCounts()
  for (const kind of recordKinds) {
    const count = own(value, kind) ?? 0
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return null
    counts[kind] = count
  }
  return counts
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the file itself says, never what every object inherits. */
const own = (record: Json, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)
