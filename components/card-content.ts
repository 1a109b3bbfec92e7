import type { Analysis, Explanation, Part, Segment } from '@/chinese/analysis'
import type { Entry } from '@/dictionaries/entry'
import type { CardSource } from './card-source'
import { briefly } from './gloss-text'
import { charactersOf, wordsInside } from './pieces'
import type { Piece } from './pieces'
import { scriptOf } from './script'
import type { Script } from './script'

/** Everything that a card shows, found out before anything is drawn. */
export interface CardContent {
  readonly script: Script
  /** As the page has it. */
  readonly word: string
  /** The word in the other script, once for each different spelling, the fitting one first; [] where both are the same. */
  readonly otherScript: readonly string[]
  readonly reading: readonly string[]
  readonly entries: readonly EntryContent[]
  readonly whole: Whole | null
  readonly words: readonly Piece[]
  readonly characters: readonly Piece[]
  /** Words around it in its sentence, a few. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly hsk2: number | null
  readonly frequencyBand: number | null
  readonly isUnsure: boolean
  /** Neither the dictionary nor the analysis knows it. */
  readonly isUnknown: boolean
  /** The reader joined what the dictionary has only in parts. */
  readonly isJoined: boolean
}

export interface EntryContent {
  readonly entry: Entry
  /** Shown before the reading where it is not the headword of the card. */
  readonly ownWord: string | null
  /** Its spelling in the other script, where the card's head does not say it. */
  readonly ownOther: string | null
  readonly reading: readonly string[]
  readonly isReadingShown: boolean
  /** For each sense, what the word it points to means; '' where it points nowhere. */
  readonly pointedMeanings: readonly string[]
}

/** The name, amount or compound to which the word belongs. */
export interface Whole {
  readonly explanation: Explanation
  readonly text: string
  readonly reading: readonly string[]
  readonly pieces: readonly Piece[]
}

/** An answer below this is marked as not certain. */
const sure = 0.6
const mostEntries = 12

export function cardContent(analysis: Analysis, segment: Segment, language: string, source: CardSource): CardContent {
  const entries = segment.entries.slice(0, mostEntries).map((id) => source.entry(id))
  const script = scriptOf(analysis.writing, language, segment.word, entries[0] ?? null)
  const inScript = (entry: Entry) => (script.kind === 'traditional' ? entry.traditional : entry.simplified)
  const inOther = (entry: Entry) => (script.kind === 'traditional' ? entry.simplified : entry.traditional)
  const otherScript = [...new Set(entries.map(inOther))].filter((word) => word !== segment.word)
  const first = entries[0]
  const whole = wholeOf(analysis, segment, source)
  return {
    script,
    word: segment.word,
    otherScript: first && inOther(first) === segment.word ? [] : otherScript.slice(0, 3),
    reading: source.spoken(segment.word, segment.reading),
    entries: entries.map((entry, index) => {
      const before = entries[index - 1]
      const isSameWord = before && inScript(before) === inScript(entry) && inOther(before) === inOther(entry)
      return {
        entry,
        ownWord: inScript(entry) === segment.word || inOther(entry) === segment.word ? null : inScript(entry),
        ownOther: first && inOther(entry) !== inOther(first) ? inOther(entry) : null,
        reading: source.spoken(inScript(entry), entry.syllables),
        isReadingShown: !isSameWord || !isSameReading(before.syllables, entry.syllables),
        pointedMeanings: entry.senses.map(({ pointsTo }) =>
          pointsTo === null || pointsTo.meaning === null ? '' : briefly(source.entry(pointsTo.meaning), script),
        ),
      }
    }),
    whole,
    words: wordsInside(segment.word, script, source),
    characters: charactersOf(segment, script, source),
    ...wordsAround(analysis, segment),
    hsk2: entries.find((entry) => entry.hsk2 !== null)?.hsk2 ?? null,
    frequencyBand: entries.find((entry) => entry.frequencyBand !== null)?.frequencyBand ?? null,
    isUnsure: segment.confidence < sure,
    isUnknown: entries.length === 0 && !whole && segment.kind !== 'compound',
    isJoined: entries.length === 0 && !whole && segment.kind === 'compound',
  }
}

function wholeOf(analysis: Analysis, segment: Segment, source: CardSource): Whole | null {
  const { explanation } = segment
  if (!explanation) return null
  const script = scriptOf(analysis.writing, '', segment.word, null)
  // The words of a name are read where they stand, as segments.
  const readingOf = (part: Part) =>
    part.reading.length > 0 ? part.reading : (analysis.segments.find(({ start, end }) => start === part.start && end === part.end)?.reading ?? [])
  return {
    explanation,
    text: analysis.text.slice(explanation.start, explanation.end).replace(/\s+/gu, ''),
    reading: explanation.kind === 'quantity' ? explanation.spoken : explanation.parts.flatMap(readingOf),
    pieces: explanation.parts
      .filter((part) => part.word !== segment.word)
      .map((part) => ({
        word: part.word,
        lang: script.lang,
        reading: source.spoken(part.word, readingOf(part)),
        gloss: part.entries[0] === undefined ? '' : briefly(source.entry(part.entries[0]), script),
      })),
  }
}

/** So many characters of the sentence are shown on either side. */
const mostAround = 6
const sentenceEnd = /[。！？!?；;…\n]/u

function wordsAround({ segments }: Analysis, segment: Segment): { before: string[]; after: string[] } {
  const at = segments.indexOf(segment)
  const collect = (step: -1 | 1): string[] => {
    const words: string[] = []
    let length = 0
    for (let index = at + step; index >= 0 && index < segments.length; index += step) {
      const { kind, word } = segments[index]!
      if (kind === 'other' && sentenceEnd.test(word)) break
      if (word.trim() === '') continue
      length += word.length
      if (length > mostAround) {
        words.push('…')
        break
      }
      words.push(word)
    }
    return step < 0 ? words.reverse() : words
  }
  return { before: collect(-1), after: collect(1) }
}

const isSameReading = (one: readonly string[], other: readonly string[]) =>
  one.join(' ').toLowerCase() === other.join(' ').toLowerCase()
