import { ordinal, isCalendarYear } from './dates'
import { matchAny, matchBefore, numberPieces, rangeWords, textOf, word, type Found, type Piece, type Scan } from './found'
import { englishAmount, englishNumber, type ReadNumber } from './number'
import { passSpaces, readNumber } from './read-number'
import type { Unit } from './units'

/** A number with what it counts or measures. */
export interface Counted {
  readonly number: ReadNumber
  readonly unit: Unit
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
  /** Added by 半 behind or within (三年半, 两个半小时). */
  readonly isHalfMore: boolean
  /** 多 behind the unit: 三年多. */
  readonly isOver: boolean
}

const longestUnit = 6
const currencies: readonly (readonly [names: readonly string[], english: string])[] = [
  [['人民币', '人民幣'], 'yuan (RMB)'],
  [['新台币', '新臺幣', '新台幣', '台币', '台幣', '臺幣'], 'New Taiwan dollars'],
  [['港币', '港幣', 'HK$', '港元'], 'Hong Kong dollars'],
  [['美金', 'US$', '美元'], 'US dollars'],
  [['NT$'], 'New Taiwan dollars'],
  [['￥', '¥'], 'yuan'],
  [['$', '＄'], 'dollars'],
  [['€', '欧元', '歐元'], 'euros'],
  [['£'], 'pounds'],
]

/** Every way to take what stands behind `number` as its unit, longest first: 三年 and 三 for 三年级. */
export function readUnits(scan: Scan, number: ReadNumber): Counted[] {
  const found: Counted[] = []
  const start = number.isArabic ? passSpaces(scan.codes, number.end, scan.end) : number.end
  const inner = readInner(scan, number, start)
  if (inner) found.push(inner)
  for (let length = Math.min(longestUnit, scan.end - start); length > 0; length--) {
    const text = textOf(scan, start, start + length)
    const unit = scan.units.get(text) ?? scan.classifiers.get(text)
    if (!unit) continue
    if (number.value === 0.5 && number.end - number.start === 1 && unit.kind === 'classifier' && text !== '个' && text !== '個') continue
    // 个月, 元人民币 are two words.
    const isTwo = length > 1 && '个個元'.includes(text.charAt(0))
    const unitPieces = isTwo ? [word(start, start + 1), word(start + 1, start + length)] : [word(start, start + length, unit.reading)]
    const pieces = [...numberPieces(scan, number), ...unitPieces]
    const counted = { number, unit, start: number.start, end: start + length, pieces, isHalfMore: false, isOver: false }
    found.push(more(scan, counted))
  }
  return found
}

/** 一个半小时, 三个多月: 半 or 多 between measure word and unit. */
function readInner(scan: Scan, number: ReadNumber, start: number): Counted | null {
  const measure = matchAny(scan, start, ['个', '個'])
  if (measure === 0 || number.exactness !== 'exact') return null
  const isHalf = matchAny(scan, start + 1, ['半']) > 0
  if (!isHalf && matchAny(scan, start + 1, ['多']) === 0) return null
  for (let length = Math.min(longestUnit, scan.end - start - 2); length > 0; length--) {
    const text = textOf(scan, start + 2, start + 2 + length)
    const unit = text === '月' ? scan.units.get('个月') : scan.units.get(text)
    if (unit?.kind !== 'duration') continue
    const end = start + 2 + length
    const pieces = [...numberPieces(scan, number), word(start, start + 1, 'ge4'), word(start + 1, start + 2), word(start + 2, end, unit.reading)]
    return { number, unit, start: number.start, end, pieces, isHalfMore: isHalf, isOver: !isHalf }
  }
  return null
}

function more(scan: Scan, counted: Counted): Counted {
  const { unit, end } = counted
  if (unit.kind === 'classifier' || counted.number.exactness !== 'exact') return counted
  const isHalf = unit.kind === 'duration' && matchAny(scan, end, ['半']) > 0
  if (!isHalf && matchAny(scan, end, ['多']) === 0) return counted
  return { ...counted, end: end + 1, pieces: [...counted.pieces, word(end, end + 1)], isHalfMore: isHalf, isOver: !isHalf }
}

/** How probable the number is by itself: figures are nearly certain to be one, Chinese numerals are words like others. */
export function numberWeight(number: ReadNumber): number {
  if (number.isArabic) return -1
  const length = number.end - number.start
  return (number.exactness === 'several' ? -8.5 : -7) - 0.8 * (length - 1)
}

/** Number and unit as a quantity, with currency or minus before it. */
export function quantityOf(scan: Scan, counted: Counted): Found {
  const { number, unit } = counted
  const minus = minusBefore(scan, number.start)
  const currency = unit.kind === 'money' ? currencyBefore(scan, number.start) : null
  const before = minus ?? currency
  const value = number.value + (counted.isHalfMore ? 0.5 : 0)
  const amount: ReadNumber = { ...number, value, exactness: counted.isOver ? 'over' : number.exactness }
  const isRegularKind = unit.kind === 'percentage' || unit.kind === 'classifier' || unit.kind === 'duration' || unit.kind === 'money'
  return {
    start: before ? before.start : counted.start,
    end: counted.end,
    of: isRegularKind && unit.kind !== 'classifier' ? unit.kind : 'measure',
    pieces: [...(before ? [word(before.start, before.end)] : []), ...counted.pieces],
    logProbability: numberWeight(number) + unit.weight,
    meaning: () => `${minus ? 'minus ' : ''}${withUnit(amount, currency ? { ...unit, one: currency.english, many: currency.english } : unit)}`,
  }
}

