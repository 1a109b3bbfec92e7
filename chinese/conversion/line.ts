import type { Analysis, Segment } from '../analysis'
import { isSkipped } from '../clean-text'
import { isHighSurrogate, isLowSurrogate } from '../characters'
import type { ChangeReason } from './conversion'
import { closedLetter, type Letters } from './letters'

/** What stands between two letters. */
export const Edge = {
  /** Both belong to one word. */
  none: 0,
  /** A word ends; phrases may begin and end here. */
  word: 1,
  /** No phrase runs over this. */
  barrier: 2,
} as const

/**
 * The text as one letter for each character, without what the analysis skips, on its way through the steps of a conversion.
 * The steps write into `letters`, `reasons` and `isUnsure`.
 */
export interface Line {
  length: number
  readonly letters: Uint16Array
  /** Where each letter stands in the text as given. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** `Edge` before each letter, and one more after the last. */
  readonly edges: Uint8Array
  /** Of the analysis, by number. */
  readonly segments: Int32Array
  /** Places in `reasonNames`; 0 where nothing is changed. */
  readonly reasons: Uint8Array
  readonly isUnsure: Uint8Array
  /** Number of the replacement that a letter is part of, or -1. */
  readonly replaced: Int32Array
  readonly replacements: Replacement[]
}

/** Several letters that stand for several characters as a whole. */
export interface Replacement {
  /** In the text as given. */
  readonly start: number
  readonly end: number
  readonly reason: ChangeReason
  /** Given where no letters of the line say it. */
  readonly shown: string | null
}

export const reasonNames: readonly (ChangeReason | null)[] = [null, 'variant', 'script', 'wording', 'punctuation', 'own']
export const Reason = { none: 0, variant: 1, script: 2, wording: 3, punctuation: 4, own: 5 } as const

export function lineOf({ text, segments }: Analysis, letters: Letters, room: LineRoom): Line {
  const line = room.take(text.length)
  let length = 0
  let edge: number = Edge.barrier
  for (let number = 0; number < segments.length; number++) {
    const segment = segments[number]!
    const cuts = innerCuts(segment)
    let cut = 0
    let isBlank = false
    for (let index = segment.start; index < segment.end; ) {
      const isPair = isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))
      const end = index + (isPair ? 2 : 1)
      if (isSkipped(text, index)) {
        isBlank ||= isSeparating(text.charCodeAt(index))
        if (isBlank && segment.kind !== 'word') edge = Math.max(edge, Edge.word)
      } else {
        while (cut < cuts.length && cuts[cut]! <= index) {
          edge = Math.max(edge, Edge.word)
          cut++
        }
        line.letters[length] = letters.at(text, index)
        line.starts[length] = index
        line.ends[length] = end
        line.edges[length] = edge
        line.segments[length++] = number
        edge = Edge.none
        isBlank = false
      }
      index = end
    }
    edge = Math.max(edge, isBlank && segment.kind === 'other' ? Edge.barrier : Edge.word)
  }
  line.length = length
  line.edges[length] = Edge.barrier
  return line
}

/** Where a segment that is no word of its own has words inside. */
function innerCuts({ explanation, start, end, kind }: Segment): readonly number[] {
  if (kind === 'word' || !explanation) return []
  return explanation.parts.map((part) => part.start).filter((at) => at > start && at < end)
}

/** Spaces separate, the ends of lines may stand anywhere. */
const isSeparating = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000

function emptyLine(size: number): Line {
  return {
    length: size,
    letters: new Uint16Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    edges: new Uint8Array(size + 1),
    segments: new Int32Array(size),
    reasons: new Uint8Array(size),
    isUnsure: new Uint8Array(size),
    replaced: new Int32Array(size).fill(-1),
    replacements: [],
  }
}

/** Room for one line at a time, used again for the next: most paragraphs are short, and making eight arrays for each costs more than filling them. */
export class LineRoom {
  #line = emptyLine(0)

  /** An empty line; the one taken before is lost. */
  take(size: number): Line {
    if (size >= this.#line.letters.length) this.#line = emptyLine(2 * (size + 1))
    const line = this.#line
    line.reasons.fill(0, 0, size)
    line.isUnsure.fill(0, 0, size)
    line.replaced.fill(-1, 0, size)
    return line
  }
}

/** What stands in a line instead of letters `start … end - 1`. */
export interface Substitute {
  readonly start: number
  readonly end: number
  readonly reason: ChangeReason
  /** Letters that later steps may still change, or a string that stays. */
  readonly shown: Uint16Array | string
}

/** The line with the substitutes, which are in order and do not overlap, put in. */
export function substitute(line: Line, substitutes: readonly Substitute[]): Line {
  if (substitutes.length === 0) return line
  let size = line.length
  for (const { start, end, shown } of substitutes) size += (typeof shown === 'string' ? 1 : shown.length) - (end - start)
  const made = emptyLine(size)
  const replacements = [...line.replacements]
  let length = 0
  const copy = (from: number, to: number): void => {
    made.letters.set(line.letters.subarray(from, to), length)
    made.starts.set(line.starts.subarray(from, to), length)
    made.ends.set(line.ends.subarray(from, to), length)
    made.edges.set(line.edges.subarray(from, to), length)
    made.segments.set(line.segments.subarray(from, to), length)
    made.reasons.set(line.reasons.subarray(from, to), length)
    made.isUnsure.set(line.isUnsure.subarray(from, to), length)
    made.replaced.set(line.replaced.subarray(from, to), length)
    length += to - from
  }
  let copied = 0
  for (const { start, end, reason, shown } of substitutes) {
    copy(copied, start)
    copied = end
    const isClosed = typeof shown === 'string'
    const letters = isClosed ? [closedLetter] : shown
    for (let index = 0; index < letters.length; index++) {
      made.letters[length] = letters[index]!
      made.starts[length] = line.starts[start]!
      made.ends[length] = line.ends[end - 1]!
      made.edges[length] = index > 0 ? Edge.none : isClosed ? Edge.barrier : Math.max(Edge.word, line.edges[start]!)
      made.segments[length] = line.segments[start]!
      made.replaced[length++] = replacements.length
    }
    replacements.push({ start: line.starts[start]!, end: line.ends[end - 1]!, reason, shown: isClosed ? shown : null })
  }
  copy(copied, line.length)
  // What follows a substitute begins a word, whatever was there before.
  for (let index = 1; index < length; index++) {
    const before = made.replaced[index - 1]!
    if (before < 0 || before === made.replaced[index]) continue
    made.edges[index] = Math.max(made.edges[index]!, made.letters[index - 1] === closedLetter ? Edge.barrier : Edge.word)
  }
  made.edges[length] = Edge.barrier
  return { ...made, replacements }
}

/** Whether a phrase may lie there: from edge to edge, or inside one word. */
export function isWithinEdges({ edges }: Line, start: number, end: number): boolean {
  let isOneWord = true
  for (let index = start + 1; index < end; index++) {
    if (edges[index] === Edge.barrier) return false
    if (edges[index] !== Edge.none) isOneWord = false
  }
  return isOneWord || (edges[start] !== Edge.none && edges[end] !== Edge.none)
}
