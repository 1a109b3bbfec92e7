import { calibratedReading } from '../confidence'
import type { Lexicon } from '../lexicon'
import type { Tables } from '../tables'
import { type Candidate, candidatesOf, Column, openEntryShares } from './candidates'
import { lookAround, makeFeatures, sharedFeatureCount } from './features'
import { isCapital, isNamedHere } from './names'
import { createNeighbours } from './neighbours'
import { folded, meantBy, type Preference, preferencesFor } from './preferences'
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
  readonly word: string
  readonly candidates: readonly Candidate[]
  /** For each candidate, all entries with its own first. */
  readonly orders: readonly (readonly number[])[]
  /** The same with names first; null where that changes nothing. */
  readonly namedOrders: readonly (readonly number[] | null)[]
  /** The answer where neighbours change nothing. */
  readonly only: Reading | null
  readonly preferences: readonly Preference[]
}

/** More different words than an article of 10,000 characters has. */
const mostKnown = 4096

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
  const preferences = preferencesFor(fold)
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
    const candidates = candidatesOf(lexicon, shares, fold, form, word, script)
    const made = describeForm(candidates, word, preferences.get(folded(word, fold)) ?? [])
    // Memory stays flat however much is read: about 1 kB each.
    if (known.size >= mostKnown) known.clear()
    known.set(key, made)
    return made
  }

  /** Fills `scores` with the probability of each candidate and returns the best. */
  const judge = (sentence: Sentence, index: number, form: KnownForm, meant: Preference | null): number => {
    const { candidates } = form
    const count = candidates.length
    if (scores.length < count) scores = new Float64Array(count)
    if (form.word.length > 1) judgeWord(candidates, meant, scores)
    else judgeCharacter(sentence, index, candidates)
    const best = toProbabilities(scores, count)
    if (form.word.length === 1) calibrate(scores, count, best)
    return best
  }

  const judgeCharacter = (sentence: Sentence, index: number, candidates: readonly Candidate[]): void => {
    const { starts, ends } = sentence.cuts
    lookAround(sentence, fold, neighbours, surnames, index, starts[index]!, ends[index]!, features)
    const { shared } = weights
    for (let place = 0; place < candidates.length; place++) {
      const { hash, columns, logShare, misfit, trust } = candidates[place]!
      let score = logShare * (weights.prior + trust) - misfit + (trust > 0 ? 0.3 : 1) * sumWeights(weights, features.hashes, features.count, hash)
      for (let row = 0; row < sharedFeatureCount; row++) {
        const start = features.shared[row]! * sharedColumns
        for (let column = 0; column < columns.length; column++) score += shared[start + columns[column]!]!
      }
      scores[place] = score
    }
  }

  return {
    read(sentence, index) {
      if (sentence.cuts.labels[index]! < 0) return unknown
      const form = knowForm(sentence, index)
      if (form.only) return form.only
      const meant = meantBy(form.preferences, sentence, index, fold)
      const best = form.candidates.length === 1 ? 0 : judge(sentence, index, form, meant)
      const probability = form.candidates.length === 1 ? 1 : scores[best]!
      const named = form.namedOrders[best]
      const isName = named && (meant ? isCapital(meant.reading) : isNamedHere(sentence, index, lexicon))
      if (!isName) return { reading: form.candidates[best]!.reading, entries: form.orders[best]!, probability }
      return { reading: lexicon.syllablesOf(named[0]!), entries: named, probability }
    },
    readAll(sentence, index) {
      if (sentence.cuts.labels[index]! < 0) return []
      const form = knowForm(sentence, index)
      if (form.only) return [form.only]
      if (form.candidates.length === 1) return [this.read(sentence, index)]
      judge(sentence, index, form, meantBy(form.preferences, sentence, index, fold))
      return form.candidates
        .map(({ reading, entries }, place) => ({ reading, entries, probability: scores[place]! }))
        .sort((one, other) => other.probability - one.probability)
    },
  }
}

/** Turns scores into probabilities in place and returns the place of the best. */
function toProbabilities(scores: Float64Array, count: number): number {
  let best = 0
  for (let place = 1; place < count; place++) if (scores[place]! > scores[best]!) best = place
  const top = scores[best]!
  let sum = 0
  for (let place = 0; place < count; place++) sum += scores[place] = Math.exp(scores[place]! - top)
  for (let place = 0; place < count; place++) scores[place]! /= sum
  return best
}

/** The best gets the share that was measured, the others what is left, as they stand to each other. */
function calibrate(scores: Float64Array, count: number, best: number): void {
  const before = scores[best]!
  const after = calibratedReading(before)
  const scale = before < 1 ? (1 - after) / (1 - before) : 0
  for (let place = 0; place < count; place++) scores[place]! *= scale
  scores[best] = after
}

/** Words of several characters: what is preferred, else the first in the source that is a plain word. */
function judgeWord(candidates: readonly Candidate[], meant: Preference | null, scores: Float64Array): void {
  const wanted = meant?.reading.toLowerCase()
  for (let place = 0; place < candidates.length; place++) {
    const { sound, columns, misfit } = candidates[place]!
    let score = -misfit - place
    for (const column of columns) score -= wordPenalties[column] ?? 0
    if (sound === wanted) score += 4 + candidates.length
    scores[place] = score
  }
}

const wordPenalties: Readonly<Record<number, number>> = {
  [Column.onlySurname]: 6,
  [Column.onlyProper]: 2,
  [Column.onlyReference]: 4,
  [Column.rare]: 3,
}

function describeForm(candidates: readonly Candidate[], word: string, preferences: readonly Preference[]): KnownForm {
  const orders = candidates.map((first) => {
    const others = candidates
      .filter((candidate) => candidate !== first)
      .sort((one, other) => other.logShare - other.misfit - (one.logShare - one.misfit))
    return [...first.entries, ...others.flatMap(({ entries }) => entries)]
  })
  const namedOrders = candidates.map(({ namesFirst, entries }, place) => namesFirst && [...namesFirst, ...orders[place]!.slice(entries.length)])
  const [first] = candidates
  const isSettled = first && candidates.length === 1 && !namedOrders[0]
  const only = isSettled ? { reading: first.reading, entries: first.entries, probability: 1 } : null
  return { word, candidates, orders, namedOrders, only, preferences }
}

/** One bit for each form: a single character that is a surname. Section 'reading.surnames': rising form ids. */
export function openSurnames(lexicon: Lexicon, bytes: Uint8Array | null): Uint8Array {
  const bits = new Uint8Array((lexicon.formCount >> 3) + 1)
  if (!bytes) return bits
  for (const form of new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)) bits[form >> 3]! |= 1 << (form & 7)
  return bits
}
