import { wordStates } from '../word'
import type { MarkedSentence, Meeting } from '../meeting'
import { boundsFault } from './bounds'
import { unguardCell } from './guard'
import { hasHan } from './han'
import { headwordsIn } from './headword-text'
import { nothingSaid, refuse } from './incoming'
import type { Incoming, IncomingMeeting, Parsed, Refused, RowFault } from './incoming'
import { levelTag } from './level-tag'
import { limits } from './limits'
import { splitList, splitTags } from './list-text'
import type { Mapping, Meaning } from './mapping'
import { markWord } from './mark-word'
import { guessSeparator, readTable } from './table-text'
import type { Separator, TableRow } from './table-text'
import type { MeetingColumn, WordColumn } from './table-write'

export interface TableOptions {
  readonly separator: Separator
  readonly mapping: Mapping
  /** Name of the list whose levels a level column holds: 'HSK3.0'. */
  readonly levelList: string
}

/** The first rows, to guess from and to show. */
export function firstRows(text: string, separator: Separator = guessSeparator(text) ?? ','): readonly (readonly string[])[] {
  return [...readTable(text, separator, 30)].map(({ cells }) => cells)
}

/** Rows as words; a row that is not in order is refused for a reason, and the others are taken. */
export function readWords(text: string, { separator, mapping, levelList }: TableOptions): Parsed {
  const words: Incoming[] = []
  const refused: Refused[] = []
  const hasHead = mapping.kind === 'ours' || mapping.hasHead
  if (mapping.kind === 'theirs' && !mapping.columns.some((meaning) => ['word', 'simplified', 'traditional'].includes(meaning))) {
    return { kind: 'refused', why: 'noWordColumn', row: null }
  }
  for (const row of readTable(text, separator)) {
    if (row.row > limits.rows) return { kind: 'refused', why: 'tooManyRows', row: row.row }
    if (hasHead && row.row === 1) continue
    if (row.cells.every((cell) => cell.trim() === '')) continue
    for (const found of wordsOf(row, mapping, levelList)) {
      if ('why' in found) refused.push(found)
      else {
        const fault = boundsFault(found)
        if (fault) refused.push(fault)
        else words.push(found)
      }
    }
  }
  return words.length + refused.length === 0 ? { kind: 'refused', why: 'empty', row: null } : { kind: 'read', words, refused }
}

function wordsOf(row: TableRow, mapping: Mapping, levelList: string): (Incoming | Refused)[] {
  if (row.isBroken) return [refuse(row.row, 'brokenQuotes', row.cells.find((cell) => cell.startsWith('"')) ?? '')]
  if (row.cells.length > limits.columns) return [refuse(row.row, 'tooManyColumns', row.cells[0] ?? '')]
  if (mapping.kind === 'theirs') return theirWords(row, mapping.columns, levelList)
  try {
    return [ourWord(row, mapping.columns)]
  } catch (error) {
    if (error instanceof CellFault) return [refuse(row.row, error.why, error.cell)]
    throw error
  }
}

class CellFault extends Error {
  readonly why: RowFault
  readonly cell: string

  constructor(why: RowFault, cell: string) {
    super(why)
    this.why = why
    this.cell = cell
  }
}

