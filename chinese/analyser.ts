import type { Analyser, AnalyseOptions, Analysis, Explanation, Part, Possibilities, Segment, SegmentKind } from './analysis'
import { type CleanText, cleanText } from './clean-text'
import { EntryFlag, type Lexicon } from './lexicon'
import type { Proposal, Proposer } from './proposal'
import { type Cuts, createSegmentation, Label } from './segmentation'
import { openSegmentationModel } from './segmentation-model'
import type { Tables } from './tables'
import { writingOf } from './writing'

/**
 * Puts the whole analysis together: clean text, lattice, readings.
 *
 * @throws RangeError when a learned table has another format
 */
export function createAnalyser(lexicon: Lexicon, tables: Tables, proposers: readonly Proposer[] = []): Analyser {
  const segmentation = createSegmentation(lexicon, openSegmentationModel(lexicon, tables))

  const propose = (text: CleanText): readonly Proposal[] => {
    const proposals: Proposal[] = []
    for (const proposer of proposers) proposer(text, lexicon, tables, (proposal) => proposals.push(proposal))
    return proposals.sort((one, other) => one.start - other.start)
  }

  const analyse = (text: string, options: AnalyseOptions = {}): Analysis => {
    const clean = cleanText(text)
    const proposals = propose(clean)
    const cuts = segmentation.segment(clean, proposals, null)
    return { text, writing: writingOf(text, options.language ?? ''), segments: assemble(lexicon, text, clean, cuts, proposals) }
  }

  const possibilities = (_analysis: Analysis, _segment: Segment): Possibilities => ({ cuts: [], readings: [] })

  return { analyse, possibilities }
}

function assemble(lexicon: Lexicon, text: string, clean: CleanText, cuts: Cuts, proposals: readonly Proposal[]): Segment[] {
  const segments: Segment[] = []
  let covered = 0
  for (let index = 0; index < cuts.count; index++) {
    const cleanStart = cuts.starts[index]!
    const cleanEnd = cuts.ends[index]!
    const start = clean.offsets[cleanStart]!
    const end = clean.ends[cleanEnd - 1]!
    if (start > covered) segments.push(gap(text, covered, start))
    covered = end
    const word = wordAt(text, clean, cleanStart, cleanEnd, start, end)
    const label = cuts.labels[index]!
    const proposal = label <= Label.proposal ? proposals[Label.proposal - label]! : null
    const form = label >= 0 ? label : proposal || label === Label.joined ? lexicon.formOf(word) : -1
    const explanation = proposal ? proposal.explain() : null
    if (explanation?.kind === 'quantity') {
      // The words of a quantity stay words to point at; each carries the explanation of the whole.
      const last = addParts(segments, text, explanation, start, cuts.probabilities[index]!)
      if (last < end) segments.push(gap(text, last, end))
      continue
    }
    const part = partFor(lexicon, form, word, start, end)
    segments.push({
      ...part,
      kind: kindOf(label, form, proposal),
      confidence: cuts.probabilities[index]!,
      explanation,
    })
  }
  if (covered < text.length) segments.push(gap(text, covered, text.length))
  return segments
}

/** Adds the parts of `explanation` as segments, with what stands between them, and returns where the last ends. */
function addParts(segments: Segment[], text: string, explanation: Explanation, start: number, confidence: number): number {
  let covered = start
  for (const part of explanation.parts) {
    if (part.start > covered) segments.push({ ...gap(text, covered, part.start), explanation })
    segments.push({ ...part, kind: part.form >= 0 ? 'word' : explanation.kind, confidence, explanation })
    covered = part.end
  }
  return covered
}

function kindOf(label: number, form: number, proposal: Proposal | null): SegmentKind {
  if (proposal) return proposal.kind
  if (label === Label.other) return 'other'
  return form >= 0 ? 'word' : 'unknown'
}

/** What the cleaning took out between two segments. */
function gap(text: string, start: number, end: number): Segment {
  const word = text.slice(start, end)
  return { start, end, kind: 'other', word, form: -1, reading: [], entries: [], confidence: 1, explanation: null }
}

/** The characters without what the cleaning took out; a plain slice where that is the same. */
function wordAt(text: string, clean: CleanText, cleanStart: number, cleanEnd: number, start: number, end: number): string {
  if (end - start === cleanEnd - cleanStart) {
    let index = cleanStart
    while (index < cleanEnd && clean.codes[index] === text.charCodeAt(start + index - cleanStart)) index++
    if (index === cleanEnd) return text.slice(start, end)
  }
  let word = ''
  for (let index = cleanStart; index < cleanEnd; index++) word += String.fromCharCode(clean.codes[index]!)
  return word
}

const none: readonly never[] = []

function partFor(lexicon: Lexicon, form: number, word: string, start: number, end: number): Part {
  if (form < 0) return { start, end, word, form, reading: none, entries: none }
  const entries = entriesInOrder(lexicon, form)
  return { start, end, word, form, reading: lexicon.syllablesOf(entries[0]!), entries }
}

/** Entries in the order of the source, with surnames, proper names and pointers to other entries last. */
function entriesInOrder(lexicon: Lexicon, form: number): readonly number[] {
  const count = lexicon.entriesOf(form)
  if (count === 1) return [lexicon.entryOf(form, 0)]
  const entries: number[] = []
  for (let index = 0; index < count; index++) entries.push(lexicon.entryOf(form, index))
  const last = EntryFlag.surname | EntryFlag.proper | EntryFlag.reference
  return entries.sort((one, other) => Number((lexicon.flags(one) & last) !== 0) - Number((lexicon.flags(other) & last) !== 0))
}
