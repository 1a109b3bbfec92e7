import type { Segment } from '../analysis'
import type { Lexicon } from '../lexicon'
import { createEntryShapes } from './entry-shapes'
import { Edge, isWithinEdges, type Line, Reason } from './line'
import { createLoneWords, textOfLine } from './lone-words'
import { longestPhrase, makeFoundPhrases } from './phrases'
import type { ConversionTables, ScriptTable } from './tables'

/** How a letter with several shapes came to the one it has. */
const Decided = { no: 0, guess: 1, sure: 2 } as const

interface Match {
  readonly start: number
  readonly end: number
  readonly number: number
}

/**
 * Simplified to OpenCC's Traditional. A letter with several shapes (发: 發, 髮) is decided by, in this order: OpenCC's phrases that lie
 * from word edge to word edge, the longest first; what stands around a word of one letter; the dictionary's entry for the word; OpenCC's
 * phrases inside the word; names; the reading; the usual shape.
 */
export function createScript(lexicon: Lexicon, { letters, script }: ConversionTables) {
  const entries = createEntryShapes(lexicon, letters, script)
  const loneWords = createLoneWords(letters)

  /** A word that is spelled for what it means here, at one of its places. */
  const chooseWord = (line: Line, place: number, segments: readonly Segment[], text: string, choose: (place: number, shape: number, isSure: boolean) => void): void => {
    const { word } = segments[line.segments[place]!]!
    if (word.length < 2 || word.length > longestSpelled) return
    let start = place
    while (start > 0 && line.edges[start] === Edge.none) start--
    const shown = text.startsWith(word, start) ? loneWords.wordAt(text, start, word) : null
    if (shown) choose(place, shown[place - start] ?? 0, true)
  }

  return (line: Line, segments: readonly Segment[], isMeant: Uint8Array): void => {
    const places: number[] = []
    for (let index = 0; index < line.length; index++) {
      if (isMeant[index] === 1 && script.shapes.has(line.letters[index]!)) places.push(index)
    }
    const decided = new Uint8Array(line.length)
    const chosen = new Uint16Array(line.length)
    const choose = (place: number, shape: number, isSure: boolean): void => {
      if (decided[place] !== Decided.no || shape === 0) return
      chosen[place] = shape
      decided[place] = isSure ? Decided.sure : Decided.guess
    }
    if (places.length > 0) {
      const text = textOfLine(line)
      const { across, inside } = findMatches(line, script)
      const firstShort = across.findIndex(({ start, end }) => end - start <= shortPhrase)
      const short = firstShort < 0 ? [] : across.splice(firstShort)
      for (const match of across) choosePhrase(line, script, match, chosen, decided)
      for (const place of places) chooseWord(line, place, segments, text, choose)
      for (const place of places) if (isOneLetter(line, place)) choose(place, loneWords.shapeAt(text, place), true)
      for (const match of short) choosePhrase(line, script, match, chosen, decided)
      const loose = places.filter((place) => {
        const segment = segments[line.segments[place]!]!
        if (decided[place] !== Decided.no || isOneLetter(line, place)) return true
        choose(place, segment.kind === 'name' ? 0 : entries.inWord(line, segment, place), true)
        return decided[place] === Decided.no
      })
      for (const match of inside) chooseUndecided(line, script, match, chosen, decided)
      for (const place of loose) {
        const segment = segments[line.segments[place]!]!
        const letter = line.letters[place]!
        if (!isOneLetter(line, place)) choose(place, loneWords.shapeAt(text, place), true)
        if (isInName(line, place, segment)) choose(place, loneWords.shapeInName(letter), !loneWords.isDoubtful(letter))
        choose(place, loneWords.shapeElsewhere(letter), !loneWords.isDoubtful(letter))
        if (isOneLetter(line, place)) choose(place, entries.byReading(segment, letter), segment.confidence > sureReading)
        choose(place, script.characters[letter]!, !loneWords.isDoubtful(letter))
      }
    }
    for (let index = 0; index < line.length; index++) {
      if (isMeant[index] === 0) continue
      const letter = line.letters[index]!
      const shape = decided[index] === Decided.no ? script.characters[letter]! : chosen[index]!
      if (decided[index] === Decided.guess) line.isUnsure[index] = 1
      if (shape === letter) continue
      line.letters[index] = shape
      line.reasons[index] = Math.max(line.reasons[index]!, Reason.script)
    }
  }
}

/** OpenCC's phrases of two letters over two words (的钟, 卷进) know less than what stands around the letter. */
const shortPhrase = 2

/** No word with a rule is longer. */
const longestSpelled = 4

/** From this confidence of the analysis on a reading decides for sure. */
const sureReading = 0.9

function isOneLetter({ edges }: Line, place: number): boolean {
  return edges[place] !== Edge.none && edges[place + 1] !== Edge.none
}

/** A letter of somebody's or something's name, unless it stands apart from the rest of it. */
function isInName(line: Line, place: number, { kind, explanation, word }: Segment): boolean {
  if (kind === 'name') return word.length === 1 || !isOneLetter(line, place)
  return explanation?.kind === 'name' && explanation.of !== 'organisation' && word.length === 1
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
function choosePhrase(line: Line, table: ScriptTable, match: Match, chosen: Uint16Array, decided: Uint8Array): void {
  for (let index = match.start; index < match.end; index++) if (decided[index] !== Decided.no) return
  chooseUndecided(line, table, match, chosen, decided)
}

/** The letters of the phrase for which nothing was found before. */
function chooseUndecided(line: Line, { shapes, choices }: ScriptTable, { start, end, number }: Match, chosen: Uint16Array, decided: Uint8Array): void {
  let bits = choices[number]!
  for (let index = start; index < end; index++) {
    const list = shapes.get(line.letters[index]!)
    if (!list) continue
    if (decided[index] === Decided.no) {
      chosen[index] = list[bits & 7]!
      decided[index] = Decided.sure
    }
    bits >>>= 3
  }
}
