import type { Segment } from '../analysis'
import type { Lexicon } from '../lexicon'
import { foldVariant } from '../variants'
import type { Letters } from './letters'
import { Edge, isWithinEdges, type Line, Reason } from './line'
import { longestPhrase, makeFoundPhrases } from './phrases'
import type { ConversionTables, ScriptTable } from './tables'

/** How a letter with several shapes came to the one it has. */
const Decided = { no: 0, usual: 1, word: 2, phrase: 3 } as const

interface Match {
  readonly start: number
  readonly end: number
  readonly number: number
}

/**
 * Simplified to OpenCC's Traditional. A letter with several shapes (发: 發, 髮) is decided by, in this order: OpenCC's phrases that lie
 * from word edge to word edge, the longest first; the dictionary's entry for the word; OpenCC's phrases inside the word; what stands
 * around a word of one letter; the usual shape.
 */
export function createScript(lexicon: Lexicon, { letters, script }: ConversionTables) {
  const entryShapes = createEntryShapes(lexicon, letters, script)

  return (line: Line, segments: readonly Segment[], isMeant: Uint8Array): void => {
    const places: number[] = []
    for (let index = 0; index < line.length; index++) {
      if (isMeant[index] === 1 && script.shapes.has(line.letters[index]!)) places.push(index)
    }
    const decided = new Uint8Array(line.length)
    const chosen = new Uint16Array(line.length)
    if (places.length > 0) {
      const { across, inside } = findMatches(line, script)
      for (const match of across) choosePhrase(line, script, match, chosen, decided)
      for (const place of places) {
        if (decided[place] !== Decided.no) continue
        const shape = entryShapes(line, segments[line.segments[place]!]!, place)
        if (shape === 0) continue
        chosen[place] = shape
        decided[place] = Decided.word
      }
      for (const match of inside) choosePhrase(line, script, match, chosen, decided)
    }
    for (let index = 0; index < line.length; index++) {
      if (isMeant[index] === 0) continue
      const letter = line.letters[index]!
      const shape = decided[index] === Decided.no ? script.characters[letter]! : chosen[index]!
      if (decided[index] === Decided.no && script.shapes.has(letter)) line.isUnsure[index] = 1
      if (shape === letter) continue
      line.letters[index] = shape
      line.reasons[index] = Math.max(line.reasons[index]!, Reason.script)
    }
  }
}

const found = makeFoundPhrases()

/** All phrases in the line that respect its edges, the longest first: from edge to edge, and inside words. */
function findMatches(line: Line, { phrases }: ScriptTable): { across: Match[]; inside: Match[] } {
  const across: Match[] = []
  const inside: Match[] = []
  const { letters, edges, length } = line
  for (let start = 0; start < length; start++) {
    const count = phrases.find(letters, start, Math.min(length, start + longestPhrase), found)
    for (let at = 0; at < count; at++) {
      const end = start + found.lengths[at]!
      if (!isWithinEdges(line, start, end)) continue
      const isAcross = edges[start] !== Edge.none && edges[end] !== Edge.none
      ;(isAcross ? across : inside).push({ start, end, number: found.numbers[at]! })
    }
  }
  const longestFirst = (one: Match, other: Match): number => other.end - other.start - (one.end - one.start)
  return { across: across.sort(longestFirst), inside: inside.sort(longestFirst) }
}

/** Only where nothing longer has decided anything. */
function choosePhrase(line: Line, { shapes, choices }: ScriptTable, { start, end, number }: Match, chosen: Uint16Array, decided: Uint8Array): void {
  for (let index = start; index < end; index++) if (decided[index] !== Decided.no) return
  let bits = choices[number]!
  for (let index = start; index < end; index++) {
    const list = shapes.get(line.letters[index]!)
    if (!list) continue
    chosen[index] = list[bits & 7]!
    decided[index] = Decided.phrase
    bits >>>= 3
  }
}

/**
 * The shape that the dictionary's entry gives a letter of a word; 0 where there is none.
 * CC-CEDICT has its own taste in glyph variants, so what counts is which of OpenCC's shapes it is a variant of.
 */
function createEntryShapes(lexicon: Lexicon, letters: Letters, { shapes }: ScriptTable) {
  return (line: Line, segment: Segment, place: number): number => {
    const list = shapes.get(line.letters[place]!)
    if (!list || segment.entries.length === 0) return 0
    let at = 0
    while (place - at - 1 >= 0 && line.segments[place - at - 1] === line.segments[place]) at++
    const entry = segment.entries.find((id) => lexicon.simplified(id) === segment.word)
    if (entry === undefined) return 0
    const traditional = letters.of(lexicon.traditional(entry))
    const shown = traditional[at]
    if (shown === undefined || traditional.length !== letters.of(segment.word).length) return 0
    if (list.includes(shown)) return shown
    const folded = foldVariant(shown)
    return list.find((shape) => foldVariant(shape) === folded) ?? 0
  }
}
