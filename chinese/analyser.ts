import type { Analyser, AnalyseOptions, Analysis, Part, Possibilities, Segment, Writing } from './analysis'
import { assemble, type Background, partOfCut } from './assembly'
import { cleanIndex } from './clean-index'
import { type CleanText, cleanText } from './clean-text'
import { createCompoundFinder } from './compounds'
import { marksFor } from './corrections'
import { Lattice } from './lattice'
import type { Lexicon } from './lexicon'
import { createBareNames } from './names/bare-names'
import { otherCuts } from './other-cuts'
import type { Proposal, Proposer } from './proposal'
import { defaultProposers } from './proposers'
import { createReader } from './readings/reader'
import type { Script, Sentence } from './readings/sentence'
import { createSegmentation } from './segmentation'
import { openSegmentationModel } from './segmentation-model'
import type { Tables } from './tables'
import { writingOf } from './writing'

/** What `possibilities` needs again of an analysis. */
interface Remembered extends Background {
  readonly marks: Uint8Array | null
}

/** An analysis that knows what it was made from: a WeakMap for that made every collection of garbage dearer. */
class Analysed implements Analysis {
  readonly text: string
  readonly writing: Writing
  readonly segments: readonly Segment[]
  readonly #background: Remembered

  constructor(text: string, writing: Writing, segments: readonly Segment[], background: Remembered) {
    this.text = text
    this.writing = writing
    this.segments = segments
    this.#background = background
  }

  /** Null for one that came from elsewhere. */
  static backgroundOf(analysis: Analysis): Remembered | null {
    return analysis instanceof Analysed ? analysis.#background : null
  }
}

/** So many segments before and after a word are looked at for other cuts. */
const neighbours = 8
/**
 * What one proposer may propose beyond one a character. News has a fifth of a name a character; a megabyte of nothing but characters
 * that transliterations use had nine, and took gigabytes.
 */
const mostProposals = 1000
/** More other cuts than this only confuse. */
const mostCuts = 6

/**
 * Puts the whole analysis together: clean text, proposals, lattice, readings.
 *
 * @throws RangeError when a learned table has another format
 */
export function createAnalyser(
  lexicon: Lexicon,
  tables: Tables,
  proposers: readonly Proposer[] = defaultProposers(lexicon, tables),
): Analyser {
  const model = openSegmentationModel(lexicon, tables)
  const segmentation = createSegmentation(lexicon, model)
  const reader = createReader(lexicon, tables, model.fold)
  const joinBareNames = createBareNames(lexicon, tables)
  // Made when first needed: conversion never asks, and looking up its words takes a tenth of opening everything.
  let markCompounds: ((segments: Segment[]) => void) | undefined

  const propose = (text: CleanText): readonly Proposal[] => {
    const proposals: Proposal[] = []
    for (const proposer of proposers) {
      const most = proposals.length + mostProposals + text.length
      proposer(text, lexicon, tables, (proposal) => {
        if (proposals.length < most) proposals.push(proposal)
      })
    }
    return proposals.sort((one, other) => one.start - other.start)
  }

  const analyse = (text: string, options: AnalyseOptions = {}): Analysis => {
    const { corrections = [], readOnly = null } = options
    const clean = cleanText(text)
    const proposals = propose(clean)
    let cuts = segmentation.segment(clean, proposals, null)
    const marks = corrections.length > 0 ? marksFor(clean, corrections, cuts) : null
    if (marks) cuts = segmentation.segment(clean, proposals, marks)
    const writing = writingOf(text, options.language ?? '')
    const background: Remembered = { text, clean, proposals, corrections, script: scriptOf(writing), readOnly, marks }
    const bare = joinBareNames(clean, cuts, marks, proposals.length)
    const segments = assemble(lexicon, reader, bare.length > 0 ? { ...background, proposals: [...proposals, ...bare] } : background, cuts)
    if (!readOnly) (markCompounds ??= createCompoundFinder(lexicon))(segments)
    return new Analysed(text, writing, segments, background)
  }

  const possibilities = (analysis: Analysis, segment: Segment): Possibilities => {
    const background = Analysed.backgroundOf(analysis)
    if (!background || segment.kind === 'other') return { cuts: [], readings: [] }
    const { clean, proposals, marks } = background
    const at = analysis.segments.indexOf(segment)
    const first = analysis.segments[Math.max(0, at - neighbours)] ?? segment
    const last = analysis.segments[Math.min(analysis.segments.length - 1, at + neighbours)] ?? segment
    const from = cleanIndex(clean, first.start)
    const lattice = new Lattice()
    segmentation.fill(lattice, clean, from, cleanIndex(clean, last.end), proposals, marks)
    lattice.sum()
    const start = cleanIndex(clean, segment.start) - from
    const end = cleanIndex(clean, segment.end) - from
    const others = otherCuts(lattice, start, end, mostCuts).map(({ edges, probability }) => {
      const sentence = { text: clean, script: background.script, cuts: cutsAlong(lattice, edges, from) }
      return { probability, parts: edges.map((_, index) => partOfCut(lexicon, reader, background, sentence, index)) }
    })
    return { cuts: others.filter(({ parts }) => !isShown(parts, segment)), readings: readingsOf(background, segment) }
  }

  /** All ways to read the very word, where it stands. */
  const readingsOf = ({ clean, proposals, marks, script }: Remembered, segment: Segment): Possibilities['readings'] => {
    if (segment.form < 0) return []
    const cuts = segmentation.segment(clean, proposals, marks)
    const start = cleanIndex(clean, segment.start)
    for (let index = 0; index < cuts.count; index++) {
      if (cuts.starts[index] !== start || cuts.labels[index] !== segment.form) continue
      return reader.readAll({ text: clean, cuts, script }, index).filter(({ reading }) => reading.join() !== segment.reading.join())
    }
    return []
  }

  return { analyse, possibilities }
}

/** Edges of a lattice as cuts of the text it was filled from. */
function cutsAlong(lattice: Lattice, edges: readonly number[], from: number): Sentence['cuts'] {
  return {
    count: edges.length,
    starts: Int32Array.from(edges, (edge) => from + lattice.starts[edge]!),
    ends: Int32Array.from(edges, (edge) => from + lattice.ends[edge]!),
    labels: Int32Array.from(edges, (edge) => lattice.labels[edge]!),
  }
}

function scriptOf(writing: Writing): Script {
  return writing === 'simplified' || writing === 'traditional' ? writing : 'either'
}

/** The name or quantity that the segment already belongs to is no other possibility. */
function isShown(parts: readonly Part[], { explanation }: Segment): boolean {
  return explanation !== null && parts.length === 1 && parts[0]!.start === explanation.start && parts[0]!.end === explanation.end
}
