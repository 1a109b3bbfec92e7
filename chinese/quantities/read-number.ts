import { Digit } from './digits'
import type { Exactness, ReadNumber } from './number'

const over = '多余餘'
const several = '几幾'
const points = '.．点點'
const commas = ',，'

/**
 * The longest number that begins at `start`: 48, １３．６ 亿, 三千五百, 二〇二五, 十余, 30多, 几百, 两三, 百余; null when none does.
 * Spaces are passed over only after figures, where pages put them (13.6 亿).
 */
export function readNumber(codes: Uint16Array, start: number, end: number, table: Uint8Array): ReadNumber | null {
  const first = kindAt(codes, start, end, table)
  if (first === Digit.arabic) return readArabic(codes, start, end, table)
  if (first === Digit.han || first === Digit.power || first === Digit.tens) return readHan(codes, start, end, table)
  if (first === Digit.myriad) return readLoneMyriad(codes, start, end)
  if (first === Digit.vague) return readVague(codes, start, end, table)
  if (first === Digit.half) return number(start, start + 1, 0.5, {})
  return null
}

interface Particulars {
  upper?: number | null
  exactness?: Exactness
  isArabic?: boolean
  digits?: string
}

function number(start: number, end: number, value: number, more: Particulars): ReadNumber {
  const digits = more.digits ?? ''
  return {
    start, end, value, digits,
    upper: more.upper ?? null,
    exactness: more.exactness ?? 'exact',
    isArabic: more.isArabic ?? false,
    figures: digits.length,
  }
}

const kindAt = (codes: Uint16Array, index: number, end: number, table: Uint8Array): number =>
  index < end ? (table[codes[index]!]! & 0xf0) : 0
const valueAt = (codes: Uint16Array, index: number, table: Uint8Array): number => table[codes[index]!]! & 0x0f
const isOneOf = (codes: Uint16Array, index: number, end: number, characters: string): boolean =>
  index < end && characters.includes(String.fromCharCode(codes[index]!))

