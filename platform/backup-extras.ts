import { browser } from '#imports'
import type { ExtraRecord } from '@/vocabulary/backup/format'
import type { ExtraCheck } from '@/vocabulary/backup/line'
import type { Way } from '@/vocabulary/store/restore'
import { asCorrection, isCorrectionKey } from './correction-record'
import type { SavedCorrection } from './correction-record'
import { correctionRows, readCorrections } from './corrections'
import { asOwnWord, isWordKey } from './own-word-record'
import type { SavedWord } from './own-word-record'
import { readOwnWords, wordRows } from './own-words'
import { cardBoxPlace } from './card-box'
import { isSettingName, isSettingValue, placeOf, settingNames } from './settings'
import { asHabit, habitRows, isHabitKey, readHabits } from './site-habits'
import type { SavedHabit } from './site-habits'
import { asRule, isRuleKey, readRules, ruleRows } from './site-rules'
import type { SavedRule } from './site-rules'
import { isUnnamedSite, mostUnnamedSites, readUnnamedSites, unnamedRows } from './unnamed-sites'

interface SettingRow {
  readonly name: string
  readonly value: unknown
}

/** A list and no setting, but it goes with them. */
const unnamed = 'unnamedSites'

/** What lies beside the vocabulary and belongs into a backup: settings that were set, corrections, own words, rules and habits of sites. */
export async function readExtras(): Promise<readonly ExtraRecord[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(settingNames.map(placeOf))
  const settings = settingNames.map((name): SettingRow => ({ name, value: stored[placeOf(name)] })).filter(({ value }) => value !== undefined)
  const [corrections, words, rules, habits, sites] = await Promise.all([readCorrections(), readOwnWords(), readRules(), readHabits(), readUnnamedSites()])
  if (sites.length > 0) settings.push({ name: unnamed, value: sites })
  return [
    ...settings.map((value) => ({ kind: 'setting', value }) as const),
    ...corrections.map((value) => ({ kind: 'correction', value }) as const),
    ...words.map((value) => ({ kind: 'ownWord', value }) as const),
    ...rules.map((value) => ({ kind: 'rule', value }) as const),
    ...habits.map((value) => ({ kind: 'habit', value }) as const),
  ]
}

/** Which field of what is refused is to blame; '' where it is no record at all. */
const fieldOf: Readonly<Record<string, string>> = {
  badKind: 'kind',
  badWord: 'word',
  badSplit: 'at',
  badReading: 'reading',
  badContext: 'context',
  badDate: 'savedAt',
  badWritten: 'written',
  badShown: 'shown',
  badWhere: 'where',
  badWordDate: 'savedAt',
  badSite: 'site',
  badRule: 'rule',
  badRuleDate: 'savedAt',
  badHabitSite: 'site',
  badHabit: 'habit',
  badHabitDate: 'savedAt',
}

const readers = { correction: asCorrection, ownWord: asOwnWord, rule: asRule, habit: asHabit }

export const checkExtra: ExtraCheck = (kind, value) => {
  if (kind === 'setting') return checkSetting(value)
  const read = readers[kind](value)
  return typeof read === 'string' ? { field: fieldOf[read] ?? '' } : { value: read }
}

function checkSetting(value: unknown): ReturnType<ExtraCheck> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'name') || !Object.hasOwn(value, 'value')) return { field: '' }
  const { name, value: set } = value as SettingRow
  if (name === unnamed) return Array.isArray(set) && set.length <= mostUnnamedSites && set.every(isUnnamedSite) ? { value: { name, value: set } } : { field: 'value' }
  if (typeof name !== 'string' || !isSettingName(name)) return { field: 'name' }
  return isSettingValue(name, set) ? { value: { name, value: set } } : { field: 'value' }
}

type Rows = Record<string, unknown>

/**
 * Keeps them. Merging takes a setting only where none was set here, and of two answers to the same question the later one;
 * replacing takes away what is here.
 */
export async function keepExtras(extras: readonly ExtraRecord[], way: Way): Promise<void> {
  const rows: Rows = {}
  for (const { kind, value } of extras) Object.assign(rows, rowsOf(kind, value))
  const stored: Rows = await browser.storage.local.get(null)
  if (way === 'merge') {
    // Neither copy's wish is lost: what is to stay unnamed in one of them stays so.
    const sites = Object.hasOwn(rows, unnamed) ? [...(await readUnnamedSites()), ...(rows[unnamed] as readonly string[])] : null
    if (sites) delete rows[unnamed]
    for (const place of Object.keys(rows)) if (isKeptBefore(stored[place], rows[place])) delete rows[place]
    await browser.storage.local.set({ ...rows, ...(sites && unnamedRows(sites)) })
    return
  }
  // First what comes, then what goes: a browser that is killed between has too much rather than too little.
  await browser.storage.local.set(rows)
  await browser.storage.local.remove(Object.keys(stored).filter((place) => isExtraPlace(place) && !Object.hasOwn(rows, place)))
}

export async function deleteExtras(): Promise<void> {
  const stored: Rows = await browser.storage.local.get(null)
  await browser.storage.local.remove([...Object.keys(stored).filter(isExtraPlace), cardBoxPlace])
}

function rowsOf(kind: ExtraRecord['kind'], value: unknown): Rows {
  switch (kind) {
    case 'setting': {
      const { name, value: set } = value as SettingRow
      if (name === unnamed) return unnamedRows(set as readonly string[])
      return isSettingName(name) ? { [placeOf(name)]: set } : {}
    }
    case 'correction':
      return correctionRows([value as SavedCorrection])
    case 'ownWord':
      return wordRows([value as SavedWord])
    case 'rule':
      return ruleRows([value as SavedRule])
    case 'habit':
      return habitRows([value as SavedHabit])
  }
}

function isKeptBefore(kept: unknown, given: unknown): boolean {
  if (kept === undefined) return false
  if (typeof kept !== 'object' || kept === null) return true
  return (kept as { savedAt?: number }).savedAt !== undefined && Number((kept as SavedWord).savedAt) >= Number((given as SavedWord).savedAt)
}

const isExtraPlace = (place: string): boolean =>
  place === unnamed || isCorrectionKey(place) || isWordKey(place) || isRuleKey(place) || isHabitKey(place) || settingNames.some((name) => placeOf(name) === place)
