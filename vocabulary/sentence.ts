import { shownSpan, type AsShown, type Span } from '@/chinese/conversion/places'
import type { MarkedSentence } from './meeting'

/** So much of a sentence is kept on either side of the word. */
const mostAround = 150
/** A line of so many characters was broken for want of room; shorter ones are verses, entries of a list, titles. */
const brokenFor = 18
const ends = /[。！？!?｡．]/u
const closers = /[”’」』〉》）)\]"'】]/u
const chinese = '[\\p{sc=Han}，、；：“”‘’（）《》]'
const breakInside = new RegExp(`(?<=${chinese})[^\\S\\n]*\\n\\s*(?=${chinese})`, 'gu')
const breakBefore = new RegExp(`(?<=${chinese})[^\\S\\n]*\\n\\s*$`, 'u')
const breakAfter = new RegExp(`^[^\\S\\n]*\\n\\s*(?=${chinese})`, 'u')

/** How a sentence is kept: as the page wrote it, and as it was seen where that is something else. */
export interface KeptSentence {
  readonly sentence: MarkedSentence
  readonly shown: MarkedSentence | null
}

interface Reach extends Span {
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** The sentence around `start … end` of a text; of a long one what is near, with '…' where more of it was. */
export function sentenceToKeep(text: string, start: number, end: number, shown: AsShown | null): KeptSentence {
  const first = firstOf(text, start)
  const last = lastOf(text, end)
  const cuts = { isCutBefore: first.isCut, isCutAfter: last.isCut }
  const sentence = marked(text, { start: first.at, end: last.at, ...cuts }, { start, end })
  if (!shown) return { sentence, shown: null }
  const changed = { text, changes: shown.changes }
  const seen = marked(shown.text, { ...shownSpan(changed, first.at, last.at), ...cuts }, shownSpan(changed, start, end))
  return { sentence, shown: seen.text === sentence.text ? null : seen }
}

function firstOf(text: string, start: number): { at: number; isCut: boolean } {
  let at = start
  while (at > 0 && start - at < mostAround && !isEndAt(text, at - 1)) at--
  const isCut = start - at >= mostAround && at > 0 && !isEndAt(text, at - 1)
  // Marks that close the sentence before belong to it.
  while (at < start && closers.test(text[at]!) && at > 0 && isEndAt(text, at - 1)) at++
  return { at: isInsidePair(text, at) ? at + 1 : at, isCut }
}

function lastOf(text: string, end: number): { at: number; isCut: boolean } {
  let at = end
  while (at < text.length && at - end < mostAround) {
    if (text[at] === '\n' && isEndAt(text, at)) return { at, isCut: false }
    if (ends.test(text[at]!)) {
      while (at < text.length && (ends.test(text[at]!) || closers.test(text[at]!))) at++
      return { at, isCut: false }
    }
    at++
  }
  return { at: isInsidePair(text, at) ? at - 1 : at, isCut: at < text.length }
}

/** Whether a sentence ends with the character: one of its marks, what closes behind one, or the end of a line. */
function isEndAt(text: string, at: number): boolean {
  if (text[at] === '\n') return !isBrokenLine(text, at)
  let index = at
  while (index > 0 && closers.test(text[index]!)) index--
  return ends.test(text[index]!)
}

/** Whether the line that ends at a break was only broken for want of room, as old mail and the text of PDF pages are. */
function isBrokenLine(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim()
  return line.length >= brokenFor && !isEndAt(line, line.length - 1) && text[at + 1] !== '\n'
}

const isInsidePair = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

function marked(text: string, { start, end, isCutBefore, isCutAfter }: Reach, word: Span): MarkedSentence {
  const before = (isCutBefore ? '…' : '') + onOneLine(text.slice(start, word.start).replace(breakBefore, '')).trimStart()
  const inside = onOneLine(text.slice(word.start, word.end)).replace(/\s/gu, '')
  const after = onOneLine(text.slice(word.end, end).replace(breakAfter, '')).trimEnd() + (isCutAfter ? '…' : '')
  return { text: before + inside + after, start: before.length, end: before.length + inside.length }
}

/** Without what nobody sees and what stands for a picture. A break between two Chinese characters is none in the sentence; any other white space is one space. */
const onOneLine = (text: string): string => text.replace(/[\p{Cf}\p{Cs}\ufffc]/gu, '').replace(breakInside, '').replace(/[\s\p{Cc}]+/gu, ' ')
