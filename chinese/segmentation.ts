import { CharacterClass, classAt } from './character-class'
import type { CleanText } from './clean-text'
import { barrier as gapBarrier } from './gaps'
import { Lattice } from './lattice'
import type { FoundForms, Lexicon } from './lexicon'
import type { Proposal } from './proposal'
import { boundaryFeatureCount, hashOn, proposalFeatureCount, proposalFeatures, proposalRow, ProposalType, wordSlot } from './segmentation-features'
import { boundaryScore, fixedScores, lengthClassOf, type SegmentationModel, shapeOf, typeOf, wordClassOf } from './segmentation-model'

/** What an edge is when it is no dictionary form (those are their id, 0 or more). */
export const Label = {
  /** A Han character that the dictionary lacks. */
  unknown: -1,
  /** Not Chinese. */
  other: -2,
  /** Joined by the reader, and not in the dictionary. */
  joined: -3,
  /** Proposal n is `proposal - n`. */
  proposal: -4,
} as const

/** Cuts that the reader asked for, one byte for each clean index and one more. */
export const Mark = { free: 0, cut: 1, join: 2 } as const

/** The segments of a whole text, in order. The arrays are longer than `count` and are written again by the next call. */
export interface Cuts {
  count: number
  starts: Int32Array
  ends: Int32Array
  labels: Int32Array
  probabilities: Float64Array
}

export interface Segmentation {
  /** `proposals` in the order of their start; `marks` null where the reader asked for nothing. */
  segment(text: CleanText, proposals: readonly Proposal[], marks: Uint8Array | null): Cuts
  /**
   * Fills `lattice` with what may stand from `from` on and returns where it was closed: at the first position from
   * `atLeast` on that no edge spans, at the latest after `longestStretch` characters.
   */
  fill(lattice: Lattice, text: CleanText, from: number, atLeast: number, proposals: readonly Proposal[], marks: Uint8Array | null): number
}

/** No lattice is longer than this, whatever the text: memory stays bounded, and sums over paths stay finite. */
const longestStretch = 512
/** Lattices shorter than this are not worth their overhead. */
const usualStretch = 24

