import type { Explanation, NameKind } from '../analysis'
import type { CleanText } from '../clean-text'
import { barrier } from '../gaps'
import { EntryFlag, type Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposal, Proposer } from '../proposal'
import type { Tables } from '../tables'
import { placeWords, titlesAfter, titlesBefore, verbsAfter } from './context-words'
import { Column, columnCount, openNameModel, perNat, type NameModel } from './name-model'
import { WordList } from './word-list'

/**
 * How often a word of running text is a name that no dictionary has, and how long transliterations are, as natural logarithms.
 * Counted in UD Chinese GSD train; what stands beside a name moves it by the amounts below.
 */
const prior = { person: -6.5, foreign: -4.8, place: -8 }
const foreignLength = [-99, -99, -1.6, -1.2, -1.1, -1.7, -2.4, -3.6, -5, -6.5, -8]
const bonus = { title: 2.5, titleAfter: 2, verb: 1, edge: 0.7, dot: 3, again: 1.2, generic: 2.5 }
const penalty = { generic: 4, function: 2.5 }
/** A character of a name against the same one as a word of its own: proposals worse than this per character are not made. */
const worst = 9.2
const longestForeign = foreignLength.length - 1

interface Guess {
  readonly start: number
  readonly end: number
  readonly of: NameKind
  /** Where the second word begins (given name, generic word), or `end`. */
  readonly cut: number
  readonly logProbability: number
}

/** Names that the dictionary lacks, from how characters are used in names. Proposes nothing without the learned section 'names'. */
export function createNameProposer(lexicon: Lexicon, tables: Tables): Proposer {
  const model = openNameModel(tables)
  if (!model) return () => {}
  const lists = {
    before: new WordList(titlesBefore),
    after: new WordList(titlesAfter),
    verbs: new WordList(verbsAfter),
    places: new WordList(placeWords),
  }
  return (text, _lexicon, _tables, add) => {
    const finder = new Finder(text, lexicon, model, lists, add)
    finder.run()
  }
}

interface Lists {
  readonly before: WordList
  readonly after: WordList
  readonly verbs: WordList
  readonly places: WordList
}

class Finder {
  private readonly text: CleanText
  private readonly codes: Uint16Array
  private readonly length: number
  private readonly lexicon: Lexicon
  private readonly model: NameModel
  private readonly lists: Lists
  private readonly add: (proposal: Proposal) => void

  constructor(text: CleanText, lexicon: Lexicon, model: NameModel, lists: Lists, add: (proposal: Proposal) => void) {
    this.text = text
    this.codes = text.codes
    this.length = text.length
    this.lexicon = lexicon
    this.model = model
    this.lists = lists
    this.add = add
  }

  run(): void {
    const { codes, length, model } = this
    const { barriers } = this.text
    let begin = 0
    let end = 0
    for (let index = 0; index < length; index++) {
      if (barriers[index] === barrier.wall) begin = index
      const row = model.rowOf[codes[index]!]!
      if (row === 0) continue
      if (end <= index) for (end = index + 1; end < length && barriers[end] !== barrier.wall && end - index < 64; end++);
      const base = row * columnCount
      if (model.costs[base + Column.surname]! < 9 * perNat) this.people(index, end, begin)
      if (model.costs[base + Column.foreignFirst]! < 10 * perNat) this.foreign(index, end, begin)
      this.places(index, end)
    }
  }

  private cost(index: number, column: number): number {
    const row = this.model.rowOf[this.codes[index]!]!
    return row === 0 ? 99 : this.model.costs[row * columnCount + column]! / perNat
  }

  private people(start: number, end: number, begin: number): void {
    const surname = this.cost(start, Column.surname)
    const context = prior.person - surname + this.before(start, begin)
    if (start + 1 < end) {
      const only = this.cost(start + 1, Column.givenOnly)
      const score = context - 1.6 - only + this.after(start + 2, end) - penaltyOf(this.codes[start + 1]!)
      if (score > -worst * 2) this.person(start, start + 2, start + 1, score)
    }
    if (start + 2 < end) {
      const first = this.cost(start + 1, Column.givenFirst)
      const second = this.cost(start + 2, Column.givenSecond)
      const score = context - 0.2 - first - second + this.after(start + 3, end) - penaltyOf(this.codes[start + 2]!)
      if (score > -worst * 3) this.person(start, start + 3, start + 1, score)
    }
  }

  private person(start: number, end: number, cut: number, logProbability: number): void {
    this.keep({ start, end, of: 'person', cut, logProbability })
  }

  /** What stands before a name: a title, a beginning. */
  private before(index: number, begin: number): number {
    if (this.lists.before.before(this.codes, index, begin) > 0) return bonus.title
    return index === 0 || isSign(this.codes[index - 1]!) || this.text.barriers[index]! > 0 ? bonus.edge : 0
  }

  private after(index: number, end: number): number {
    if (index >= end || isSign(this.codes[index]!) || this.text.barriers[index]! > 0) return bonus.edge
    if (this.lists.after.at(this.codes, index, end) > 0) return bonus.titleAfter
    return this.lists.verbs.at(this.codes, index, end) > 0 ? bonus.verb : 0
  }

