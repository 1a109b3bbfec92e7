import { withSandhi } from '@/chinese/sandhi'
import type { SpellingStyle } from '@/chinese/spelling'
import type { MarkedSentence, Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'

/** How the reader likes to see words. */
export interface Manner {
  readonly script: 'simplified' | 'traditional'
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
  readonly pronunciation: SpellingStyle
  readonly sandhi: boolean
}

/** A word as it is to be shown: as it was met, else in the reader's script. */
export interface Display {
  readonly script: 'simplified' | 'traditional'
  readonly text: string
  readonly lang: string
  /** In the other script; null where it is the same. */
  readonly other: { readonly text: string; readonly lang: string } | null
  readonly sentence: MarkedSentence | null
  readonly syllables: readonly string[]
}

export function displayOf(word: Word, meeting: Meeting | null, manner: Manner): Display {
  const sentence = clip(meeting?.shown ?? meeting?.sentence ?? null)
  const script = scriptOf(word, sentence, meeting, manner)
  const other = script === 'simplified' ? 'traditional' : 'simplified'
  return {
    script,
    text: word[script],
    lang: langOf(script, manner),
    other: word.simplified === word.traditional ? null : { text: word[other], lang: langOf(other, manner) },
    sentence,
    syllables: manner.sandhi ? withSandhi(word.simplified, word.reading) : word.reading,
  }
}

export const langOf = (script: 'simplified' | 'traditional', { traditional }: Pick<Manner, 'traditional'>): string =>
  script === 'simplified' ? 'zh-Hans' : traditional === 'hong kong' ? 'zh-Hant-HK' : 'zh-Hant-TW'

function scriptOf(word: Word, sentence: MarkedSentence | null, meeting: Meeting | null, { script }: Manner): 'simplified' | 'traditional' {
  const met = sentence?.text.slice(sentence.start, sentence.end)
  if (word.simplified !== word.traditional) {
    if (met === word.simplified) return 'simplified'
    if (met === word.traditional) return 'traditional'
  }
  return meeting?.script === 'simplified' || meeting?.script === 'traditional' ? meeting.script : script
}

/** So much before and after the word is enough to understand it. */
const mostAround = 90

function clip(sentence: MarkedSentence | null): MarkedSentence | null {
  if (sentence === null) return null
  const { text, start, end } = sentence
  const from = start > mostAround ? start - mostAround : 0
  const to = text.length - end > mostAround ? end + mostAround : text.length
  const before = from > 0 ? '…' : ''
  return {
    text: before + text.slice(from, to) + (to < text.length ? '…' : ''),
    start: start - from + before.length,
    end: end - from + before.length,
  }
}
