import type { MarkedSentence } from '../meeting'

/** The sentence with the first of `words` marked that stands in it; where none does, nothing in it is marked. */
export function markWord(text: string, words: readonly (string | null)[]): MarkedSentence {
  for (const word of words) {
    const start = word === null || word === '' ? -1 : text.indexOf(word)
    if (start >= 0) return { text, start, end: start + word!.length }
  }
  return { text, start: 0, end: 0 }
}