function ourWord({ row, cells }: TableRow, columns: ReadonlyMap<WordColumn | MeetingColumn, number>): Incoming {
  const cell = (name: WordColumn | MeetingColumn): string => {
    const index = columns.get(name)
    return index === undefined ? '' : unguardCell(cells[index] ?? '')
  }
  const oneOf = <Value extends string>(name: WordColumn | MeetingColumn, values: readonly Value[], why: RowFault): Value | null => {
    const text = cell(name).trim()
    const value = values.find((one) => one === text)
    if (value === undefined && text !== '') throw new CellFault(why, text)
    return value ?? null
  }
  const numberIn = (name: WordColumn, most: number, why: RowFault): number | null => {
    const text = cell(name).trim()
    if (text === '') return null
    if (!/^\d$/u.test(text) || Number(text) < 1 || Number(text) > most) throw new CellFault(why, text)
    return Number(text)
  }
  const time = (name: WordColumn | MeetingColumn): number | null => {
    const text = cell(name).trim()
    if (text === '') return null
    const at = /^\d{4}-\d\d-\d\d/u.test(text) ? Date.parse(text) : NaN
    if (Number.isNaN(at)) throw new CellFault('badDate', text)
    return at
  }
  const marked = (name: MeetingColumn, mark: MeetingColumn): MarkedSentence | null => {
    const text = cell(name)
    if (text === '') return null
    const [, start, end] = /^(\d{1,6})\.\.(\d{1,6})$/u.exec(cell(mark).trim()) ?? []
    if (start === undefined || Number(start) > Number(end) || Number(end) > text.length) throw new CellFault('badMark', cell(mark))
    return { text, start: Number(start), end: Number(end) }
  }

  const [simplified, traditional] = [cell('simplified'), cell('traditional')]
  if (simplified === '' && traditional === '') throw new CellFault('noWord', '')
  const meeting: IncomingMeeting = {
    at: time('met'),
    sentence: marked('sentence', 'word at'),
    shown: marked('shown', 'shown at'),
    script: oneOf<Meeting['script']>('script', ['simplified', 'traditional', 'mixed'], 'badScript'),
    title: cell('page title') || null,
    url: addressIn(cell('page address')),
  }
  return {
    row,
    isWhole: true,
    id: cell('id') || null,
    kind: oneOf('kind', ['word', 'phrase'], 'badKind'),
    simplified: simplified || null,
    traditional: traditional || null,
    either: null,
    reading: columns.has('reading') ? cell('reading') : cell('pinyin'),
    gloss: cell('meaning'),
    senses: splitList(cell('meanings'), '/'),
    state: oneOf('state', wordStates, 'badState'),
    hsk2: numberIn('hsk 2.0', 6, 'badLevel'),
    frequencyBand: numberIn('frequency', 5, 'badBand'),
    tags: splitList(cell('tags'), ';').filter((tag) => tag !== ''),
    note: cell('note'),
    savedAt: time('kept'),
    meetings: meeting.sentence ?? meeting.title ?? meeting.url ? [meeting] : [],
  }
}

function addressIn(text: string): string | null {
  if (text === '') return null
  if (!/^(?:https?|file):\/\//iu.test(text)) throw new CellFault('badAddress', text)
  return text
}

function theirWords({ row, cells }: TableRow, columns: readonly Meaning[], levelList: string): (Incoming | Refused)[] {
  const cell = (meaning: Meaning): string | null => {
    const index = columns.indexOf(meaning)
    const text = index < 0 ? '' : (cells[index] ?? '').trim()
    return text === '' ? null : text
  }
  const heads = headwords(cell('word'), cell('simplified'), cell('traditional'))
  const written = cell('word') ?? cell('simplified') ?? cell('traditional') ?? ''
  if (heads.length === 0) return [refuse(row, written === '' ? 'noWord' : 'noChinese', written || (cells.find((one) => one.trim() !== '') ?? ''))]
  const level = cell('level')
  const tag = level === null ? null : levelTag(levelList, level)
  const sentence = cell('sentence')
  const url = cell('page address')
  return heads.map((head) => {
    const marked = sentence === null ? null : markWord(sentence, [head.simplified, head.traditional, head.either])
    return {
      ...nothingSaid,
      row,
      ...head,
      reading: heads.length > 1 ? null : cell('pinyin'),
      gloss: cell('meaning'),
      tags: [...splitTags(cell('tags') ?? ''), ...(tag === null ? [] : [tag])],
      note: cell('note'),
      meetings: marked === null ? [] : [{ at: null, sentence: marked, shown: null, script: null, title: cell('page title'), url: url !== null && /^https?:\/\//iu.test(url) ? url : null }],
    }
  })
}

function headwords(word: string | null, simplified: string | null, traditional: string | null): Pick<Incoming, 'simplified' | 'traditional' | 'either'>[] {
  if (simplified === null && traditional === null) return word === null ? [] : headwordsIn(word)
  const [ours, theirs] = [simplified, traditional].map((text) => (text === null ? [] : headwordsIn(text).map((one) => one.either ?? one.simplified ?? '')))
  if (ours!.length === 0) return theirs!.map((one) => ({ simplified: null, traditional: one, either: null }))
  return ours!.map((one, index) => {
    const other = theirs!.length === ours!.length ? theirs![index]! : null
    return { simplified: one, traditional: other !== null && hasHan(other) ? other : null, either: null }
  })
}
