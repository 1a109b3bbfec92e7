import type { Characters } from './conversion/written'

/**
 * Where a text too long to be read whole is cut. The text alone decides, not the place pointed at, so that neighbouring
 * places get the very same part and it need be analysed only once.
 */

/** Code units that are looked at to either side; a paragraph of so many is given whole, a text node of more is giant. */
export const reach = 1024
/** A giant text node is cut once in each block of so many. */
const block = 512
/** Elsewhere the cut is at one sentence end in so many, picked by the characters before it. */
const oneIn = 8

const sentenceEnds = '。！？!?…'
const closers = '」』”’）)》〉】]'
const pauses = '，、；：,;: \n\t　'

export interface Part {
  readonly from: number
  readonly to: number
}

export const isGiant = (node: Characters): boolean => node.length > reach

/** The part of a giant text node that holds `offset`: at most two blocks, ends of the node included. */
export function partOf(node: Characters, offset: number): Part {
  const index = Math.floor(Math.min(offset, node.length - 1) / block)
  const here = blockCut(node, index)
  return offset >= here
    ? { from: here, to: blockCut(node, index + 1) }
    : { from: blockCut(node, index - 1), to: here }
}

/** The first sentence end in a block; where it has none, the first pause; where it has neither, its beginning. */
function blockCut(node: Characters, index: number): number {
  const from = index * block
  if (index <= 0) return 0
  if (from >= node.length) return node.length
  const text = node.substringData(from - 1, Math.min(block, node.length - from) + 2)
  let pause = 0
  for (let at = 1; at < text.length - 1; at++) {
    if (isSentenceEnd(text, at)) return from - 1 + at
    if (pause === 0 && pauses.includes(text[at - 1]!)) pause = at
  }
  return from - 1 + (pause || (isLow(text, 1) ? 2 : 1))
}

/**
 * The part of a text around `offset`.
 *
 * @param isStart whether `text` begins where its paragraph begins, `isEnd` whether it ends there
 */
export function cut(text: string, offset: number, isStart: boolean, isEnd: boolean): Part {
  if (isStart && isEnd && text.length <= reach) return { from: 0, to: text.length }
  let from = -1
  let to = -1
  for (let at = offset; at > 0 && from < 0; at--) if (isPicked(text, at)) from = at
  for (let at = offset + 1; at < text.length && to < 0; at++) if (isPicked(text, at)) to = at
  if (from < 0) from = isStart ? 0 : nearest(text, Math.max(0, offset - block), offset)
  if (to < 0) to = isEnd ? text.length : nearest(text, Math.min(text.length, offset + block), text.length)
  return { from, to }
}

function isPicked(text: string, at: number): boolean {
  return isSentenceEnd(text, at) && hash(text, at) % oneIn === 0
}

/** Whether a sentence ends just before `at`, closing quotation marks included. */
export function isSentenceEnd(text: string, at: number): boolean {
  const next = text[at]
  if (next !== undefined && (sentenceEnds.includes(next) || closers.includes(next))) return false
  let last = at - 1
  while (last > 0 && last > at - 4 && closers.includes(text[last]!)) last--
  return last >= 0 && sentenceEnds.includes(text[last]!)
}

function hash(text: string, at: number): number {
  let value = 7
  for (let index = Math.max(0, at - 8); index < at; index++) value = (value * 31 + text.charCodeAt(index)) % 1_000_003
  return value
}

/** For text that offers no picked place: the next sentence end or pause, or right here. */
function nearest(text: string, from: number, limit: number): number {
  for (let at = Math.max(1, from); at < limit; at++) if (isSentenceEnd(text, at)) return at
  for (let at = Math.max(1, from); at < limit; at++) if (pauses.includes(text[at - 1]!)) return at
  return isLow(text, from) ? from + 1 : from
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00
}