/** 人民币3000: money by what stands before; 负3.2, 零下5. */
export function currencyBefore(scan: Scan, index: number) {
  for (const [names, english] of currencies) {
    const found = matchBefore(scan, index, names)
    if (found) return { ...found, english }
  }
  return null
}

export function minusBefore(scan: Scan, index: number): { start: number; end: number } | null {
  const found = matchBefore(scan, index, ['零下', '负', '負', '-', '−', '－'])
  if (!found || found.start === scan.begin) return found
  if (found.end - found.start === 2 || scan.codes[found.start]! > 0x4e00) return found
  // A dash after a character is a dash; after a space or a bracket it is a minus.
  const previous = scan.codes[found.start - 1]!
  return previous <= 0x28 || previous === 0xff08 || previous === 0xff0c ? found : null
}

/** 'more than 30 years', '3.65 million mu (about 243,000 hectares)', '30 % (three tenths)'. */
export function withUnit(number: ReadNumber, unit: Unit): string {
  if (unit.one === 'tenth') return `${englishNumber(number.value * 10)}%`
  const text = `${englishAmount(number)} ${isOne(number) ? unit.one : unit.many}`
  if (unit.factor === undefined || unit.into === undefined || number.exactness === 'several') return text
  return `${text} (${converted(number.value, unit.factor, unit.into)})`
}

const isOne = (number: ReadNumber): boolean => number.upper === null && number.exactness !== 'several' && number.value === 1

const plurals: Readonly<Record<string, string>> = { 'square metre': 'square metres' }

/** Two or three figures say all that a conversion of a round number can. */
export function converted(value: number, factor: number, into: string): string {
  let amount = Number((value * factor).toPrecision(3))
  let name = into
  if (name === 'gram' && amount >= 1000) [amount, name] = [amount / 1000, 'kilogram']
  if (name === 'kilogram' && amount >= 1000) [amount, name] = [Number((amount / 1000).toPrecision(3)), 'tonne']
  if (name === 'hectare' && amount < 1) [amount, name] = [Number((amount * 1e4).toPrecision(3)), 'square metre']
  if (name === 'hectare' && amount >= 1e5) return `${englishNumber(amount)} hectares, ${englishNumber(Number((amount / 100).toPrecision(3)))} square kilometres`
  return `${englishNumber(amount)} ${amount === 1 ? name : (plurals[name] ?? `${name}s`)}`
}

/** 16日至18日 is a date; this is 3—5年, 三至五天, 10%—20%, 2025至2026年, 两三百公里 (which is one number). */
export function readRange(scan: Scan, from: ReadNumber, percentEnd: number): Found | null {
  const fromEnd = percentEnd > 0 ? percentEnd : from.end
  const join = passSpaces(scan.codes, fromEnd, scan.end)
  const length = matchAny(scan, join, rangeWords)
  if (length === 0 || from.exactness === 'several') return null
  const next = passSpaces(scan.codes, join + length, scan.end)
  const to = readNumber(scan.codes, next, scan.end, scan.digits)
  if (!to || to.exactness !== 'exact' || to.value <= from.value * scaleOf(from, to)) return null
  const pieces = [...numberPieces(scan, from), word(join, join + length)]
  const percent = percentAfter(scan, to)
  if (percent > 0) {
    return range(from.start, percent, [...pieces, ...numberPieces(scan, to), word(to.end, percent)], -2, () => `${englishNumber(from.value)} to ${englishNumber(to.value)}%`)
  }
  const yearUnit = to.isArabic ? passSpaces(scan.codes, to.end, scan.end) : to.end
  if (isCalendarYear(from) && isCalendarYear(to) && matchAny(scan, yearUnit, ['年']) > 0) {
    const toPieces = numberPieces(scan, to, 'figures')
    const all = [...numberPieces(scan, from, 'figures'), word(join, join + length), ...toPieces, word(yearUnit, yearUnit + 1)]
    return range(from.start, yearUnit + 1, all, -2, () => `${from.digits} to ${to.digits}`)
  }
  const counted = readUnits(scan, to)[0]
  if (!counted) return null
  return range(from.start, counted.end, [...pieces, ...counted.pieces], numberWeight(from) + counted.unit.weight - 0.5, () => {
    const low = from.value * scaleOf(from, to)
    const high = withUnit(to, counted.unit)
    return `${englishNumber(low)} to ${high}`
  })
}

/** 3至5亿 is 300 to 500 million: the scale stands only once. */
function scaleOf(from: ReadNumber, to: ReadNumber): number {
  if (from.value >= 1000 || to.value < 1e4 || from.figures === 0) return 1
  const scale = 10 ** (Math.floor(Math.log10(to.value) / 4) * 4)
  return scale >= 1e4 && from.figures <= 4 ? scale : 1
}

