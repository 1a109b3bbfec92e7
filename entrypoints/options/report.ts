import type { OptionStringKey, OptionStrings } from '@/components/option-strings'
import type { FileRead, RefusedRow } from '@/platform/settings-file'

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
  notAWord: 'rowNotAWord',
  badWritten: 'rowBadWritten',
  badShown: 'rowBadShown',
  badWhere: 'rowBadWhere',
  badWordDate: 'rowBadWordDate',
  badUnnamedSite: 'rowBadUnnamedSite',
}

/** Longer names are not read by anybody. */
const longestName = 40

export const refusalOf = (why: keyof typeof ofFile, strings: OptionStrings): string => strings(ofFile[why])

/** One sentence a row. */
export function sentenceFor(row: RefusedRow, strings: OptionStrings): string {
  const name = 'row' in row ? String(row.row) : row.name
  return strings(ofRow[row.why], [name.length > longestName ? `${name.slice(0, longestName)}…` : name])
}
