import { matchAny, matchBefore, numberPieces, rangeWords, word, type Found, type Piece, type Scan } from './found'
import type { ReadNumber } from './number'
import { passSpaces, readNumber } from './read-number'

/** Reigns and calendars: the number of the year before their first. The People's Republic counts as everybody else does. */
const eras: readonly (readonly [names: readonly string[], before: number, note: string])[] = [
  [['中华民国', '中華民國', '民国', '民國'], 1911, 'Republican era'],
  [['公元前', '西元前', '紀元前', '纪元前'], 0, 'BC'],
  [['公元', '西元'], 0, 'AD'],
  [['令和'], 2018, 'Reiwa era'],
  [['平成'], 1988, 'Heisei era'],
  [['昭和'], 1925, 'Shōwa era'],
  [['大正'], 1911, 'Taishō era'],
  [['明治'], 1867, 'Meiji era'],
  [['康熙'], 1661, 'Kangxi reign'],
  [['雍正'], 1722, 'Yongzheng reign'],
  [['乾隆'], 1735, 'Qianlong reign'],
  [['嘉庆', '嘉慶'], 1795, 'Jiaqing reign'],
  [['道光'], 1820, 'Daoguang reign'],
  [['咸丰', '咸豐'], 1850, 'Xianfeng reign'],
  [['同治'], 1861, 'Tongzhi reign'],
  [['光绪', '光緒'], 1874, 'Guangxu reign'],
  [['宣统', '宣統'], 1908, 'Xuantong reign'],
]

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]
const monthParts: readonly (readonly [words: readonly string[], english: string])[] = [
  [['上旬'], 'first third of'],
  [['中旬'], 'middle third of'],
  [['下旬'], 'last third of'],
  [['初'], 'beginning of'],
  [['中'], 'middle of'],
  [['底', '末'], 'end of'],
]

/** One end of a date: whatever of year, month and day is written. */
interface Calendar {
  readonly start: number
  readonly end: number
  readonly year: string
  readonly month: number
  readonly day: number
  readonly part: string
  readonly pieces: readonly Piece[]
  /** Of year, month and day, how many are there. */
  readonly count: number
}

/** The longest date or range of dates that begins with the number `first`; null when it begins none. */
export function readDate(scan: Scan, first: ReadNumber): Found | null {
  const from = readCalendar(scan, first)
  if (!from) return null
  const join = passSpaces(scan.codes, from.end, scan.end)
  const length = matchAny(scan, join, rangeWords)
  if (length > 0) {
    const next = passSpaces(scan.codes, join + length, scan.end)
    const number = readNumber(scan.codes, next, scan.end, scan.digits)
    const to = number && readCalendar(scan, number)
    if (to && finest(to) === finest(from)) {
      return {
        start: from.start, end: to.end, of: 'range',
        pieces: [...from.pieces, word(join, join + length), ...to.pieces],
        logProbability: -2 - (first.isArabic ? 0 : 4),
        meaning: () => englishRange(from, to),
      }
    }
  }
  const isLoneDay = from.count === 1 && from.day > 0
  return {
    start: from.start, end: from.end, of: 'date', pieces: from.pieces,
    logProbability: (first.isArabic ? -2.5 : -8) - (isLoneDay ? 1.5 : 0) + (from.count > 1 ? 0.5 : 0),
    meaning: () => english(from),
  }
}

const finest = (date: Calendar): string => date.day > 0 ? 'day' : date.month > 0 ? 'month' : 'year'

function readCalendar(scan: Scan, first: ReadNumber): Calendar | null {
  const pieces: Piece[] = []
  let { start, end } = first
  let number: ReadNumber | null = first
  let year = ''
  let month = 0
  let day = 0
  let part = ''
  let count = 0
  const written = readYear(scan, first)
  if (written) {
    pieces.push(...written.pieces)
    start = written.start
    end = written.end
    year = written.year
    count++
    const next = passSpaces(scan.codes, end, scan.end)
    number = readNumber(scan.codes, next, scan.end, scan.digits)
  }
  const monthEnd = number && unitAfter(scan, number, ['月份', '月'])
  if (number && monthEnd && isWhole(number, 1, 12)) {
    month = number.value
    pieces.push(...numberPieces(scan, number), word(monthEnd.start, monthEnd.end))
    end = monthEnd.end
    count++
    const next = passSpaces(scan.codes, end, scan.end)
    number = readNumber(scan.codes, next, scan.end, scan.digits)
    for (const [words, english] of monthParts) {
      const length = matchAny(scan, end, words)
      if (length === 0) continue
      // 6月中 is "in June" before most things: only 旬, 初, 底 and 末 are safe.
      if (english === 'middle of') continue
      part = english
      pieces.push(word(end, end + length))
      end += length
      number = null
      break
    }
  } else if (written) number = null
  const dayEnd = number && unitAfter(scan, number, month > 0 ? ['日', '号', '號'] : ['日'])
  if (number && dayEnd && isWhole(number, 1, 31)) {
    day = number.value
    pieces.push(...numberPieces(scan, number), word(dayEnd.start, dayEnd.end))
    end = dayEnd.end
    count++
  }
  return count === 0 ? null : { start, end, year, month, day, part, pieces, count }
}

const isWhole = (number: ReadNumber, low: number, high: number): boolean =>
  number.exactness === 'exact' && number.upper === null && Number.isInteger(number.value) && number.value >= low
  && number.value <= high && number.figures <= 2

