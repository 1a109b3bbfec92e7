import type { AnkiFault } from '@/vocabulary/exchange/anki-connect'
import type { Encoding } from '@/vocabulary/exchange/decode'
import type { ExportFormat } from '@/vocabulary/exchange/export-file'
import type { FileFault, RowFault } from '@/vocabulary/exchange/incoming'
import type { Meaning } from '@/vocabulary/exchange/mapping'
import type { FileKind } from '@/vocabulary/exchange/read-file'
import type { WordState } from '@/vocabulary/word'
import type { ExchangeStringKey, ExchangeStrings } from './exchange-strings'
import { inDigits } from '../in-language'

type Names<Key extends string> = Readonly<Record<Key, ExchangeStringKey>>

export const stateNames: Names<WordState> = { new: 'exchangeStateNew', learning: 'exchangeStateLearning', known: 'exchangeStateKnown', ignored: 'exchangeStateIgnored' }

export const encodingNames: Names<Encoding> = {
  'utf-8': 'exchangeEncodingUtf8',
  'utf-16le': 'exchangeEncodingUtf16le',
  'utf-16be': 'exchangeEncodingUtf16be',
  gb18030: 'exchangeEncodingGb',
  big5: 'exchangeEncodingBig5',
}

export const meaningNames: Names<Meaning> = {
  nothing: 'exchangeMeaningNothing',
  word: 'exchangeMeaningWord',
  simplified: 'exchangeMeaningSimplified',
  traditional: 'exchangeMeaningTraditional',
  pinyin: 'exchangeMeaningPinyin',
  meaning: 'exchangeMeaningMeaning',
  note: 'exchangeMeaningNote',
  tags: 'exchangeMeaningTags',
  level: 'exchangeMeaningLevel',
  sentence: 'exchangeMeaningSentence',
  'page title': 'exchangeMeaningTitle',
  'page address': 'exchangeMeaningAddress',
}

export const formatNames: Readonly<Record<ExportFormat, readonly [name: ExchangeStringKey, hint: ExchangeStringKey]>> = {
  csv: ['exchangeFormatCsv', 'exchangeFormatCsvHint'],
  tsv: ['exchangeFormatTsv', 'exchangeFormatTsvHint'],
  apkg: ['exchangeFormatApkg', 'exchangeFormatApkgHint'],
  'anki-text': ['exchangeFormatAnkiText', 'exchangeFormatAnkiTextHint'],
  pleco: ['exchangeFormatPleco', 'exchangeFormatPlecoHint'],
  plain: ['exchangeFormatPlain', 'exchangeFormatPlainHint'],
}

const fileFaults: Names<FileFault> = {
  empty: 'exchangeFaultEmpty',
  tooLarge: 'exchangeFaultTooLarge',
  tooManyRows: 'exchangeFaultTooManyRows',
  notText: 'exchangeFaultNotText',
  noWordColumn: 'exchangeFaultNoWordColumn',
  brokenZip: 'exchangeFaultBrokenZip',
  noCollection: 'exchangeFaultNoCollection',
  brokenCollection: 'exchangeFaultBrokenCollection',
  brokenXml: 'exchangeFaultBrokenXml',
}

export function fileFaultSentence(why: FileFault, row: number | null, strings: ExchangeStrings): string {
  return row === null ? strings(fileFaults[why]) : `${strings(fileFaults[why])} ${strings('exchangeFaultAtRow', [inDigits(row)])}`
}

const rowFaults: Names<RowFault> = {
  noWord: 'exchangeRowNoWord',
  noChinese: 'exchangeRowNoChinese',
  otherScriptDiffers: 'exchangeRowOtherScriptDiffers',
  badKind: 'exchangeRowBadKind',
  badState: 'exchangeRowBadState',
  badLevel: 'exchangeRowBadLevel',
  badBand: 'exchangeRowBadBand',
  badDate: 'exchangeRowBadDate',
  badMark: 'exchangeRowBadMark',
  badScript: 'exchangeRowBadScript',
  badSenses: 'exchangeRowBadSenses',
  badAddress: 'exchangeRowBadAddress',
  tooLong: 'exchangeRowTooLong',
  tooManyTags: 'exchangeRowTooManyTags',
  brokenQuotes: 'exchangeRowBrokenQuotes',
  tooManyColumns: 'exchangeRowTooManyColumns',
}

export const rowFaultSentence = (why: RowFault, what: string, strings: ExchangeStrings): string => strings(rowFaults[why], [what])

export function kindName(kind: FileKind, strings: ExchangeStrings): string {
  switch (kind.kind) {
    case 'apkg':
      return strings('exchangeKindApkg')
    case 'anki-text':
      return strings('exchangeKindAnkiText')
    case 'pleco':
      return strings('exchangeKindPleco')
    case 'pleco-xml':
      return strings('exchangeKindPlecoXml')
    case 'plain':
      return strings('exchangeKindPlain')
    case 'table':
      return strings(kind.mapping.kind === 'ours' ? 'exchangeKindOurs' : 'exchangeKindTable')
  }
}

const ankiFaults: Names<AnkiFault> = {
  absent: 'exchangeAnkiAbsent',
  slow: 'exchangeAnkiSlow',
  strange: 'exchangeAnkiStrange',
  oldVersion: 'exchangeAnkiOld',
  refused: 'exchangeAnkiRefused',
  wrongKey: 'exchangeAnkiWrongKey',
  otherNoteType: 'exchangeAnkiOtherType',
  said: 'exchangeAnkiSaid',
}

export const ankiFaultSentence = (fault: AnkiFault, said: string, port: number, strings: ExchangeStrings): string =>
  strings(ankiFaults[fault], [fault === 'said' ? said : String(port)])
