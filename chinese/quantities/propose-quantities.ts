import type { CleanText } from '../clean-text'
import type { Explanation } from '../analysis'
import { barrier } from '../gaps'
import type { Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposer } from '../proposal'
import { currencyBefore, minusBefore, numberWeight, percentAfter, quantityOf, readFraction, readOrdinal, readRange, readScore, readUnits } from './amounts'
import { classifierSpellings } from './classifiers'
import { readCentury, readDate } from './dates'
import { Digit, digitTable } from './digits'
import { numberPieces, textOf, word, type Found, type Scan } from './found'
import { englishAmount, type ReadNumber } from './number'
import { readNumber } from './read-number'
import { sayPiece } from './say-piece'
import { readTime } from './times'
import { unitSpellings } from './units'

/** How far a quantity may reach: 中华民国一百一十四年十二月三十一日至一百一十五年十二月三十一日 is 36. */
const reach = 64
/** How far before the number something that belongs to it may begin: 中华民国, 下午, 二十一世纪. */
const before = 10

/** Numbers, dates, times, amounts and the like, as proposals that the dictionary's words may beat. */
export function createQuantityProposer(): Proposer {
  const digits = digitTable()
  const units = unitSpellings()
  const classifiers = classifierSpellings()
  return (text, lexicon, _tables, add) => {
    const { codes, length, barriers } = text
    let seen = 0
    let begin = 0
    for (let index = 0; index < length; index++) {
      if (barriers[index] === barrier.wall) begin = index
      const kind = digits[codes[index]!]! & 0xf0
      // Not anew inside a number that was read already; minus and currency are looked for from the number back.
      if (kind === 0 || index < seen || kind === Digit.minus || kind === Digit.currency) continue
      const limit = Math.min(length, index + reach)
      let end = index + 1
      while (end < limit && barriers[end] !== barrier.wall) end++
      const scan: Scan = { codes, end, begin: Math.max(begin, index - before), digits, units, classifiers }
      if (kind === Digit.ordinal) {
        for (const found of readOrdinal(scan, index)) propose(text, lexicon, scan, found, add)
        continue
      }
      const number = readNumber(codes, index, end, digits)
      if (!number) continue
      seen = number.end
      for (const found of readAll(scan, number)) propose(text, lexicon, scan, found, add)
    }
  }
}

/** Everything that may begin with this number. */
function readAll(scan: Scan, number: ReadNumber): Found[] {
  const found: Found[] = []
  const keep = (one: Found | null): void => {
    if (one) found.push(one)
  }
  keep(readDate(scan, number))
  keep(readCentury(scan, number))
  keep(readTime(scan, number))
  keep(readFraction(scan, number))
  keep(readScore(scan, number))
  const percent = percentAfter(scan, number)
  keep(readRange(scan, number, percent))
  if (percent > 0) {
    const minus = minusBefore(scan, number.start)
    const sign = scan.codes[percent - 1] === 0x2030 ? '‰ (per thousand)' : '%'
    found.push({
      start: minus ? minus.start : number.start, end: percent, of: 'percentage', logProbability: -2,
      pieces: [...(minus ? [word(minus.start, minus.end)] : []), ...numberPieces(scan, number)],
      meaning: () => `${minus ? 'minus ' : ''}${englishAmount(number)}${sign}`,
    })
  }
  const units = readUnits(scan, number)
  for (const counted of units) found.push(quantityOf(scan, counted))
  keep(loneNumber(scan, number, units.length > 0))
  return found
}

/** A number without a unit: only where there is something to say about it. */
function loneNumber(scan: Scan, number: ReadNumber, hasUnit: boolean): Found | null {
  const length = number.end - number.start
  const currency = currencyBefore(scan, number.start)
  const minus = currency ? null : minusBefore(scan, number.start)
  const lead = currency ?? minus
  // Bare figures are left alone (telephone numbers, page numbers); so are single characters, and 九一八, 二一 and the like.
  const isScaled = number.isArabic && number.figures === 0
  const isSpelled = !number.isArabic && length > 1 && (number.figures === 0 || number.figures >= 4 || /[〇零]/.test(textOf(scan, number.start, number.end)))
  if (!isScaled && !isSpelled && !(lead && lead.end - lead.start > 1)) return null
  return {
    start: lead ? lead.start : number.start,
    end: number.end,
    of: currency ? 'money' : 'number',
    pieces: [...(lead ? [word(lead.start, lead.end)] : []), ...numberPieces(scan, number, number.figures > 0 ? 'figures' : 'amount')],
    // 30多|年来 and 三十|人民 are possible, but hardly ever meant.
    logProbability: numberWeight(number) - (number.upper !== null ? 4 : 1) - (hasUnit ? 5 : 0),
    meaning: () => `${minus ? 'minus ' : ''}${englishAmount(number)}${currency ? ` ${currency.english}` : ''}`,
  }
}

function propose(text: CleanText, lexicon: Lexicon, scan: Scan, found: Found, add: Parameters<Proposer>[3]): void {
  // Where the dictionary has the very word (一起, 五月, 十分, 百分之百), the dictionary says what it means.
  if (found.end - found.start <= lexicon.longest && lexicon.formOf(textOf(scan, found.start, found.end)) >= 0) return
  const { start, end, logProbability } = found
  add({ start, end, kind: 'quantity', logProbability, explain: () => explain(text, lexicon, scan, found) })
}

function explain(text: CleanText, lexicon: Lexicon, scan: Scan, found: Found): Explanation {
  const parts = found.pieces.map((piece) => {
    const said = sayPiece(scan, lexicon, piece, found)
    let isHan = true
    for (let index = piece.start; index < piece.end; index++) isHan &&= scan.codes[index]! >= 0x2e80 && scan.codes[index]! < 0xff00
    if (isHan) return partOf(text, lexicon, piece.start, piece.end, said)
    return { ...partOf(text, lexicon, piece.start, piece.end), form: -1, entries: [], reading: [] }
  })
  const spoken = found.of === 'percentage' && found.pieces.every((piece) => piece.say !== 'word')
    ? ['bai3', 'fen1', 'zhi1', ...found.pieces.flatMap((piece) => sayPiece(scan, lexicon, piece, found))]
    : found.pieces.flatMap((piece) => sayPiece(scan, lexicon, piece, found))
  return { kind: 'quantity', ...extent(text, found.start, found.end), of: found.of, meaning: found.meaning(), spoken, parts }
}