function unitAfter(scan: Scan, number: ReadNumber, words: readonly string[]): { start: number; end: number } | null {
  const start = number.isArabic ? passSpaces(scan.codes, number.end, scan.end) : number.end
  const length = matchAny(scan, start, words)
  return length === 0 ? null : { start, end: start + length }
}

interface Year {
  readonly start: number
  readonly end: number
  readonly year: string
  readonly pieces: readonly Piece[]
}

/** 2025年, 二〇二五年, 民国114年, 公元前221年, 1980年代, 80年代, 97年6月; not 5年, which is how long something takes. */
function readYear(scan: Scan, number: ReadNumber): Year | null {
  const unit = unitAfter(scan, number, ['年'])
  if (!unit || number.exactness !== 'exact' || number.upper !== null || !Number.isInteger(number.value)) return null
  for (const [names, before, note] of eras) {
    const era = matchBefore(scan, number.start, names)
    if (!era) continue
    const year = number.value + before
    const text = before === 0 ? (note === 'BC' ? `${year} BC` : `AD ${year}`) : `${year} (${note} ${number.value})`
    return { start: era.start, end: unit.end, year: text, pieces: [word(era.start, era.end), ...numberPieces(scan, number), word(unit.start, unit.end)] }
  }
  const isFull = number.figures === 4 && number.value >= 1000 && number.value < 2200
  if (matchAny(scan, unit.end, ['代']) > 0) {
    const isDecade = number.value % 10 === 0 && number.value > 0
    if (!isDecade || !(isFull || (number.value >= 10 && number.value <= 90))) return null
    const century = isFull ? null : centuryBefore(scan, number.start)
    const year = isFull ? `the ${number.value}s` : century ? `the ${century.hundreds + number.value}s` : `the ${number.value}s (’${number.value}–’${number.value + 9})`
    return {
      start: century ? century.start : number.start,
      end: unit.end + 1,
      year,
      pieces: [...(century ? century.pieces : []), ...numberPieces(scan, number, isFull ? 'figures' : 'amount'), word(unit.start, unit.end + 1)],
    }
  }
  if (!isFull && !(number.figures === 2 && number.isArabic && isMonthNext(scan, unit.end))) return null
  return {
    start: number.start,
    end: unit.end,
    year: isFull ? String(number.value) : `’${number.digits}`,
    pieces: [...numberPieces(scan, number, 'figures'), word(unit.start, unit.end)],
  }
}

function isMonthNext(scan: Scan, index: number): boolean {
  const next = passSpaces(scan.codes, index, scan.end)
  const number = readNumber(scan.codes, next, scan.end, scan.digits)
  return number !== null && isWhole(number, 1, 12) && unitAfter(scan, number, ['月']) !== null
}

/** 21世纪, 十九世纪末: which hundred years; 三个世纪 is how long something takes. */
export function readCentury(scan: Scan, number: ReadNumber): Found | null {
  const unit = unitAfter(scan, number, ['世纪', '世紀'])
  if (!unit || number.exactness !== 'exact' || number.upper !== null || !Number.isInteger(number.value) || number.value > 40) return null
  const era = matchBefore(scan, number.start, ['公元前', '西元前'])
  return {
    start: era ? era.start : number.start,
    end: unit.end,
    of: 'date',
    pieces: [...(era ? [word(era.start, era.end)] : []), ...numberPieces(scan, number), word(unit.start, unit.end)],
    logProbability: number.isArabic ? -4 : -9,
    meaning: () => `the ${ordinal(number.value)} century${era ? ' BC' : ''}`,
  }
}

/** 20世纪 or 上世纪 before 80年代: which hundred years. */
function centuryBefore(scan: Scan, index: number) {
  const unit = matchBefore(scan, index, ['世纪', '世紀'])
  if (!unit) return null
  // 二十一世纪, 20 世纪: at most three characters and a space.
  for (let start = Math.max(scan.begin, unit.start - 4); start < unit.start; start++) {
    const number = readNumber(scan.codes, start, unit.start, scan.digits)
    if (!number || number.value < 1 || number.value > 30) continue
    const end = passSpaces(scan.codes, number.end, scan.end)
    if (end !== unit.start) continue
    return { start, hundreds: (number.value - 1) * 100, pieces: [...numberPieces(scan, number), word(unit.start, unit.end)] }
  }
  return null
}

function english(date: Calendar): string {
  const month = date.month > 0 ? months[date.month - 1]! : ''
  if (date.part !== '') return `${date.part} ${month}${date.year === '' ? '' : ` ${date.year}`}`
  if (date.day > 0 && month === '') return `the ${ordinal(date.day)} (day of the month)`
  return [date.day > 0 ? String(date.day) : '', month, date.year].filter(Boolean).join(' ')
}

function englishRange(from: Calendar, to: Calendar): string {
  // 6月16日至18日: what the second end leaves out is as in the first.
  const month = to.month > 0 ? to.month : from.month
  if (from.day > 0 && month === 0) return `the ${ordinal(from.day)} to the ${ordinal(to.day)} (of the month)`
  const isSameMonth = to.month === 0 || (to.month === from.month && to.year === '')
  if (from.day > 0 && isSameMonth) return `${from.day} to ${english({ ...to, month, year: from.year })}`
  return `${english(from)} to ${english(to)}`
}

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(value: number): string {
  const tens = value % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

/** Whether a number reads as a calendar year where 年 follows: for ranges such as 2025至2026年. */
export const isCalendarYear = (number: ReadNumber): boolean => number.figures === 4 && number.value >= 1000 && number.value < 2200

