import type { NameKind } from '../analysis'
import { barrier } from '../gaps'
import type { CleanText } from '../clean-text'
import type { Lexicon } from '../lexicon'
import { columnCount, perNat, type NameModel } from './name-model'
import type { ContextWords } from './context-words'

/** A stretch of text that is taken for a name. Clean indices. */
export interface Guess {
  readonly start: number
  readonly end: number
  readonly of: NameKind
  /** Where its words begin, after the first: surname | given name, 乔治 | 布什. A dot before one belongs to none. */
  readonly cuts: readonly number[]
  readonly logProbability: number
  /** What it stands for, in English, where that is known. */
  readonly meaning?: string
}

/** What the readers of names look at: the text, the statistics and the words that may stand beside a name. */
export class Site {
  readonly codes: Uint16Array
  readonly barriers: Uint8Array
  readonly model: NameModel
  readonly words: ContextWords
  private readonly lexicon: Lexicon
  private readonly alone: Float32Array
  private readonly dots: number[] = []
  /** No name reaches across these: the last wall before, the next one behind (or far enough). */
  begin = 0
  end = 0

  /** `alone`: see `singleCharacters`. */
  constructor(text: CleanText, model: NameModel, words: ContextWords, lexicon: Lexicon, alone: Float32Array) {
    this.lexicon = lexicon
    this.alone = alone
    for (let index = 0; index < text.length; index++) if (isDot(text.codes[index]!)) this.dots.push(index)
    this.codes = text.codes
    this.barriers = text.barriers
    this.model = model
    this.words = words
  }

  /** Moves on to `index`: called for every position in order. */
  moveTo(index: number, length: number): void {
    if (this.barriers[index] === barrier.wall) this.begin = index
    if (this.end > index + reach / 2 || this.end === length) return
    const limit = Math.min(length, index + reach)
    let end = Math.max(this.end, index + 1)
    while (end < limit && this.barriers[end] !== barrier.wall) end++
    this.end = end
  }

  /** -ln of how often the character stands at this place of a name; 99 where it never does. */
  cost(index: number, column: number): number {
    const row = this.model.rowOf[this.codes[index]!]!
    return row === 0 ? 99 : this.model.costs[row * columnCount + column]! / perNat
  }

  /** What stands before a name, a title or a beginning, makes it likelier. */
  before(index: number): number {
    if (this.words.titlesBefore.before(this.codes, index, this.begin) > 0) return beside.title
    return index <= this.begin || isSign(this.codes[index - 1]!) || this.barriers[index]! > 0 ? beside.edge : 0
  }

  /** The same for a surname, before which other names may stand in a row. A transliteration may just be broken by the line there. */
  beforePerson(index: number): number {
    return this.isListed(index) ? beside.title + beside.edge : this.before(index)
  }

  /** Whether names stand between here and a title: 记者 倪四义 赵宇 |郝薇薇, with spaces or 、 between. */
  private isListed(index: number): boolean {
    const { codes, barriers, begin } = this
    let at = index
    for (let item = 0; item < mostListed; item++) {
      if (at > begin && codes[at - 1] === comma) at--
      else if (at <= begin || barriers[at] === 0) return false
      let size = 0
      while (at > begin && size < longestListed && !isSign(codes[at - 1]!)) {
        at--
        size++
        if (size < 2) continue
        if (this.words.titlesBefore.before(codes, at, begin) > 0) return true
        if (barriers[at]! > 0 || (at > begin && codes[at - 1] === comma)) break
      }
      if (size < 2) return false
    }
    return false
  }

  /** What stands behind it. */
  after(index: number): number {
    if (index >= this.end || isSign(this.codes[index]!)) return beside.edge
    if (this.words.titlesAfter.at(this.codes, index, this.end) > 0) return beside.titleAfter
    if (this.words.verbsAfter.at(this.codes, index, this.end) > 0) return beside.verb
    return this.barriers[index]! > 0 ? beside.edge : 0
  }

  /** Whether a guess is worth making: better than its characters as words of their own, nearly. */
  isWorth(start: number, end: number, logProbability: number): boolean {
    if (logProbability < -worst * (end - start)) return false
    let apart = -slack
    for (let index = start; index < end; index++) apart += this.alone[this.codes[index]!]!
    return logProbability > apart
  }

  /** Place of the first dot from `index` on, within reach; -1 when there is none. */
  nextDot(index: number): number {
    const { dots } = this
    let low = 0
    let high = dots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (dots[middle]! < index) low = middle + 1
      else high = middle
    }
    return low < dots.length && dots[low]! < this.end ? dots[low]! : -1
  }

  /** ln of how often the dictionary's word between two clean indices is used; -1000 where it has none. */
  known(start: number, end: number): number {
    let word = ''
    for (let index = start; index < end; index++) word += String.fromCharCode(this.codes[index]!)
    const form = this.lexicon.formOf(word)
    if (form < 0) return -1000
    return this.lexicon.frequency(form) / this.lexicon.frequencyScale - Math.log(this.lexicon.frequencyTotal)
  }
}


/**
 * What is not within so much of its characters as words of their own, or dearer than so much a character, never wins:
 * it is not even proposed. Chosen on UD Chinese GSD dev between names found and words broken.
 */
const slack = 8
const worst = 9.2

/** What each character costs as a word of its own: ln(count / total) by UTF-16 unit; -18 where the dictionary lacks or never counted it, or where `rowOf` has no row. */
export function singleCharacters(lexicon: Lexicon, rowOf: Uint16Array): Float32Array {
  const alone = new Float32Array(0x10000).fill(unlisted)
  for (let code = 0x4e00; code < 0xa000; code++) if (rowOf[code] !== 0) alone[code] = singleCharacter(lexicon, code)
  return alone
}

const unlisted = -18

/** The same of one character. */
export function singleCharacter(lexicon: Lexicon, code: number): number {
  const form = lexicon.formOf(String.fromCharCode(code))
  const frequency = form < 0 ? 0 : lexicon.frequency(form)
  return frequency > 0 ? frequency / lexicon.frequencyScale - Math.log(lexicon.frequencyTotal) : unlisted
}

/** 、 */
const comma = 0x3001
const mostListed = 8
const longestListed = 4

/** Names are at most so long; walls farther off are not looked for. */
const reach = 64

/**
 * How much likelier a name is beside these, as natural logarithms. Chosen on UD Chinese GSD dev, where the figures hardly move
 * within 0.5 of them.
 */
export const beside = { title: 2.5, titleAfter: 2, verb: 1, edge: 0.7, dot: 3, generic: 2.5, again: 2 }

/** More than `before` and `after` can add together: what is not worth it with this need not ask them, which costs time. */
export const mostBeside = 4.5

/** Punctuation and spaces: anything that is no Han character, letter or figure. */
export function isSign(code: number): boolean {
  if (code < 0x30) return true
  if (code < 0x2000) return code === 0xb7
  return code < 0x2e80 || (code >= 0x3000 && code < 0x3005) || (code >= 0x3008 && code < 0x3040) || (code >= 0x30fb && code < 0x30fc)
    || (code >= 0xff00 && code < 0xff10) || (code >= 0xff1a && code < 0xff20)
}

/** The dots that stand between the parts of a transliterated name, in the order of how often pages use them. */
export function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x30fb || code === 0x2027 || code === 0x2022 || code === 0xff65 || code === 0x22c5 || code === 0xff0e
}