const range = (start: number, end: number, pieces: readonly Piece[], logProbability: number, meaning: () => string): Found =>
  ({ start, end, of: 'range', pieces, logProbability, meaning })

/** Where a per cent sign behind the number ends, or 0. */
export function percentAfter(scan: Scan, number: ReadNumber): number {
  const start = passSpaces(scan.codes, number.end, scan.end)
  const length = matchAny(scan, start, ['%', '％', '‰', '﹪'])
  return length > 0 ? start + length : 0
}

const named: Readonly<Record<number, readonly [one: string, many: string]>> = {
  2: ['half', 'halves'], 3: ['third', 'thirds'], 4: ['quarter', 'quarters'], 5: ['fifth', 'fifths'], 6: ['sixth', 'sixths'],
  7: ['seventh', 'sevenths'], 8: ['eighth', 'eighths'], 9: ['ninth', 'ninths'], 10: ['tenth', 'tenths'],
}
const cardinals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 三分之一, 百分之四十, 千分之三, 1/3-like fractions in words. */
export function readFraction(scan: Scan, whole: ReadNumber): Found | null {
  const length = matchAny(scan, whole.end, ['分之'])
  if (length === 0) return null
  const next = passSpaces(scan.codes, whole.end + length, scan.end)
  const minus = matchAny(scan, next, ['负', '負'])
  const number = readNumber(scan.codes, next + minus, scan.end, scan.digits)
  if (!number) return null
  const isShare = whole.value === 100 || whole.value === 1000 || whole.value === 10000
  return {
    start: whole.start,
    end: number.end,
    of: whole.value === 100 ? 'percentage' : 'fraction',
    pieces: [...numberPieces(scan, whole), word(whole.end, whole.end + length, 'fen1 zhi1'), ...numberPieces(scan, number)],
    logProbability: -7,
    meaning: () => {
      const amount = `${minus > 0 ? 'minus ' : ''}${englishAmount(number)}`
      if (whole.value === 100) return `${amount}%`
      if (isShare) return `${amount} per ${englishNumber(whole.value)}`
      const names = named[whole.value]
      const top = cardinals[number.value]
      if (names && top !== undefined) return `${top} ${number.value === 1 ? names[0] : names[1]}`
      return `${amount}/${englishNumber(whole.value)}`
    },
  }
}

/** 3比1, 三比一, 2:0; what looks like a time of day (21:15) is not a score. */
export function readScore(scan: Scan, left: ReadNumber): Found | null {
  if (!Number.isInteger(left.value) || left.exactness !== 'exact' || left.value > 300) return null
  const join = passSpaces(scan.codes, left.end, scan.end)
  const length = matchAny(scan, join, ['比', ':', '：', '∶', '﹕'])
  if (length === 0) return null
  const isWord = matchAny(scan, join, ['比']) > 0
  const next = passSpaces(scan.codes, join + length, scan.end)
  const right = readNumber(scan.codes, next, scan.end, scan.digits)
  if (!right || right.exactness !== 'exact' || right.upper !== null || right.value > 300) return null
  if (!isWord && (!left.isArabic || right.figures === 2 || right.figures === 0 || left.figures === 0)) return null
  // 一比 … 三个: the second number belongs to its own unit.
  if (isWord && readUnits(scan, right).length > 0) return null
  return {
    start: left.start, end: right.end, of: 'score',
    pieces: [...numberPieces(scan, left), word(join, join + length, isWord ? 'bi3' : ''), ...numberPieces(scan, right)],
    logProbability: (left.isArabic ? -4 : -13),
    meaning: () => `${englishNumber(left.value)} to ${englishNumber(right.value)}`,
  }
}

/** 第二届, 第3次, 第十八: an ordinal, with its measure word where one follows. */
export function readOrdinal(scan: Scan, start: number): Found[] {
  const next = passSpaces(scan.codes, start + 1, scan.end)
  const number = readNumber(scan.codes, next, scan.end, scan.digits)
  if (!number || number.upper !== null || number.exactness === 'over' || number.exactness === 'upwards') return []
  const isSeveral = number.exactness === 'several'
  const nth = isSeveral ? 'which (in order)' : ordinal(number.value)
  // 第二 is one word, 届 behind it another.
  const withPrefix = ([first, ...rest]: readonly Piece[]): Piece[] => [{ ...first!, start }, ...rest]
  const found: Found[] = []
  for (const counted of isSeveral && number.value !== 1 ? [] : readUnits(scan, number)) {
    if (counted.isHalfMore || counted.isOver) continue
    found.push({
      start, end: counted.end, of: 'ordinal', pieces: withPrefix(counted.pieces),
      logProbability: -5 + numberWeight(number) / 3 + counted.unit.weight,
      meaning: () => `${nth} ${counted.unit.one}`,
    })
  }
  found.push({
    start, end: number.end, of: 'ordinal', pieces: withPrefix(numberPieces(scan, number)),
    logProbability: -7 + numberWeight(number) / 3, meaning: () => nth,
  })
  return found
}
