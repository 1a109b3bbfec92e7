import { Column } from './name-model'
import { beside, mostBeside, type Guess, type Site } from './site'

/** How often a word of running text is a person whom no dictionary has, as a natural logarithm (see `beside` for how it was chosen). */
const prior = -6.5
/** Given names of one character are so much rarer than those of two. */
const onlyOne = -1.6
/** Surnames of two characters are so rare among all. */
const compoundSurname = -5.5
/** 陈方安生: a married woman's surname before her own, in Hong Kong. */
const doubleSurname = -5
const penalty = { generic: 4, function: 2.5 }

/** Surname and given name beginning at `start`. */
export function readPeople(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes, end } = site
  const compound = site.words.compoundSurnames.at(codes, start, end)
  if (compound > 0) {
    given(site, start, start + compound, prior + compoundSurname + 1, keep)
    return
  }
  const surname = site.cost(start, Column.surname)
  if (surname > 9) return
  const context = prior - surname
  given(site, start, start + 1, context, keep)
  // Only with a title or a sign before it: two surnames in a row are nearly always something else.
  if (start + 3 < end && surname < 6 && site.cost(start + 1, Column.surname) < 6 && site.beforePerson(start) > 0) {
    const score = context + site.beforePerson(start) + doubleSurname - site.cost(start + 1, Column.surname) - site.cost(start + 2, Column.givenFirst)
      - site.cost(start + 3, Column.givenSecond) + site.after(start + 4)
    keep({ start, end: start + 4, of: 'person', cuts: [start + 2], logProbability: score })
  }
}

function given(site: Site, start: number, cut: number, context: number, keep: (guess: Guess) => void): void {
  const { codes, end } = site
  if (cut >= end) return
  const one = context + onlyOne - site.cost(cut, Column.givenOnly)
  if (site.isWorth(start, cut + 1, one + mostBeside)) {
    const score = one + site.beforePerson(start) + site.after(cut + 1) - penaltyOf(codes[cut]!)
    keep({ start, end: cut + 1, of: 'person', cuts: [cut], logProbability: score })
  }
  if (cut + 1 >= end) return
  const two = context - 0.2 - site.cost(cut, Column.givenFirst) - site.cost(cut + 1, Column.givenSecond)
  if (site.isWorth(start, cut + 2, two + mostBeside)) {
    const score = two + site.beforePerson(start) + site.after(cut + 2) - penaltyOf(codes[cut + 1]!)
    keep({ start, end: cut + 2, of: 'person', cuts: [cut], logProbability: score })
  }
}

/** 吉田美和: a Japanese surname that the dictionary has, and a given name behind it. */
export function readJapanese(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes, end } = site
  const surname = site.words.japaneseSurnames.at(codes, start, end)
  if (surname === 0) return
  const cut = start + surname
  if (cut + 1 >= end) return
  const score = prior - 6 - site.cost(cut, Column.givenFirst) - site.cost(cut + 1, Column.givenSecond) + site.beforePerson(start)
    + site.after(cut + 2) - penaltyOf(codes[cut + 1]!) + beside.edge
  keep({ start, end: cut + 2, of: 'person', cuts: [cut], logProbability: score })
}

// Hardly ever the end of a given name: 双井站, 秦石邨.
const genericEndings = '站乡鄉县縣镇鎮村邨区區市郡寺庙廟宫宮殿里道路街巷州省线線铁鐵桥橋港湾灣社局会會党黨国國军軍教队隊河湖岛島厂廠校院楼樓'
// Words that follow a name of one character far oftener than they end one of two: 董洁刚, 韩厥之, 陈安为.
const functionWords = '为為之其一二三是而所遂于於又任曾者后後以来來去使由等时時年人生因但已再'

function penaltyOf(code: number): number {
  const character = String.fromCharCode(code)
  return genericEndings.includes(character) ? penalty.generic : functionWords.includes(character) ? penalty.function : 0
}
