import { asCorrection } from './correction-record'
import type { Refusal, SavedCorrection } from './correction-record'
import { isSettingName, isSettingValue } from './settings'
import type { Settings } from './settings'

const format = 'tongdu settings'
const version = 1
/** A file of ours with the most corrections is far smaller. */
export const largestFile = 4_000_000
export const mostCorrections = 5000

/** A file as it was read: nothing is done with it yet. */
export type FileRead =
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'noJson' | 'notOurs' | 'newerVersion' | 'tooManyRows' }
  | {
      readonly kind: 'read'
      readonly settings: Partial<Settings>
      readonly corrections: readonly SavedCorrection[]
      readonly refused: readonly RefusedRow[]
    }

export type RefusedRow =
  | { readonly kind: 'setting'; readonly name: string; readonly why: 'unknownSetting' | 'badSetting' }
  /** `row` counts from 1. */
  | { readonly kind: 'correction'; readonly row: number; readonly why: Refusal }
  | { readonly kind: 'part'; readonly name: string; readonly why: 'badPart' }

/** @param hasSentences whether corrections that hold for one sentence go in, and with them these sentences */
export function writeSettingsFile(settings: Settings, corrections: readonly SavedCorrection[], hasSentences: boolean): string {
  const rows = corrections
    .filter(({ context }) => hasSentences || context === null)
    .map(({ savedAt, ...correction }) => ({ ...correction, saved: new Date(savedAt).toISOString() }))
  return `${JSON.stringify({ format, version, settings, corrections: rows }, null, 2)}\n`
}

/** Looks at every row by itself. Never throws, whatever the text is. */
export function readSettingsFile(text: string): FileRead {
  if (text.length > largestFile) return { kind: 'refused', why: 'tooLarge' }
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { kind: 'refused', why: 'noJson' }
  }
  if (!isRecord(file) || own(file, 'format') !== format) return { kind: 'refused', why: 'notOurs' }
  const given = own(file, 'version')
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1) return { kind: 'refused', why: 'notOurs' }
  if (given > version) return { kind: 'refused', why: 'newerVersion' }
  const rows = own(file, 'corrections')
  if (Array.isArray(rows) && rows.length > mostCorrections) return { kind: 'refused', why: 'tooManyRows' }
  const refused: RefusedRow[] = []
  return { kind: 'read', settings: readSettingRows(own(file, 'settings'), refused), corrections: readCorrectionRows(rows, refused), refused }
}

function readSettingRows(rows: unknown, refused: RefusedRow[]): Partial<Settings> {
  if (rows === undefined) return {}
  if (!isRecord(rows)) {
    refused.push({ kind: 'part', name: 'settings', why: 'badPart' })
    return {}
  }
  const good: [string, unknown][] = []
  for (const name of Object.keys(rows)) {
    if (!isSettingName(name)) refused.push({ kind: 'setting', name, why: 'unknownSetting' })
    else if (!isSettingValue(name, rows[name])) refused.push({ kind: 'setting', name, why: 'badSetting' })
    else good.push([name, rows[name]])
  }
  return Object.fromEntries(good)
}

function readCorrectionRows(rows: unknown, refused: RefusedRow[]): SavedCorrection[] {
  if (rows === undefined) return []
  if (!Array.isArray(rows)) {
    refused.push({ kind: 'part', name: 'corrections', why: 'badPart' })
    return []
  }
  const good: SavedCorrection[] = []
  rows.forEach((row: unknown, index) => {
    const correction = isRecord(row) ? asCorrection({ ...row, savedAt: dateOf(own(row, 'saved')) }) : 'notARow'
    if (typeof correction === 'string') refused.push({ kind: 'correction', row: index + 1, why: correction })
    else good.push(correction)
  })
  return good
}

const dateOf = (text: unknown): number =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text) ? Date.parse(text) : NaN

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the file itself says, never what every object inherits. */
const own = (record: Record<string, unknown>, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)