/** Finds words by the best path over dictionary and proposals. Keeps scratch arrays, so make one and use it for every text. */
export function createSegmentation(lexicon: Lexicon, model: SegmentationModel): Segmentation {
  const found: FoundForms = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
  const shapes = new Int16Array(lexicon.formCount).fill(-1)
  const slots = new Int32Array(boundaryFeatureCount)
  const lattice = new Lattice()
  let folded = new Uint16Array(1024)
  let boundaries = new Float64Array(1024)
  /** What the gaps up to each position cost a word that crosses them. */
  let crossed = new Float64Array(1024)
  let foldedTo = 0
  let scoredTo = 0
  const cuts: Cuts = {
    count: 0,
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    labels: new Int32Array(256),
    probabilities: new Float64Array(256),
  }

  const shapeOfForm = (form: number, length: number): number => {
    const known = shapes[form]!
    if (known >= 0) return known
    return (shapes[form] = shapeOf(wordClassOf(lexicon, form), length, lexicon.frequency(form)))
  }

  /** Folds characters and scores boundaries of the stretch from `from`, as far as `end`, going on where it stopped. */
  const prepare = (text: CleanText, from: number, end: number): void => {
    const { codes, barriers, length } = text
    const last = end - from
    if (folded.length < last + 4) {
      folded = widened(folded, new Uint16Array(last * 2 + 4))
      boundaries = widened(boundaries, new Float64Array(last * 2 + 4))
      crossed = widened(crossed, new Float64Array(last * 2 + 4))
    }
    for (; foldedTo <= last + 1; foldedTo++) {
      const at = from + foldedTo
      folded[foldedTo + 2] = at >= 0 && at < length ? model.fold[codes[at]!]! : 0
    }
    for (; scoredTo <= last; scoredTo++) {
      boundaries[scoredTo] = from + scoredTo < length ? boundaryScore(model, folded, scoredTo + 2, slots) : 0
      crossed[scoredTo] = crossed[scoredTo - 1]! + barriers[from + scoredTo]! / gapBarrier.perNat
    }
  }

  /** How well a proposal fits, with its inner boundary. */
  const proposalScore = (proposal: Proposal, start: number, end: number): number => {
    const type = typeOf(proposal)
    const row = type * proposalRow
    let score = proposal.logProbability * model.proposals[row]! + model.proposals[row + 1 + lengthClassOf(end - start)]!
    if (type === ProposalType.quantity) return score
    if (proposal.cut !== undefined && proposal.cut < proposal.end) score += boundaries[start + proposal.cut - proposal.start]!
    proposalFeatures(folded, start + 2, end + 2, type, slots)
    for (let feature = 0; feature < proposalFeatureCount; feature++) score += model.words[slots[feature]!]! * model.wordUnit
    return score
  }

  const fill: Segmentation['fill'] = (target, text, from, atLeast, proposals, marks) => {
    const { codes, barriers } = text
    const limit = lastWholeIndex(codes, Math.min(text.length, from + longestStretch), text.length)
    foldedTo = -2
    scoredTo = 1
    crossed[0] = 0
    target.reset(limit - from)
    let proposal = firstStartingAt(proposals, from)
    let reach = from
    let barrier = from
    let start = from
    for (; start < limit; start++) {
      if (start === reach && start >= atLeast && start > from) break
      for (; proposal < proposals.length && proposals[proposal]!.start < start; proposal++);
      if (!target.isReachable(start - from)) continue
      if (barrier <= start) for (barrier = start + 1; barrier < limit && barriers[barrier] !== gapBarrier.wall; barrier++);
      const offset = start - from
      const kind = classAt(codes, start, barrier)
      let single = kind === CharacterClass.hanPair || kind === CharacterClass.otherPair ? 2 : 1
      let label: number = Label.unknown
      let score = model.unknown
      if (kind === CharacterClass.alphanumeric || kind === CharacterClass.space) {
        while (start + single < barrier && classAt(codes, start + single, barrier) === kind) single++
      }
      if (kind !== CharacterClass.han && kind !== CharacterClass.hanPair) {
        label = Label.other
        score = kind === CharacterClass.alphanumeric ? fixedScores.alphanumeric : kind === CharacterClass.space ? 0 : fixedScores.sign
      }
      const count = kind === CharacterClass.space ? 0 : lexicon.prefixes(codes, start, barrier, found)
      prepare(text, from, start + Math.max(single, count === 0 ? 0 : found.lengths[count - 1]!))
      let hash = 0
      let hashed = 0
      let hasSingle = false
      for (let index = 0; index < count; index++) {
        const length = found.lengths[index]!
        const form = found.forms[index]!
        // Signs and single letters that the dictionary happens to list stay what they are, and a run of letters is not cut.
        if (label === Label.other && (length < single || length === 1)) continue
        if (length === single) hasSingle = true
        if (marks && !isAllowed(marks, start, start + length)) continue
        for (; hashed < length; hashed++) hash = hashOn(hash, folded[offset + hashed + 2]!)
        const word = model.words[wordSlot(hash)]! * model.wordUnit
        const end = offset + length
        const own = model.shapeScores[shapeOfForm(form, length)]! + word - (crossed[end - 1]! - crossed[offset]!)
        target.add(offset, end, form, own + boundaries[end]!)
        if (start + length > reach) reach = start + length
      }
      if (!hasSingle && (!marks || isAllowed(marks, start, start + single))) {
        const end = offset + single
        target.add(offset, end, label, score + boundaries[end]!)
        if (start + single > reach) reach = start + single
      }
      for (; proposal < proposals.length && proposals[proposal]!.start === start; proposal++) {
        const proposed = proposals[proposal]!
        if (proposed.end > barrier || (marks && !isAllowed(marks, start, proposed.end))) continue
        prepare(text, from, proposed.end)
        const end = proposed.end - from
        // What is only guessed to be a word says less about a gap inside it: 孙浩 郑钰 are two names.
        const own = proposalScore(proposed, offset, end) - 2 * (crossed[end - 1]! - crossed[offset]!)
        target.add(offset, end, Label.proposal - proposal, own + boundaries[end]!)
        if (proposed.end > reach) reach = proposed.end
      }
      if (marks && start + 1 < limit && marks[start + 1] === Mark.join) {
        const end = endOfJoin(marks, start, limit)
        target.add(offset, end - from, Label.joined, 0)
        if (end > reach) reach = end
      }
    }
    target.finish(start - from)
    return start
  }

  const append = (from: number): void => {
    for (let step = 0; step < lattice.pathLength; step++) {
      const edge = lattice.path[step]!
      if (cuts.count === cuts.starts.length) growCuts(cuts)
      const at = cuts.count++
      cuts.starts[at] = from + lattice.starts[edge]!
      cuts.ends[at] = from + lattice.ends[edge]!
      cuts.labels[at] = lattice.labels[edge]!
      cuts.probabilities[at] = lattice.probability(edge)
    }
  }

  const segment: Segmentation['segment'] = (text, proposals, marks) => {
    cuts.count = 0
    for (let from = 0; from < text.length; ) {
      const end = fill(lattice, text, from, from + usualStretch, proposals, marks)
      lattice.sum()
      append(from)
      from = end
    }
    return cuts
  }

  return { segment, fill }
}

/** Whether the reader's cuts allow a word from `start` to `end`. */
function isAllowed(marks: Uint8Array, start: number, end: number): boolean {
  if (marks[start] === Mark.join || marks[end] === Mark.join) return false
  for (let index = start + 1; index < end; index++) if (marks[index] === Mark.cut) return false
  return true
}

function endOfJoin(marks: Uint8Array, start: number, limit: number): number {
  let end = start + 1
  while (end < limit && marks[end] === Mark.join) end++
  return end
}

/** `end`, or one before it where that would cut a surrogate pair. */
function lastWholeIndex(codes: Uint16Array, end: number, length: number): number {
  if (end === length) return end
  const isPair = (codes[end - 1]! & 0xfc00) === 0xd800 && (codes[end]! & 0xfc00) === 0xdc00
  return isPair ? end - 1 : end
}

/** Index of the first proposal that starts at `from` or later. */
function firstStartingAt(proposals: readonly Proposal[], from: number): number {
  let low = 0
  let high = proposals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (proposals[middle]!.start < from) low = middle + 1
    else high = middle
  }
  return low
}

function growCuts(cuts: Cuts): void {
  const room = cuts.starts.length * 2
  cuts.starts = widened(cuts.starts, new Int32Array(room))
  cuts.ends = widened(cuts.ends, new Int32Array(room))
  cuts.labels = widened(cuts.labels, new Int32Array(room))
  cuts.probabilities = widened(cuts.probabilities, new Float64Array(room))
}

function widened<A extends Int32Array | Uint16Array | Float64Array>(source: A, target: A): A {
  target.set(source)
  return target
}