/** Where the next thing begins when at most two spaces or breaks stand between: `6 月`, `6⏎月`. */
export function passSpaces(codes: Uint16Array, index: number, end: number): number {
  let next = index
  while (next < end && next - index < 2 && isSpace(codes[next]!)) next++
  return next < end && !isSpace(codes[next]!) ? next : index
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0xa0 || code === 0x3000

function readArabic(codes: Uint16Array, start: number, end: number, table: Uint8Array): ReadNumber {
  let index = start
  let digits = ''
  while (kindAt(codes, index, end, table) === Digit.arabic) digits += valueAt(codes, index++, table)
  let text = digits
  // 1,234,567: groups of exactly three.
  while (digits.length <= 3 && isOneOf(codes, index, end, commas) && isGroup(codes, index + 1, end, table)) {
    for (let offset = 1; offset <= 3; offset++) text += valueAt(codes, index + offset, table)
    index += 4
  }
  let isPlain = text === digits
  if (isOneOf(codes, index, end, '.．') && kindAt(codes, index + 1, end, table) === Digit.arabic) {
    isPlain = false
    text += '.'
    index++
    while (kindAt(codes, index, end, table) === Digit.arabic) text += valueAt(codes, index++, table)
  }
  const value = Number(text)
  const scaled = readScale(codes, index, end, table, value)
  if (scaled) {
    const rest = scaled.exactness === 'exact' ? readSmaller(codes, scaled.end, end, table, scaled.value / value) : null
    return number(start, rest ? rest.end : scaled.end, scaled.value + (rest ? rest.value : 0), {
      exactness: rest ? rest.exactness : scaled.exactness, isArabic: true,
    })
  }
  return number(start, index, value, { isArabic: true, digits: isPlain ? digits : '' })
}

/** 8000万 behind 3亿: another number with figures, smaller than one of the scale before. */
function readSmaller(codes: Uint16Array, start: number, end: number, table: Uint8Array, scale: number): ReadNumber | null {
  if (kindAt(codes, start, end, table) !== Digit.arabic) return null
  const rest = readArabic(codes, start, end, table)
  return rest.value < scale && (rest.figures === 0 || rest.value >= scale / 10) ? rest : null
}

function isGroup(codes: Uint16Array, start: number, end: number, table: Uint8Array): boolean {
  for (let offset = 0; offset < 3; offset++) if (kindAt(codes, start + offset, end, table) !== Digit.arabic) return false
  return kindAt(codes, start + 3, end, table) !== Digit.arabic
}

/** 万, 亿, 千万, 多, 余 behind figures: 13.6 亿, 30多万, 5千, 2.5万亿, 30余. */
function readScale(codes: Uint16Array, from: number, end: number, table: Uint8Array, amount: number) {
  let index = passSpaces(codes, from, end)
  let value = amount
  let exactness: Exactness = 'exact'
  let last = from
  for (;;) {
    const kind = kindAt(codes, index, end, table)
    if (kind === Digit.myriad || (kind === Digit.power && valueAt(codes, index, table) > 1)) {
      value = Number((value * 10 ** valueAt(codes, index, table)).toPrecision(15))
    } else if (exactness === 'exact' && isOneOf(codes, index, end, over + several)) {
      exactness = 'over'
    } else break
    last = ++index
  }
  if (last === from) return null
  // 30几 is "thirty-odd"; 3千5百 stays unread: nobody writes so in print.
  return { end: last, value, exactness }
}

/** Chinese numerals, by place (三百二十五), by figure (二〇二五) or vague (十几, 三十多, 七八十). */
function readHan(codes: Uint16Array, start: number, end: number, table: Uint8Array): ReadNumber | null {
  const run = readFigures(codes, start, end, table)
  if (run) return run
  let index = start
  let total = 0
  let section = 0
  let digit = -1
  let lastPower = Infinity
  let lastMyriad = Infinity
  // 三百五 = 350, 两万五 = 25,000: a last figure counts in the next place down, unless 零 or 十 stands before it.
  let below = 0
  let spread = 0
  let exactness: Exactness = 'exact'
  for (; index < end; index++) {
    const kind = kindAt(codes, index, end, table)
    const value = kind === 0 ? 0 : valueAt(codes, index, table)
    if (kind === Digit.han) {
      if (exactness !== 'exact') break
      if (digit > 0) {
        // 两三, 七八十, 三五: one figure more, once.
        if (spread !== 0 || !(value === digit + 1 || (digit === 3 && value === 5))) break
        spread = value - digit
        continue
      }
      if (value === 0) below = 0
      digit = value
    } else if (kind === Digit.power) {
      if (value >= lastPower || exactness !== 'exact') break
      section += (digit < 0 ? 1 : digit) * 10 ** value
      spread *= 10 ** value
      lastPower = value
      below = Math.max(value - 1, 0)
      digit = -1
    } else if (kind === Digit.tens) {
      if (index !== start) break
      section = value * 10
      lastPower = 1
    } else if (kind === Digit.myriad) {
      const amount = section + Math.max(digit, 0)
      if (value === 8 && lastMyriad === 4) total = (total + amount) * 1e8
      else if (value >= lastMyriad || amount === 0) break
      else total += amount * 10 ** value
      spread *= 10 ** value
      section = 0
      digit = -1
      lastPower = Infinity
      lastMyriad = value
      below = value - 1
    } else if (exactness === 'exact' && digit < 0 && index > start && isOneOf(codes, index, end, over + several)) {
      // 三十几 is as vague as 三十多; 万 may follow (三十多万).
      exactness = 'over'
    } else break
  }
  if (index === start) return null
  let value = total + section
  if (digit >= 0) {
    const place = index - start > 1 + (spread ? 1 : 0) ? 10 ** below : 1
    value += digit * place
    spread *= place
  }
  const decimal = spread === 0 && exactness === 'exact' ? readDecimals(codes, index, end, table) : null
  if (decimal) {
    value += decimal.value
    index = decimal.end
    const scaled = readScale(codes, index, end, table, value)
    if (scaled) return number(start, scaled.end, scaled.value, { exactness: scaled.exactness })
  }
  return number(start, index, value, { exactness, upper: spread ? value + spread : null })
}

/** 三点五: 点 and figures behind a number; not 三点五十 and not 三点五分, which are times. */
function readDecimals(codes: Uint16Array, start: number, end: number, table: Uint8Array) {
  if (!isOneOf(codes, start, end, points) || kindAt(codes, start + 1, end, table) !== Digit.han) return null
  let index = start + 1
  let digits = '0.'
  while (kindAt(codes, index, end, table) === Digit.han) digits += valueAt(codes, index++, table)
  if (kindAt(codes, index, end, table) === Digit.power || isOneOf(codes, index, end, '分刻半')) return null
  return { end: index, value: Number(digits) }
}

/** Figures in a row: 二〇二五, 一九四九, 九一一 (three and more, so that 两三 and 七八 stay what they are). */
function readFigures(codes: Uint16Array, start: number, end: number, table: Uint8Array): ReadNumber | null {
  let index = start
  let digits = ''
  while (kindAt(codes, index, end, table) === Digit.han) digits += valueAt(codes, index++, table)
  if (digits.length < 3 && !(digits.length === 2 && isOneOf(codes, start, end, '〇零'))) return null
  const next = kindAt(codes, index, end, table)
  if (next === Digit.power || next === Digit.myriad || next === Digit.tens) return null
  return number(start, index, Number(digits), { digits })
}

/** 万余, 亿万: only 万 or 亿 with 余 or 多 behind. */
function readLoneMyriad(codes: Uint16Array, start: number, end: number): ReadNumber | null {
  if (!isOneOf(codes, start, end, '万萬亿億') || !isOneOf(codes, start + 1, end, over)) return null
  return number(start, start + 2, isOneOf(codes, start, end, '万萬') ? 1e4 : 1e8, { exactness: 'over' })
}

/** 几, 几十, 数百万, 上百, 上万. */
function readVague(codes: Uint16Array, start: number, end: number, table: Uint8Array): ReadNumber | null {
  let index = start + 1
  let value = 1
  while (index < end) {
    const kind = kindAt(codes, index, end, table)
    if (kind !== Digit.power && kind !== Digit.myriad) break
    value *= 10 ** valueAt(codes, index++, table)
  }
  if (isOneOf(codes, start, end, '上')) return value < 100 ? null : number(start, index, value, { exactness: 'upwards' })
  return number(start, index, value, { exactness: 'several' })
}
