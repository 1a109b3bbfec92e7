import type { OptionStringKey, OptionStrings } from '@/components/option-strings'
import { settingTitles } from '@/components/options/setting-titles'
import type { SettingTitleKey } from '@/components/options/setting-titles'
import { isSettingName } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import type { FileRead, Kept, RefusedRow } from '@/platform/settings-file'

export type ReportStrings = (key: OptionStringKey | SettingTitleKey, values?: string[]) => string
type Read = Extract<FileRead, { kind: 'read' }>

const ofFile: Record<Extract<FileRead, { kind: 'refused' }>['why'], OptionStringKey> = {
  tooLarge: 'fileTooLarge',
  noJson: 'fileNoJson',
  notOurs: 'fileNotOurs',
  newerVersion: 'fileNewerVersion',
  tooManyRows: 'fileTooManyRows',
}

const ofRow: Record<RefusedRow['why'], OptionStringKey> = {
  unknownSetting: 'rowUnknownSetting',
  badSetting: 'rowBadSetting',
  badPart: 'rowBadPart',
  notARow: 'rowNotARow',
  badKind: 'rowBadKind',
  badWord: 'rowBadWord',
  badSplit: 'rowBadSplit',
  badReading: 'rowBadReading',
  badContext: 'rowBadContext',
  badDate: 'rowBadDate',
  notARule: 'rowNotARule',
  badSite: 'rowBadSite',
  badRule: 'rowBadRule',
  badRuleDate: 'rowBadRuleDate',
  notAHabit: 'rowNotAHabit',
  badHabitSite: 'rowBadHabitSite',
  badHabit: 'rowBadHabit',
  badHabitDate: 'rowBadHabitDate',
  notAWord: 'rowNotAWord',
  badWritten: 'rowBadWritten',
  badShown: 'rowBadShown',
  badWhere: 'rowBadWhere',
  badWordDate: 'rowBadWordDate',
  badUnnamedSite: 'rowBadUnnamedSite',
}

const ofPart: Readonly<Record<string, OptionStringKey>> = {
  settings: 'optionsTitle',
  corrections: 'corrections',
  rules: 'rules',
  habits: 'habits',
  words: 'words',
  unnamedSites: 'unnamedSites',
}

/** Longer names are not read by anybody. */
const longestName = 40
const inShort = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name)

export const refusalOf = (why: keyof typeof ofFile, strings: OptionStrings): string => strings(ofFile[why])

export const sentencesFor = (rows: readonly RefusedRow[], strings: ReportStrings): readonly string[] => rows.map((row) => sentenceFor(row, strings))

/** One sentence a row, with what the reader calls it. */
function sentenceFor(row: RefusedRow, strings: ReportStrings): string {
  switch (row.kind) {
    case 'setting':
      return strings(ofRow[row.why], [isSettingName(row.name) ? titleOf(row.name, strings) : inShort(row.name)])
    case 'part':
      return strings(ofRow[row.why], [Object.hasOwn(ofPart, row.name) ? strings(ofPart[row.name]!) : inShort(row.name)])
    default:
      return strings(ofRow[row.why], [row.about === null ? String(row.row) : `${row.row} (${inShort(row.about)})`])
  }
}

export const titleOf = (name: keyof Settings, strings: ReportStrings): string => strings(settingTitles[name])

export const questionOf = (found: Read, strings: ReportStrings): string => strings('importAsk', countsOf(found))

/** What was taken over: in one sentence, then which settings are other than before. */
export function doneOf(taken: Read, before: Kept, strings: ReportStrings): { readonly sentence: string; readonly taken: readonly string[] } {
  const names = Object.keys(taken.settings) as (keyof Settings)[]
  const changed = names.filter((name) => JSON.stringify(taken.settings[name]) !== JSON.stringify(before.settings[name]))
  const titles = [...new Set(changed.map((name) => titleOf(name, strings)))]
  return {
    sentence: strings('importDone', countsOf(taken)),
    taken: [titles.length === 0 ? strings('importSame') : strings('importChanged', [titles.join(' · ')])],
  }
}

const countsOf = ({ settings, corrections, rules, habits, words, refused }: Read): string[] =>
  [Object.keys(settings), corrections, [...rules, ...habits], words, refused].map(({ length }) => String(length))
