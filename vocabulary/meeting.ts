import type { WordId } from './word'

/** One place in which a word was met and kept. */
export interface Meeting {
  /** A random UUID: two machines never make the same one. */
  readonly id: string
  readonly wordId: WordId
  readonly at: number
  /** As the page wrote it, with the word marked. Null for words that came from a list. */
  readonly sentence: MarkedSentence | null
  /** As it was seen, where the page was shown in another script. */
  readonly shown: MarkedSentence | null
  readonly script: 'simplified' | 'traditional' | 'mixed'
  /** Null where the reader wants none kept. */
  readonly title: string | null
  readonly url: string | null
}

/** `start` and `end` of the word count UTF-16 code units of `text`. */
export interface MarkedSentence {
  readonly text: string
  readonly start: number
  readonly end: number
}
