import type { Analysis, Segment } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import { bothScripts } from './both-scripts'
import type { BothScripts } from './both-scripts'
import type { CardSource } from './card-source'
import { briefly } from './gloss-text'
import type { Piece } from './pieces'
import { scriptOf } from './script'
import type { Script } from './script'
import { langOfTarget, seenWord } from './seen'
import { longestGloss } from './word-to-keep'
import type { WordToKeep } from './word-to-keep'

/** Everything that the card of a phrase shows. */
export interface PhraseContent {
  readonly script: Script
  /** As it is seen on the page. */
  readonly word: string
  /** In the other script; null where both are the same. */
  readonly other: string | null
  readonly spelled: BothScripts
  /** Numbered syllables without sandhi. */
  readonly reading: readonly string[]
  /** As the reader wants readings shown, word by word. */
  readonly spoken: readonly (readonly string[])[]
  /** Its words, each once. */
  readonly words: readonly Piece[]
}

interface PhrasePlace {
  readonly analysis: Analysis
  readonly segment: { readonly start: number; readonly end: number }
  readonly segments: readonly Segment[]
  readonly shown: AsShown | null
}

export function phraseContent({ analysis, segment, segments, shown }: PhrasePlace, language: string, source: CardSource): PhraseContent {
  const plain = segments.map((part) => (part.kind === 'other' ? { ...part, word: part.word.replace(/\s+/gu, spaceIn(segments)) } : part))
  const text = plain.map(({ word }) => word).join('')
  const writtenIn = scriptOf(analysis.writing, language, text, null)
  const seen = seenWord(shown, analysis, { ...segment, word: text })
  const script = shown ? scriptOf(shown.target === 'simplified' ? 'simplified' : 'traditional', langOfTarget[shown.target], seen, null) : writtenIn
  const spelled = bothScripts(plain, writtenIn.kind, source)
  const other = script.kind === 'traditional' ? spelled.simplified : spelled.traditional
  const words = segments.filter(({ kind }) => kind !== 'other')
  const reading = words.flatMap((word) => word.reading)
  return {
    script,
    word: seen,
    other: other === seen ? null : other,
    spelled,
    reading,
    spoken: words.filter((word) => word.reading.length > 0).map((word) => source.spoken(word.word, word.reading)),
    words: once(words).map((word) => ({
      word: seenWord(shown, analysis, word),
      lang: script.lang,
      syllables: word.reading,
      reading: source.spoken(word.word, word.reading),
      gloss: word.entries[0] === undefined ? '' : briefly(source.entry(word.entries[0]), script),
    })),
  }
}

/** Spaces part words of other writing; between Chinese characters there are none. */
const spaceIn = (segments: readonly Segment[]) => (segments.some(({ kind, word }) => kind === 'other' && /\p{L}/u.test(word)) ? ' ' : '')

const once = (words: readonly Segment[]) => words.filter(({ word }, index) => words.findIndex((other) => other.word === word) === index)

/** What is kept of a phrase: its words with their meanings stand for one of its own. */
export function phraseToKeep({ spelled, reading, words }: PhraseContent): WordToKeep {
  const gloss = words
    .filter((word) => word.gloss !== '')
    .map(({ word, gloss: of }) => `${word} ${of.split('; ')[0]}`)
    .join(' · ')
    .slice(0, longestGloss)
    .toWellFormed()
  return { kind: 'phrase', ...spelled, reading, gloss, senses: gloss === '' ? [] : [gloss], hsk2: null, frequencyBand: null }
}
