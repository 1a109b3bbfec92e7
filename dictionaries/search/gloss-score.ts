/** A word that was asked for. */
export interface Wanted {
  readonly word: string
  /** Its other forms too. */
  readonly forms: ReadonlySet<string>
  /** It may go on: nobody has finished typing it. */
  readonly isOpen: boolean
}

const worth = { whole: 1000, head: 700, tail: 600, together: 450, apart: 300, inBrackets: 130, spread: 60 } as const
const furtherWord = 25
const mostFurtherWords = 8
const laterSense = 60
const laterGloss = 25
const mostLater = 5
const otherForm = 150
const begun = 450
const actGoesWithAct = 60

/** In brackets before or behind a gloss: hardly anybody who asks for the English word wants this one. */
const doubtful = new Set(['old', 'archaic', 'literary', 'classical', 'dialect', 'tw', 'coll', 'slang', 'bound'])
const doubt = 90
const small = new Set(['to', 'a', 'an', 'the'])

/**
 * How central what was asked for is to an entry: 1000 where its first gloss is just that, less the later it stands, the more is said with it,
 * and where it is only mentioned.
 *
 * @param line of `plain-english`, without its end
 * @returns 0 when some of it is not there
 */
export function scoreOfLine(line: string, wanted: readonly Wanted[], isAct: boolean): number {
  let best = 0
  const everywhere = new Set<number>()
  let weakest = 0
  for (const [sense, senseText] of line.split('/').entries()) {
    // Notes on measure words, and pointers that lead elsewhere.
    if (senseText.startsWith(' cl,') || senseText === ' cl') continue
    for (const [place, gloss] of senseText.split(';').entries()) {
      const found = scoreOfGloss(gloss, wanted, isAct)
      for (const index of found.present) everywhere.add(index)
      weakest = Math.max(weakest, found.cost)
      const late = Math.min(sense, mostLater) * laterSense + Math.min(place, mostLater) * laterGloss
      if (found.score > 0) best = Math.max(best, found.score - late, 1)
    }
  }
  if (best > 0) return best
  return wanted.length > 1 && everywhere.size === wanted.length ? Math.max(1, worth.spread - weakest / 10) : 0
}

interface FoundInGloss {
  readonly score: number
  readonly present: ReadonlySet<number>
  readonly cost: number
}

function scoreOfGloss(gloss: string, wanted: readonly Wanted[], isAct: boolean): FoundInGloss {
  let depth = 0
  let cost = 0
  let isDoubtful = false
  const present = new Set<number>()
  const outside = new Set<number>()
  const places: number[] = []
  let saysTo = false
  for (const [piece] of gloss.matchAll(/[a-z0-9]+|[(),]/g)) {
    if (piece === '(') depth++
    else if (piece === ')') depth = Math.max(0, depth - 1)
    else if (piece === ',') {
      if (depth === 0) places.push(comma)
    } else {
      const index = wanted.findIndex((one, place) => !(outside.has(place) && wanted.length > 1) && costOf(one, piece) >= 0)
      if (index >= 0) {
        cost = Math.max(cost, costOf(wanted[index]!, piece))
        present.add(index)
      }
      if (depth > 0) isDoubtful ||= doubtful.has(piece)
      else if (index < 0 && small.has(piece)) {
        saysTo ||= piece === 'to' && places.length === 0
        places.push(smallWord)
      } else {
        if (index >= 0) outside.add(index)
        places.push(index)
      }
    }
  }
  if (present.size < wanted.length) return { score: 0, present, cost }
  const kind = outside.size < wanted.length ? worth.inBrackets : kindOf(places, wanted.length)
  const score = kind - cost - (isDoubtful ? doubt : 0) + (isAct && saysTo ? actGoesWithAct : 0)
  return { score: Math.max(1, score), present, cost }
}

/** For each word outside brackets stands which of the wanted ones it is, -1 for none of them, or `smallWord`; and `comma`. */
const comma = -2
const smallWord = -3

/** What stands between commas may be a gloss of its own; where it is not the first, it is a little less. */
function kindOf(places: readonly number[], count: number): number {
  let best = 0
  let start = 0
  for (let end = 0; end <= places.length; end++) {
    if (end < places.length && places[end] !== comma) continue
    const part = places.slice(start, end)
    const isLone = start === 0 && end === places.length
    best = Math.max(best, kindOfPart(part, count) - (isLone ? 0 : start === 0 ? 80 : 160))
    start = end + 1
  }
  return Math.max(best, kindOfPart(places.filter((place) => place !== comma), count))
}

function kindOfPart(all: readonly number[], count: number): number {
  const places = withoutSmall(all)
  const first = places.indexOf(0)
  const further = Math.min(places.length - count, mostFurtherWords) * furtherWord
  if (places.filter((place) => place >= 0).length < count) return 0
  const isTogether = first >= 0 && Array.from({ length: count }, (_, index) => places[first + index] === index).every(Boolean)
  if (!isTogether) return worth.apart - further / 2
  if (places.length === count) return worth.whole
  if (first === 0) return worth.head - further
  if (first + count === places.length) return worth.tail - further
  return worth.together - further
}

/** Small words at either end say nothing: "to be able to", "a dog". */
function withoutSmall(places: readonly number[]): readonly number[] {
  let start = 0
  let end = places.length
  while (start < end && places[start] === smallWord) start++
  while (end > start && places[end - 1] === smallWord) end--
  return places.slice(start, end)
}

/** What it costs that a word is not just the one that was typed; -1 where it is another. */
function costOf({ word, forms, isOpen }: Wanted, piece: string): number {
  if (piece === word) return 0
  if (forms.has(piece)) return otherForm
  return isOpen && piece.startsWith(word) ? begun : -1
}
