import type { Analysis, Explanation, Part, Segment } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import { foldVariants } from '@/chinese/variants'
import type { Entry } from '@/dictionaries/entry'
import type { CardSource } from './card-source'
import { briefly } from './gloss-text'
import { charactersOf, wordsInside } from './pieces'
import type { Piece } from './pieces'
import { scriptOf } from './script'
import type { Script } from './script'
import { langOfTarget, seenWord } from './seen'
import { writtenOf } from './written'
import type { Written } from './written'

/** A word, as it is seen on the page, with a few of the words around it in its sentence. */
export interface InSentence {
  readonly before: readonly string[]
  readonly word: string
  readonly after: readonly string[]
  /** Where in the text the words before and after begin; null for what is no Chinese word. */
  readonly places: { readonly before: readonly (number | null)[]; readonly after: readonly (number | null)[] }
}

/** Everything that a card shows, found out before anything is drawn. */
export interface CardContent extends InSentence {
  readonly script: Script
  /** What the page wrote, where that is not what it shows; in `writtenScript`. */
  readonly written: Written | null
  readonly writtenScript: Script
  /** The word in the other script, once for each different spelling, the fitting one first; [] where both are the same. */
  readonly otherScript: readonly string[]
  readonly reading: readonly string[]
  readonly entries: readonly EntryContent[]
  readonly whole: Whole | null
  readonly words: readonly Piece[]
  readonly characters: readonly Piece[]
  /** The same place as the page wrote it, where it does not show all of it so. */
  readonly writtenSentence: InSentence | null
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

/** @param shown how the page shows the text of the analysis; null: as it wrote it */
export function cardContent(analysis: Analysis, segment: Segment, language: string, source: CardSource, shown: AsShown | null): CardContent {
  const entries = segment.entries.slice(0, mostEntries).map((id) => source.entry(id))
  const seen = seenWord(shown, analysis, segment)
  const written = shown && writtenOf(analysis, segment, shown, source.lexicon)
  const writtenScript = scriptOf(analysis.writing, language, segment.word, entries[0] ?? null)
  const script = shown ? scriptOf(shown.target === 'simplified' ? 'simplified' : 'traditional', langOfTarget[shown.target], seen, entries[0] ?? null) : writtenScript
  const inScript = (entry: Entry) => (script.kind === 'traditional' ? entry.traditional : entry.simplified)
  const inOther = (entry: Entry) => (script.kind === 'traditional' ? entry.simplified : entry.traditional)
  const isSpelledSo = written?.facts.every(({ kind }) => kind !== 'wording' && kind !== 'own') !== false && [...seen].length === [...segment.word].length
  /** The word whose words and characters are listed: where another one is shown in its place, the one that was written. */
  const listed = isSpelledSo ? seen : entries[0] ? inScript(entries[0]) : segment.word
  const otherScript = [...new Set(entries.map(inOther))].filter((word) => word !== seen)
  const first = entries[0]
  const isOwn = (word: string) => word === seen || (written !== null && foldVariants(word) === foldVariants(seen))
  const around = wordsAround(analysis, segment, shown)
  const aroundAsWritten = shown ? wordsAround(analysis, segment, null) : around
  const whole = wholeOf(analysis, segment, script, source, shown)
  return {
    script,
    written,
    writtenScript,
    otherScript: first && inOther(first) === seen ? [] : otherScript.slice(0, 3),
    reading: source.spoken(segment.word, segment.reading),
    entries: entries.map((entry, index) => {
      const before = entries[index - 1]
      const isSameWord = before && inScript(before) === inScript(entry) && inOther(before) === inOther(entry)
      return {
        entry,
        ownWord: isOwn(inScript(entry)) || (!written && inOther(entry) === seen) ? null : inScript(entry),
        ownOther: first && inOther(entry) !== inOther(first) ? inOther(entry) : null,
        reading: source.spoken(inScript(entry), entry.syllables),
        isReadingShown: !isSameWord || !isSameReading(before.syllables, entry.syllables),
        pointedMeanings: entry.senses.map(({ pointsTo }) =>
          pointsTo === null || pointsTo.meaning === null ? '' : briefly(source.entry(pointsTo.meaning), script),
        ),
      }
    }),
    whole,
    words: wordsInside(listed, script, source),
    characters: charactersOf({ ...segment, word: listed }, entries[0] ?? null, script, source),
    ...around,
    writtenSentence: JSON.stringify(around) === JSON.stringify(aroundAsWritten) ? null : aroundAsWritten,
    hsk2: entries.find((entry) => entry.hsk2 !== null)?.hsk2 ?? null,
    frequencyBand: entries.find((entry) => entry.frequencyBand !== null)?.frequencyBand ?? null,
    isUnsure: segment.confidence < sure,
    isUnknown: entries.length === 0 && !whole && segment.kind !== 'compound',
    isJoined: entries.length === 0 && !whole && segment.kind === 'compound',
  }
}

function wholeOf(analysis: Analysis, segment: Segment, script: Script, source: CardSource, shown: AsShown | null): Whole | null {
  const { explanation } = segment
  if (!explanation) return null
  // The words of a name are read where they stand, as segments.
  const readingOf = (part: Part) =>
    part.reading.length > 0 ? part.reading : (analysis.segments.find(({ start, end }) => start === part.start && end === part.end)?.reading ?? [])
  return {
    explanation,
    text: seenWord(shown, analysis, { ...explanation, word: analysis.text.slice(explanation.start, explanation.end).replace(/\s+/gu, '') }),
    reading: explanation.kind === 'quantity' ? explanation.spoken : explanation.parts.flatMap(readingOf),
    pieces: explanation.parts
      .filter((part) => part.word !== segment.word)
      .map((part) => ({
        word: seenWord(shown, analysis, part),
        lang: script.lang,
        syllables: readingOf(part),
        reading: source.spoken(part.word, readingOf(part)),
        gloss: part.entries[0] === undefined ? '' : briefly(source.entry(part.entries[0]), script),
      })),
  }
}

/** So many characters of the sentence are shown on either side. */
const mostAround = 6
const sentenceEnd = /[。！？!?；;…\n]/u
const foreignLetters = /^[\p{L}\p{M}]+$/u

function wordsAround(analysis: Analysis, segment: Segment, shown: AsShown | null): InSentence {
  const { segments } = analysis
  const own = segments.indexOf(segment)
  const collect = (step: -1 | 1): { readonly words: string[]; readonly at: (number | null)[] } => {
    const words: string[] = []
    const at: (number | null)[] = []
    let length = 0
    let letters: Segment | null = null
    for (let index = own + step; index >= 0 && index < segments.length; index += step) {
      const { kind, word } = segments[index]!
      if (kind === 'other' && sentenceEnd.test(word)) break
      const before = letters
      letters = kind === 'other' && foreignLetters.test(word) ? segments[index]! : null
      if (word.trim() === '') continue
      if (before && letters) {
        // A foreign word is one word, whatever number of segments it is to an analysis of Chinese.
        words.push(step < 0 ? word + words.pop()! : words.pop()! + word)
        continue
      }
      length += word.length
      if (length > mostAround) {
        words.push('…')
        at.push(null)
        break
      }
      words.push(seenWord(shown, analysis, segments[index]!))
      at.push(kind === 'other' ? null : segments[index]!.start)
    }
    return step < 0 ? { words: words.reverse(), at: at.reverse() } : { words, at }
  }
  const before = collect(-1)
  const after = collect(1)
  return { before: before.words, word: seenWord(shown, analysis, segment), after: after.words, places: { before: before.at, after: after.at } }
}

const isSameReading = (one: readonly string[], other: readonly string[]) =>
  one.join(' ').toLowerCase() === other.join(' ').toLowerCase()
