// What the choice between readings looks at. Learning (scripts/learn/readings.mjs) and reading use these very functions.
import type { Neighbours } from './neighbours'
import { neighbourCount } from './neighbours'
import type { Sentence } from './sentence'

/** How far around a word its characters say what the talk is about. */
const window = 6

/** Filled again for every word that is looked at. */
export interface Features {
  /** Hashes of what was seen around the word, the first `count` of them valid; each is combined with a candidate's hash. */
  readonly hashes: Int32Array
  count: number
  /** Rows of the weights that candidates of all words share. */
  readonly shared: Int32Array
}

export const featureRoom = 12 + 2 * window
export const sharedFeatureCount = 5

export const makeFeatures = (): Features => ({
  hashes: new Int32Array(featureRoom),
  count: 0,
  shared: new Int32Array(sharedFeatureCount),
})

/** Kinds of features, part of their hashes: never renumber without learning again. */
export const FeatureKind = {
  always: 1,
  left: 2,
  right: 3,
  secondLeft: 4,
  secondRight: 5,
  around: 6,
  bothLeft: 7,
  bothRight: 8,
  wordBefore: 9,
  wordAfter: 10,
  kindBefore: 11,
  kindAfter: 12,
  run: 13,
  surnames: 14,
  near: 15,
  /** Learned from words and phrases of the dictionary rather than from running text. */
  phrase: 16,
} as const

export const sharedRows = 1 + 2 * neighbourCount + 16 + 12

/** Looks around segment `index`; characters count from `at … until`, which is the segment or one character in it. */
export function lookAround(
  sentence: Sentence, fold: Uint16Array, neighbours: Neighbours, surnames: Uint8Array, index: number, at: number, until: number, into: Features,
): void {
  const { text, cuts } = sentence
  const { codes, length } = text
  const l1 = at > 0 ? fold[codes[at - 1]!]! : 0
  const l2 = at > 1 ? fold[codes[at - 2]!]! : 0
  const r1 = until < length ? fold[codes[until]!]! : 0
  const r2 = until + 1 < length ? fold[codes[until + 1]!]! : 0
  const { hashes, shared } = into
  hashes[0] = hashOf(FeatureKind.always, 0)
  hashes[1] = hashOf(FeatureKind.left, l1)
  hashes[2] = hashOf(FeatureKind.right, r1)
  hashes[3] = hashOf(FeatureKind.secondLeft, l2)
  hashes[4] = hashOf(FeatureKind.secondRight, r2)
  hashes[5] = hashOf(FeatureKind.around, pair(l1, r1))
  hashes[6] = hashOf(FeatureKind.bothLeft, pair(l2, l1))
  hashes[7] = hashOf(FeatureKind.bothRight, pair(r1, r2))
  hashes[8] = hashOf(FeatureKind.wordBefore, wordHash(sentence, fold, index - 1))
  hashes[9] = hashOf(FeatureKind.wordAfter, wordHash(sentence, fold, index + 1))
  const before = neighbours.kindOf(sentence, index - 1)
  const after = neighbours.kindOf(sentence, index + 1)
  hashes[10] = hashOf(FeatureKind.kindBefore, before)
  hashes[11] = hashOf(FeatureKind.kindAfter, after)
  let count = 12
  const first = Math.max(0, at - window)
  const last = Math.min(length, until + window)
  for (let near = first; near < last; near++) {
    if (near >= at && near < until) continue
    const character = fold[codes[near]!]!
    if (character < 0x3400) continue
    hashes[count++] = hashOf(FeatureKind.near, character)
  }
  into.count = count

  // A run of single characters is mostly a name; beside a surname even more so.
  let runBefore = 0
  let runAfter = 0
  while (runBefore < 3 && isSingle(cuts, index - 1 - runBefore)) runBefore++
  while (runAfter < 3 && isSingle(cuts, index + 1 + runAfter)) runAfter++
  const beside = (isSurname(sentence, surnames, index - 1) ? 6 : 0) + (isSurname(sentence, surnames, index - 2) ? 3 : 0)
  shared[0] = 0
  shared[1] = 1 + before
  shared[2] = 1 + neighbourCount + after
  shared[3] = 1 + 2 * neighbourCount + runBefore * 4 + runAfter
  shared[4] = 1 + 2 * neighbourCount + 16 + beside + Math.min(runAfter, 2)
}

function isSingle(cuts: Sentence['cuts'], index: number): boolean {
  return index >= 0 && index < cuts.count && cuts.labels[index]! >= -1 && cuts.ends[index]! - cuts.starts[index]! === 1
}

function isSurname({ cuts }: Sentence, surnames: Uint8Array, index: number): boolean {
  if (!isSingle(cuts, index)) return false
  const form = cuts.labels[index]!
  return form >= 0 && (surnames[form >> 3]! & (1 << (form & 7))) !== 0
}

/** Hash of the characters of a segment; 0 outside the sentence. */
function wordHash({ text, cuts }: Sentence, fold: Uint16Array, index: number): number {
  if (index < 0 || index >= cuts.count) return 0
  let hash = 0
  const end = Math.min(cuts.ends[index]!, cuts.starts[index]! + 8)
  for (let at = cuts.starts[index]!; at < end; at++) hash = hashOn(hash, fold[text.codes[at]!]!)
  return hash
}

export const hashOn = (hash: number, unit: number): number => (Math.imul(hash ^ unit, 0x01000193) + 0x5f35) | 0

export const pair = (one: number, other: number): number => Math.imul(one, 0x9e3779b1) ^ other

export function hashOf(kind: number, value: number): number {
  return Math.imul(value ^ Math.imul(kind, 0x2c1b3c6d), 0x85ebca6b) ^ (value >>> 15)
}

/** Of a feature with a candidate: the number under which their weight is stored. */
export function weightHash(feature: number, candidate: number): number {
  let hash = feature ^ candidate
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return hash ^ (hash >>> 16)
}

/** Of one reading of a word, from its folded characters and its sound. */
export function candidateHash(word: string, fold: Uint16Array, sound: string): number {
  let hash = 0x3c6ef372
  for (let index = 0; index < word.length; index++) hash = hashOn(hash, fold[word.charCodeAt(index)]!)
  for (let index = 0; index < sound.length; index++) hash = hashOn(hash, sound.charCodeAt(index) | 0x10000)
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)
}
