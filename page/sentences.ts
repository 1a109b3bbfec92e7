import { firstHanIn } from './han'
import { isSentenceEnd } from './window'

/**
 * Where the sentence behind or before a place begins, with its first Han character. In the middle of a sentence the one before is
 * that sentence itself, from its beginning; sentences without Han are passed over.
 *
 * @param offset of the word at which the reader is
 * @returns null where the text has no such sentence
 */
export function sentenceBeside(text: string, offset: number, direction: 1 | -1): number | null {
  const starts = startsIn(text)
  return (direction === 1 ? starts.find((start) => start > offset) : starts.findLast((start) => start < offset)) ?? null
}

function startsIn(text: string): readonly number[] {
  const starts: number[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !isSentenceEnd(text, at) && !isBlank(text, at)) continue
    const han = firstHanIn(text.slice(from, at))
    if (han >= 0) starts.push(from + han)
    from = at
  }
  return starts
}

/** A line without text parts two sentences; a line alone may be one of a paragraph in a PDF. */
const isBlank = (text: string, at: number) => text[at - 1] === '\n' && /^[ \t]*\n/.test(text.slice(at, at + 40))
