import { matchAny, matchBefore, numberPieces, word, type Found, type Piece, type Scan } from './found'
import type { ReadNumber } from './number'
import { passSpaces, readNumber } from './read-number'

/** Parts of the day before a time, and whether they are after noon. */
const dayParts: readonly (readonly [names: readonly string[], half: 'a.m.' | 'p.m.' | ''])[] = [
  [['凌晨', '清晨', '早上', '早晨', '上午', '今晨', '清早'], 'a.m.'],
  [['下午', '傍晚', '晚上', '今晚', '当晚', '當晚', '深夜', '午后', '午後', '晚间', '晚間', '夜里', '夜裡'], 'p.m.'],
  [['中午', '正午'], ''],
]

const hourWords = ['点钟', '點鐘', '点', '點', '时', '時']

/** 3时30分, 下午三点半, 8点一刻, 晚上9:15; null when `hour` begins no time. */
export function readTime(scan: Scan, hour: ReadNumber): Found | null {
  if (hour.exactness !== 'exact' || hour.upper !== null || hour.figures > 2) return null
  if (!Number.isInteger(hour.value) || hour.value > 24) return null
  const part = dayPartBefore(scan, hour.start)
  const unitStart = hour.isArabic ? passSpaces(scan.codes, hour.end, scan.end) : hour.end
  const colon = part ? matchAny(scan, hour.end, [':', '：']) : 0
  const unit = colon > 0 ? colon : matchAny(scan, unitStart, hourWords)
  if (unit === 0) return null
  const pieces: Piece[] = [...(part ? [word(part.start, part.end)] : []), ...numberPieces(scan, hour)]
  let end = hour.end + colon
  if (colon === 0) {
    pieces.push(word(unitStart, unitStart + unit))
    end = unitStart + unit
  }
  const rest = readMinutes(scan, end, colon > 0)
  pieces.push(...rest.pieces)
  // 两点 may be two points and 一时 a while: only what follows or stands before makes a time of a lone hour.
  const isSure = part !== null || rest.minutes >= 0 || unit === 2
  return {
    start: part ? part.start : hour.start,
    end: rest.end,
    of: 'time',
    pieces,
    logProbability: (hour.isArabic ? -3 : -8) - (isSure ? 0 : 3),
    meaning: () => english(hour.value, rest.minutes, rest.seconds, part?.half ?? null) + (isSure || unit === 2 ? '' : ambiguous(scan, unitStart, hour)),
  }
}


const ambiguous = (scan: Scan, unitStart: number, hour: ReadNumber): string =>
  matchAny(scan, unitStart, ['点', '點']) > 0 ? `; ${hour.value} ${hour.value === 1 ? 'point' : 'points'}` : ''

function dayPartBefore(scan: Scan, index: number) {
  for (const [names, half] of dayParts) {
    const found = matchBefore(scan, index, names)
    if (found) return { ...found, half }
  }
  return null
}

function readMinutes(scan: Scan, from: number, isColon: boolean) {
  const none = { end: from, minutes: -1, seconds: -1, pieces: [] as Piece[] }
  const half = isColon ? 0 : matchAny(scan, from, ['半'])
  if (half > 0) return { ...none, end: from + half, minutes: 30, pieces: [word(from, from + half)] }
  const whole = isColon ? 0 : matchAny(scan, from, ['整', '正'])
  if (whole > 0) return { ...none, end: from + whole, minutes: 0, pieces: [word(from, from + whole)] }
  const start = passSpaces(scan.codes, from, scan.end)
  const number = readNumber(scan.codes, start, scan.end, scan.digits)
  if (!number || number.upper !== null || number.exactness !== 'exact' || !(number.value < 60)) return none
  if (isColon) return { ...none, end: number.end, minutes: number.value, pieces: numberPieces(scan, number) }
  const unitStart = number.isArabic ? passSpaces(scan.codes, number.end, scan.end) : number.end
  const quarter = matchAny(scan, unitStart, ['刻钟', '刻鐘', '刻'])
  if (quarter > 0 && number.value <= 3) {
    return { ...none, end: unitStart + quarter, minutes: number.value * 15, pieces: [...numberPieces(scan, number), word(unitStart, unitStart + quarter)] }
  }
  const minute = matchAny(scan, unitStart, ['分'])
  const isPercent = minute > 0 && matchAny(scan, unitStart + 1, ['之', '钟', '鐘']) > 0
  if (minute === 0 || isPercent) {
    // 三点二十: two figures and nothing behind.
    if (number.isArabic || number.value < 10) return none
    return { ...none, end: number.end, minutes: number.value, pieces: numberPieces(scan, number) }
  }
  const pieces = [...numberPieces(scan, number), word(unitStart, unitStart + 1, 'fen1')]
  const after = passSpaces(scan.codes, unitStart + 1, scan.end)
  const second = readNumber(scan.codes, after, scan.end, scan.digits)
  const secondUnit = second ? passSpaces(scan.codes, second.end, scan.end) : 0
  if (second && second.value < 60 && matchAny(scan, secondUnit, ['秒']) > 0) {
    return { end: secondUnit + 1, minutes: number.value, seconds: second.value, pieces: [...pieces, ...numberPieces(scan, second), word(secondUnit, secondUnit + 1)] }
  }
  return { end: unitStart + 1, minutes: number.value, seconds: -1, pieces }
}

function english(hour: number, minutes: number, seconds: number, half: 'a.m.' | 'p.m.' | '' | null): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const tail = `${two(Math.max(minutes, 0))}${seconds >= 0 ? `:${two(seconds)}` : ''}`
  if (half === null || hour > 12) {
    if (minutes < 0) return hour > 12 || hour === 0 ? `${hour}:00` : `${hour} o’clock`
    return `${hour}:${tail}`
  }
  const noon = half === '' ? (hour === 11 ? 'a.m.' : 'p.m.') : half
  // 晚上12点 is midnight.
  if (hour === 12 && half === 'p.m.') return minutes <= 0 ? 'midnight' : `12:${tail} a.m.`
  return minutes < 0 ? `${hour} ${noon}` : `${hour}:${tail} ${noon}`
}
