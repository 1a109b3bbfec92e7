import { spelled } from '@/chinese/spelling'
import type { MarkedSentence, Meeting } from '../meeting'
import type { Word } from '../word'
import { guardCell } from './guard'
import { meetingsGoingOut } from './kept'
import type { Including, Kept } from './kept'
import { joinList } from './list-text'
import { writeRow } from './table-text'
import type { Separator } from './table-text'

/**
 * Our columns, in this order. The first are for people, `meanings` and what follows for coming back exactly as it was.
 * `docs/formats.md` tells what stands in each.
 */
export const wordColumns = [
  ['simplified', ({ simplified }) => simplified],
  ['traditional', ({ traditional }) => traditional],
  ['pinyin', ({ reading }) => spelled(reading, 'marks')],
  ['meaning', ({ gloss }) => gloss],
  ['state', ({ state }) => state],
  ['tags', ({ tags }) => joinList(tags, ';')],
  ['note', ({ note }) => note],
  ['hsk 2.0', ({ hsk2 }) => numberText(hsk2)],
  ['frequency', ({ frequencyBand }) => numberText(frequencyBand)],
  ['kept', ({ savedAt }) => timeText(savedAt)],
  ['meanings', ({ senses }) => joinList(senses, '/')],
  ['reading', ({ reading }) => reading.join(' ')],
  ['kind', ({ kind }) => kind],
  ['id', ({ id }) => id],
] as const satisfies readonly (readonly [string, (word: Word) => string])[]

/** Of a meeting with the word. A word that was met several times has a row for each. */
export const meetingColumns = [
  ['sentence', ({ sentence }) => sentence?.text ?? ''],
  ['word at', ({ sentence }) => markText(sentence)],
  ['shown', ({ shown }) => shown?.text ?? ''],
  ['shown at', ({ shown }) => markText(shown)],
  ['script', ({ script }) => script],
  ['page title', ({ title }) => title ?? ''],
  ['page address', ({ url }) => url ?? ''],
  ['met', ({ at }) => timeText(at)],
] as const satisfies readonly (readonly [string, (meeting: Meeting) => string])[]

export type WordColumn = (typeof wordColumns)[number][0]
export type MeetingColumn = (typeof meetingColumns)[number][0]

const sentenceColumns: readonly MeetingColumn[] = ['sentence', 'word at', 'shown', 'shown at', 'script']
const pageColumns: readonly MeetingColumn[] = ['page title', 'page address']

function meetingColumnsFor({ sentences, pages }: Including) {
  return meetingColumns.filter(([name]) => (sentenceColumns.includes(name) ? sentences : pageColumns.includes(name) ? pages : sentences || pages))
}

export function tableHead(including: Including, separator: Separator): string {
  return writeRow([...wordColumns, ...meetingColumnsFor(including)].map(([name]) => name), separator)
}

export function tableRows(kept: Kept, including: Including, separator: Separator): string {
  const columns = meetingColumnsFor(including)
  const word = wordColumns.map(([, cellOf]) => guardCell(cellOf(kept.word)))
  const meetings = meetingsGoingOut(kept, including)
  if (meetings.length === 0) return writeRow([...word, ...columns.map(() => '')], separator)
  return meetings.map((meeting) => writeRow([...word, ...columns.map(([, cellOf]) => guardCell(cellOf(meeting)))], separator)).join('')
}

const numberText = (number: number | null): string => (number === null ? '' : String(number))
const timeText = (time: number): string => new Date(time).toISOString()
const markText = (sentence: MarkedSentence | null): string => (sentence === null ? '' : `${sentence.start}..${sentence.end}`)