  private foreign(start: number, end: number, begin: number): void {
    const { codes, model } = this
    let sum = -this.cost(start, Column.foreignFirst)
    const beforeDot = start > begin && isDot(codes[start - 1]!)
    const context = prior.foreign + (beforeDot ? bonus.dot : this.before(start, begin))
    let previous = model.rowOf[codes[start]!]!
    const last = Math.min(end, start + longestForeign)
    for (let index = start + 1; index < last; index++) {
      const row = model.rowOf[codes[index]!]!
      if (row === 0) break
      const gain = model.pair(previous, row)
      previous = row
      const size = index - start + 1
      const ending = this.cost(index, Column.foreignLast)
      if (ending < 15) {
        const isDotted = index + 1 < end && isDot(codes[index + 1]!)
        const generic = size > 1 ? this.lists.places.at(codes, index + 1, end) : 0
        const tail = isDotted ? bonus.dot : generic > 0 ? bonus.generic : this.after(index + 1, end)
        const isGeneric = isGenericEnding(codes[index]!) || '人语語族山海式'.includes(String.fromCharCode(codes[index]!))
        const score = context + sum + gain - ending + foreignLength[size]! + tail - (isGeneric ? penalty.generic : 0)
        if (score > -worst * size) this.keep({ start, end: index + 1, of: 'foreign', cut: index + 1, logProbability: score })
      }
      const inner = this.cost(index, Column.foreignInner)
      if (inner > 12) break
      sum += gain - inner
      if (sum < -6.5 * size - 6) break
    }
  }

  /** 固城湖, 滁河: proper part and generic word. */
  private places(start: number, end: number): void {
    const one = this.cost(start, Column.placeOnly)
    const single = one < 10 && start + 1 < end ? this.lists.places.at(this.codes, start + 1, end) : 0
    if (single === 1 && isPlaceCharacter(this.codes[start + 1]!)) {
      const score = prior.place - one - 3
      if (score > -worst * 2) this.keep({ start, end: start + 2, of: 'place', cut: start + 2, logProbability: score })
    }
    if (start + 2 >= end) return
    const generic = this.lists.places.at(this.codes, start + 2, end)
    if (generic === 0) return
    const first = this.cost(start, Column.placeFirst)
    const second = this.cost(start + 1, Column.placeSecond)
    const score = prior.place - first - second + 1
    if (score > -worst * 2.5) this.keep({ start, end: start + 2, of: 'place', cut: start + 2, logProbability: score + bonus.generic })
  }

  private keep(guess: Guess): void {
    const { start, end } = guess
    if (end - start <= this.lexicon.longest && this.lexicon.formOf(this.word(start, end)) >= 0) return
    this.add({ start, end, kind: 'name', of: guess.of, cut: guess.cut, logProbability: guess.logProbability, explain: () => this.explain(guess) })
  }

  private word(start: number, end: number): string {
    let word = ''
    for (let index = start; index < end; index++) word += String.fromCharCode(this.codes[index]!)
    return word
  }

  private explain({ start, end, of, cut }: Guess): Explanation {
    const { text, lexicon } = this
    const first = partOf(text, lexicon, start, cut, of === 'person' ? surnameReading(lexicon, this.word(start, cut)) : [])
    const parts = cut < end ? [first, partOf(text, lexicon, cut, end)] : [first]
    return { kind: 'name', ...extent(text, start, end), of, parts }
  }
}

function surnameReading(lexicon: Lexicon, surname: string): readonly string[] {
  const form = lexicon.formOf(surname)
  for (let index = 0; form >= 0 && index < lexicon.entriesOf(form); index++) {
    const entry = lexicon.entryOf(form, index)
    if (lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.alsoSurname)) return lexicon.syllablesOf(entry)
  }
  return []
}

/** Punctuation and spaces: anything that is no Han character, letter or figure. */
const isSign = (code: number): boolean => code < 0x30 || (code >= 0x2000 && code < 0x2e80) || (code >= 0x3000 && code < 0x3005) || (code >= 0x3008 && code < 0x3040) || (code >= 0xff00 && code < 0xff10) || code === 0xff1a || code === 0xff1b || code === 0xff1f
const isDot = (code: number): boolean => code === 0xb7 || code === 0x30fb || code === 0x2027 || code === 0x2022 || code === 0xff65 || code === 0x22c5 || code === 0xff0e
/** Generic words that are hardly ever the end of a given name: 双井站, 秦石邨. */
const isGenericEnding = (code: number): boolean => genericEndings.includes(String.fromCharCode(code))
const genericEndings = '站乡鄉县縣镇鎮村邨区區市郡寺庙廟宫宮殿里道路街巷州省线線铁鐵桥橋港湾灣社局会會党黨国國军軍教队隊河湖岛島厂廠校院楼樓'
/** Words that follow a name of one character far oftener than they end one of two: 董洁刚, 韩厥之, 陈安为. */
const functionWords = '为為之其一二三是而所遂于於又任曾者后後以来來去使由等时時年人生因但已再'
function penaltyOf(code: number): number {
  const character = String.fromCharCode(code)
  return genericEndings.includes(character) ? penalty.generic : functionWords.includes(character) ? penalty.function : 0
}
const isPlaceCharacter = (code: number): boolean => '州县縣河江湖溪山岛島村镇鎮乡鄉港'.includes(String.fromCharCode(code))
