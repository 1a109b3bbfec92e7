import { Column } from './name-model'
import { beside, isDot, isSign, type Guess, type Site } from './site'

const prior = -4.8
/** How long transliterations are: natural logarithms by number of characters. */
const lengths = [-99, -99, -1.6, -1.2, -1.1, -1.7, -2.4, -3.6, -5, -6.5, -8]
const longest = lengths.length - 1
const genericPenalty = 4
/** One name of two words is a little likelier than two names side by side. */
const together = 0.5
const impossible = -1000
const mostParts = 5

/** Transliterations that begin at `start`: 托卡耶夫, 别尔德穆哈梅多夫. */
export function readForeign(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes, model, end } = site
  const first = site.cost(start, Column.foreignFirst)
  if (first > 10) return
  const isAfterDot = start > site.begin && isDot(codes[start - 1]!)
  // Asked for only once something is worth it.
  let context = isAfterDot ? prior + beside.dot : NaN
  let sum = -first
  let previous = model.rowOf[codes[start]!]!
  const last = Math.min(end, start + longest)
  for (let index = start + 1; index < last; index++) {
    const row = model.rowOf[codes[index]!]!
    if (row === 0) return
    const gain = model.pair(previous, row)
    previous = row
    const size = index - start + 1
    const ending = site.cost(index, Column.foreignLast)
    if (ending < 15) {
      const own = sum + gain - ending + lengths[size]! - (isGeneric(codes[index]!) ? genericPenalty : 0)
      if (site.isWorth(start, index + 1, own + prior + 2 * beside.dot)) {
        if (Number.isNaN(context)) context = prior + site.before(start)
        keep({ start, end: index + 1, of: 'foreign', cuts: [], logProbability: context + own + behind(site, index + 1, size) })
      }
    }
    const inner = site.cost(index, Column.foreignInner)
    if (inner > 12) return
    sum += gain - inner
    if (sum < -6.5 * size - 6) return
  }
}

function behind(site: Site, index: number, size: number): number {
  if (index + 1 < site.end && isDot(site.codes[index]!)) return beside.dot
  if (size > 1 && site.words.generic.at(site.codes, index, site.end) > 0) return beside.generic
  return site.after(index)
}

/**
 * A whole name with dots, 阿利克别克·叶克申库洛夫, beginning right at `start`: every part a word of the dictionary, of characters that
 * transliterations use, or of Latin letters (乔治·W·布什). Its words stay words; together they are one name.
 */
export function readDotted(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes } = site
  let dot = site.nextDot(start)
  if (dot < 0 || dot - start > longest) return
  let score = partScore(site, start, dot)
  const cuts: number[] = []
  while (score > -99 && cuts.length < mostParts) {
    const from = dot + 1
    cuts.push(from)
    score += 2 * beside.dot
    const next = site.nextDot(from)
    const last = Math.min(site.end, from + longest, next < 0 ? site.end : next)
    for (let end = from + 1; end <= last; end++) {
      if (isSign(codes[end - 1]!)) break
      const whole = score + partScore(site, from, end) + site.after(end) + together
      if (whole > -99 && end !== next) keep({ start, end, of: 'foreign', cuts: [...cuts], logProbability: whole })
    }
    if (next < 0 || next - from > longest) return
    score += partScore(site, from, next)
    dot = next
  }
}

/** One part of a dotted name by itself; -1000 where it can be none. */
function partScore(site: Site, start: number, end: number): number {
  const { codes, model } = site
  if (start < end && isLetter(codes[start]!)) {
    for (let index = start + 1; index < end; index++) if (!isLetter(codes[index]!)) return impossible
    return -4
  }
  const known = site.known(start, end)
  if (end - start === 1) return site.cost(start, Column.foreignFirst) < 9 ? prior - 4 - site.cost(start, Column.foreignFirst) : impossible
  let sum = -site.cost(start, Column.foreignFirst) - site.cost(end - 1, Column.foreignLast) + prior + lengths[end - start]!
  for (let index = start + 1; index < end; index++) {
    if (index < end - 1) sum -= site.cost(index, Column.foreignInner)
    sum += model.pair(model.rowOf[codes[index - 1]!]!, model.rowOf[codes[index]!]!)
  }
  return Math.max(known, sum < -60 ? impossible : sum)
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

// What kind of place, people or thing it is: a word of its own behind the name.
const isGeneric = (code: number): boolean => genericEndings.has(code)
const genericEndings = new Set([...'站乡鄉县縣镇鎮村区區市郡寺庙廟宫宮殿道路街巷州省线線铁鐵桥橋港湾灣社局会會党黨国國军軍教队隊河湖岛島厂廠校院楼樓人语語族山海式'].map((character) => character.charCodeAt(0)))
