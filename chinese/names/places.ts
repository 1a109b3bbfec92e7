import { Column } from './name-model'
import { beside, type Guess, type Site } from './site'

const prior = -8

/** 固城 of 固城湖 (the generic word stays a word), and 滁河, whose one proper character does not stand alone. */
export function readPlaces(site: Site, start: number, keep: (guess: Guess) => void): void {
  const { codes, end } = site
  if (start + 1 >= end) return
  const only = site.cost(start, Column.placeOnly)
  if (only < 10 && isOneWord(codes[start + 1]!)) {
    const score = prior - only - 3
    keep({ start, end: start + 2, of: 'place', cuts: [], logProbability: score })
  }
  if (start + 2 >= end) return
  const score = prior + 1 - site.cost(start, Column.placeFirst) - site.cost(start + 1, Column.placeSecond) + beside.generic
  if (!site.isWorth(start, start + 2, score)) return
  const generic = site.words.generic.at(codes, start + 2, end)
  if (generic === 0) return
  const of = site.words.organisations.at(codes, start + 2, end) > 0 ? 'organisation' : 'place'
  keep({ start, end: start + 2, of, cuts: [], logProbability: score })
}

const isOneWord = (code: number): boolean => '州县縣河江湖溪山岛島村镇鎮乡鄉港'.includes(String.fromCharCode(code))
