import { asCorrection } from './correction-record'
import type { Refusal, SavedCorrection } from './correction-record'
import { asOwnWord, mostOwnWords } from './own-word-record'
import type { SavedWord, WordRefusal } from './own-word-record'
import { isSettingName, isSettingValue } from './settings'
import type { Settings } from './settings'
import { asHabit, mostHabits } from './site-habits'
import type { HabitRefusal, SavedHabit } from './site-habits'
import { asRule, mostRules } from './site-rules'
import type { RuleRefusal, SavedRule } from './site-rules'
import { isUnnamedSite, mostUnnamedSites } from './unnamed-sites'

const format = 'tongdu settings'
const version = 1
/** A file of ours with the most corrections is far smaller. */
export const largestFile = 4_000_000
export const mostCorrections = 5000

/** All that the file holds. */
export interface Kept {
  readonly settings: Partial<Settings>
  readonly corrections: readonly SavedCorrection[]
  readonly rules: readonly SavedRule[]
  readonly habits: readonly SavedHabit[]
  readonly words: readonly SavedWord[]
  /** Whose addresses are not kept with words; null where the file says nothing of them. */
  readonly unnamedSites: readonly string[] | null
}

/** A file as it was read: nothing is done with it yet. */
export type FileRead =
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'noJson' | 'notOurs' | 'newerVersion' | 'tooManyRows' }
  | (Kept & { readonly kind: 'read'; readonly refused: readonly RefusedRow[] })

export type RefusedRow =
  | { readonly kind: 'setting'; readonly name: string; readonly why: 'unknownSetting' | 'badSetting' }
  | RefusedListRow<'correction', Refusal>
  | RefusedListRow<'rule', RuleRefusal>
  | RefusedListRow<'habit', HabitRefusal>
  | RefusedListRow<'word', WordRefusal>
  | RefusedListRow<'site', 'badUnnamedSite'>
  | { readonly kind: 'part'; readonly name: string; readonly why: 'badPart' }

interface RefusedListRow<Kind extends string, Why extends string> {
  readonly kind: Kind
  /** Counts from 1. */
  readonly row: number
  /** The word or the site that it seems to be about; null where it names none. */
  readonly about: string | null
  readonly why: Why
}

/** @param hasSentences whether corrections that hold for one sentence go in, and with them these sentences */
export function writeSettingsFile({ settings, corrections, rules, habits, words, unnamedSites }: Kept, hasSentences: boolean): string {
  const kept = corrections.filter(({ context }) => hasSentences || context === null)
  const file = {
    format,
    version,
    settings,
    corrections: kept.map(withDate),
    rules: rules.map(withDate),
    habits: habits.map(withDate),
    words: words.map(withDate),
    ...(unnamedSites && { unnamedSites }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const withDate = <Row extends { readonly savedAt: number }>({ savedAt, ...row }: Row) => ({ ...row, saved: new Date(savedAt).toISOString() })

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
  const most = { corrections: mostCorrections, rules: mostRules, habits: mostHabits, words: mostOwnWords, unnamedSites: mostUnnamedSites }
  for (const [name, count] of Object.entries(most)) {
    const rows = own(file, name)
    if (Array.isArray(rows) && rows.length > count) return { kind: 'refused', why: 'tooManyRows' }
  }
  const refused: RefusedRow[] = []
  return {
    kind: 'read',
    settings: readSettingRows(own(file, 'settings'), refused),
    corrections: readRows<SavedCorrection, Refusal>(file, 'corrections', asCorrection, 'notARow', refused, (row, about, why) => ({ kind: 'correction', row, about, why })),
    rules: readRows<SavedRule, RuleRefusal>(file, 'rules', asRule, 'notARule', refused, (row, about, why) => ({ kind: 'rule', row, about, why })),
    habits: readRows<SavedHabit, HabitRefusal>(file, 'habits', asHabit, 'notAHabit', refused, (row, about, why) => ({ kind: 'habit', row, about, why })),
    words: readRows<SavedWord, WordRefusal>(file, 'words', asOwnWord, 'notAWord', refused, (row, about, why) => ({ kind: 'word', row, about, why })),
    unnamedSites: readSites(own(file, 'unnamedSites'), refused),
    refused,
  }
}

function readSites(rows: unknown, refused: RefusedRow[]): readonly string[] | null {
  if (rows === undefined) return null
  if (!Array.isArray(rows)) {
    refused.push({ kind: 'part', name: 'unnamedSites', why: 'badPart' })
    return null
  }
  return (rows as unknown[]).filter((row, index): row is string => {
    const isGood = isUnnamedSite(row)
    if (!isGood) refused.push({ kind: 'site', row: index + 1, about: typeof row === 'string' && row !== '' ? row : null, why: 'badUnnamedSite' })
    return isGood
  })
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

/**
 * @param as the row, or why it is none
 * @param noRow why what is no object at all is refused
 * @param refused gets each row that is none, as `refusal` says it
 */
function readRows<Row extends object, Why extends string>(
  file: Record<string, unknown>,
  name: string,
  as: (row: unknown) => Row | Why,
  noRow: Why,
  refused: RefusedRow[],
  refusal: (row: number, about: string | null, why: Why) => RefusedRow,
): Row[] {
  const rows = own(file, name)
  if (rows === undefined) return []
  if (!Array.isArray(rows)) {
    refused.push({ kind: 'part', name, why: 'badPart' })
    return []
  }
  const good: Row[] = []
  rows.forEach((row: unknown, index) => {
    const read = isRecord(row) ? as({ ...row, savedAt: dateOf(own(row, 'saved')) }) : noRow
    if (typeof read === 'string') refused.push(refusal(index + 1, subjectOf(row), read))
    else good.push(read)
  })
  return good
}

/** What a row would be about, were it in order. */
function subjectOf(row: unknown): string | null {
  if (!isRecord(row)) return null
  const named = ['word', 'site', 'written'].map((name) => own(row, name)).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof named === 'string' && named.isWellFormed() ? named : null
}

const dateOf = (text: unknown): number =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text) ? Date.parse(text) : NaN

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the file itself says, never what every object inherits. */
const own = (record: Record<string, unknown>, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)
