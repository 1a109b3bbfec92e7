import type { Analyser, Analysis, Correction, Segment } from '@/chinese/analysis'
import { cutInto, stretchAt } from '@/chinese/reader-cuts'

/** Another way to understand the place, as the correction that would bring it about (for everywhere). */
export interface Way {
  readonly kind: 'cut' | 'reading' | 'join'
  readonly correction: Correction
  /** The words that it gives; for a reading the word itself. */
  readonly pieces: readonly string[]
  /** Only of a reading. */
  readonly reading: readonly string[]
  /** Likely enough to be shown without being asked for. */
  readonly isLikely: boolean
}

const likely = 0.08
const mostCuts = 6
const mostReadings = 4

/** Other cuts and readings, best first, and after them the joins with the neighbours: all that the reader may choose from. */
export function waysAt(analyser: Analyser, analysis: Analysis, segment: Segment): readonly Way[] {
  const possible = analyser.possibilities(analysis, segment)
  const ways: Way[] = [
    ...possible.cuts.slice(0, mostCuts).map(({ parts, probability }) => cutWay('cut', parts.map(({ word }) => word), probability >= likely)),
    ...possible.readings.slice(0, mostReadings).map(({ reading, probability }): Way => {
      const correction: Correction = { kind: 'reading', word: segment.word, reading, context: null }
      return { kind: 'reading', correction, pieces: [segment.word], reading, isLikely: probability >= likely }
    }),
    ...joins(analysis, segment),
  ]
  const seen = new Set<string>()
  return ways.filter(({ correction }) => {
    const name = JSON.stringify(correction)
    const isNew = !seen.has(name) && correction.word.length <= 32 && (correction.kind === 'reading' || correction.word.length > 1)
    seen.add(name)
    return isNew
  })
}

function joins(analysis: Analysis, segment: Segment): Way[] {
  const { segments } = stretchAt(analysis, segment)
  const at = segments.indexOf(segment)
  const pairs = [segments.slice(at, at + 2), segments.slice(Math.max(0, at - 1), at + 1)].filter(({ length }) => length === 2)
  return pairs.map((pair) => cutWay('join', [pair.map(({ word }) => word).join('')], false))
}

function cutWay(kind: 'cut' | 'join', pieces: readonly string[], isLikely: boolean): Way {
  return { kind, correction: cutInto(pieces, null), pieces, reading: [], isLikely }
}

/** A boundary between two characters near the word, which the reader may set or take away. */
export interface Letters {
  readonly characters: readonly string[]
  /** `cuts[i]`: whether there is a boundary before character i + 1. */
  readonly cuts: readonly boolean[]
}

/** `segments` as letters with the boundaries between them. */
export function lettersOf(words: readonly string[]): Letters {
  const characters: string[] = []
  const cuts: boolean[] = []
  for (const word of words) {
    if (characters.length > 0) cuts.push(true)
    const letters = [...word]
    characters.push(...letters)
    cuts.push(...letters.slice(1).map(() => false))
  }
  return { characters, cuts }
}

/** The words after the boundary at `index` was turned over. */
export function turned({ characters, cuts }: Letters, index: number): string[] {
  const words = ['']
  characters.forEach((character, place) => {
    words[words.length - 1] += character
    if (place < cuts.length && (cuts[place] !== (place === index))) words.push('')
  })
  return words
}

/**
 * What has to be said to get from `before` to `after`, two cuts of the same text: as little of it as possible, so that it also holds
 * where other words stand around. Null where they are the same.
 */
export function leastCut(before: readonly string[], after: readonly string[]): Correction | null {
  let first = 0
  while (first < after.length && first < before.length && before[first] === after[first]) first++
  if (first === after.length) return null
  let behind = 0
  while (behind < after.length - first && behind < before.length - first && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  return cutInto(after.slice(first, after.length - behind), null)
}
