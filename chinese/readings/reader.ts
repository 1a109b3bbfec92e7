import type { Lexicon } from '../lexicon'
import type { Tables } from '../tables'
import { type Candidate, candidatesOf, openEntryShares } from './candidates'
import { lookAround, makeFeatures } from './features'
import { createNeighbours } from './neighbours'
import type { Script, Sentence } from './sentence'
import { openReadingWeights, sharedColumns, sumWeights } from './weights'

export interface Reading {
  /** Numbered syllables as the dictionary has them, without sandhi; [] when unknown. */
  readonly reading: readonly string[]
  /** Entries said so, best first, then those that are said otherwise. */
  readonly entries: readonly number[]
  /** Of this reading, given that the word is cut rightly. */
  readonly probability: number
}

export interface Reader {
  /** The reading of segment `index` where it stands. */
  read(sentence: Sentence, index: number): Reading
  /** All readings of segment `index`, the likeliest first; the entries of each are only its own. */
  readAll(sentence: Sentence, index: number): readonly Reading[]
}

/** A form with what can be known about it without its neighbours. */
interface KnownForm {
  readonly candidates: readonly Candidate[]
  /** For each candidate, all entries with its own first. */
  readonly orders: readonly (readonly number[])[]
  /** The answer where there is only one. */
  readonly only: Reading | null
}

const unknown: Reading = { reading: [], entries: [], probability: 0 }
const scripts: readonly Script[] = ['simplified', 'traditional', 'either']

/**
 * Chooses readings and orders entries. `fold` turns characters into the Simplified ones, under which everything is learned.
 * Keeps what it worked out for each form, so make one for a lexicon.
 */
export function createReader(lexicon: Lexicon, tables: Tables, fold: Uint16Array): Reader {
  const weights = openReadingWeights(tables.bytes('readings'))
  const shares = openEntryShares(tables.bytes('reading.shares'))
  const surnames = openSurnames(lexicon, tables.bytes('reading.surnames'))
  const neighbours = createNeighbours(lexicon, fold)
  const known = new Map<number, KnownForm>()
  const features = makeFeatures()
  let scores = new Float64Array(16)

  const knowForm = (sentence: Sentence, index: number): KnownForm => {
    const { text, cuts, script } = sentence
    const form = cuts.labels[index]!
    const key = form * scripts.length + scripts.indexOf(script)
    const before = known.get(key)
    if (before) return before
    const word = String.fromCharCode(...text.codes.subarray(cuts.starts[index], cuts.ends[index]))
    const made = describeForm(candidatesOf(lexicon, shares, fold, form, word, script))
    known.set(key, made)
    return made
  }

  /** Fills `scores` with the probability of each candidate and returns the best. */
  const judge = (sentence: Sentence, index: number, { candidates }: KnownForm): number => {
    const count = candidates.length
    if (scores.length < count) scores = new Float64Array(count)
    const start = sentence.cuts.starts[index]!
    lookAround(sentence, fold, neighbours, surnames, index, start, sentence.cuts.ends[index]!, features)
    let best = 0
    for (let place = 0; place < count; place++) {
      const candidate = candidates[place]!
      let score = candidate.logShare * weights.prior - candidate.misfit
      score += sumWeights(weights, features.hashes, features.count, candidate.hash)
      for (const row of features.shared) for (const column of candidate.columns) score += weights.shared[row * sharedColumns + column]!
      scores[place] = score
      if (score > scores[best]!) best = place
    }
    const top = scores[best]!
    let sum = 0
    for (let place = 0; place < count; place++) sum += scores[place] = Math.exp(scores[place]! - top)
    for (let place = 0; place < count; place++) scores[place]! /= sum
    return best
  }

  return {
    read(sentence, index) {
      if (sentence.cuts.labels[index]! < 0) return unknown
      const form = knowForm(sentence, index)
      if (form.only) return form.only
      const best = judge(sentence, index, form)
      return { reading: form.candidates[best]!.reading, entries: form.orders[best]!, probability: scores[best]! }
    },
    readAll(sentence, index) {
      if (sentence.cuts.labels[index]! < 0) return []
      const form = knowForm(sentence, index)
      if (form.only) return [form.only]
      judge(sentence, index, form)
      return form.candidates
        .map(({ reading, entries }, place) => ({ reading, entries, probability: scores[place]! }))
        .sort((one, other) => other.probability - one.probability)
    },
  }
}

function describeForm(candidates: readonly Candidate[]): KnownForm {
  const orders = candidates.map((first) => {
    const others = candidates.filter((candidate) => candidate !== first).sort((one, other) => other.logShare - other.misfit - one.logShare + one.misfit)
    return [...first.entries, ...others.flatMap(({ entries }) => entries)]
  })
  const [first] = candidates
  const only = first && candidates.length === 1 ? { reading: first.reading, entries: first.entries, probability: 1 } : null
  return { candidates, orders, only }
}

/** One bit for each form: a single character that is a surname. Section 'reading.surnames': rising form ids. */
function openSurnames(lexicon: Lexicon, bytes: Uint8Array | null): Uint8Array {
  const bits = new Uint8Array((lexicon.formCount >> 3) + 1)
  if (!bytes) return bits
  for (const form of new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)) bits[form >> 3]! |= 1 << (form & 7)
  return bits
}
