import type { Correction, Explanation, Part, Segment, SegmentKind } from './analysis'
import { cleanIndex } from './clean-index'
import type { CleanText } from './clean-text'
import { calibrated } from './confidence'
import { chosenReading } from './corrections'
import type { Lexicon } from './lexicon'
import { asSpelled } from './part'
import type { Proposal } from './proposal'
import type { Reader } from './readings/reader'
import type { Script, Sentence } from './readings/sentence'
import { type Cuts, Label } from './segmentation'

/** All that is known of a text before its cuts are made. */
export interface Background {
  readonly text: string
  readonly clean: CleanText
  readonly proposals: readonly Proposal[]
  readonly corrections: readonly Correction[]
  readonly script: Script
  /** See `AnalyseOptions.readOnly`; null: everything is read. */
  readonly readOnly: Uint8Array | null
}

const none: readonly never[] = []
/** Nothing longer is a name. */
const longestSpelled = 16

/** Makes segments of the cuts, and of what the cleaning took out between them. */
export function assemble(lexicon: Lexicon, reader: Reader, background: Background, cuts: Cuts): Segment[] {
  const { text, clean, proposals, script, readOnly } = background
  const sentence = { text: clean, cuts, script }
  const segments: Segment[] = []
  let covered = 0
  for (let index = 0; index < cuts.count; index++) {
    const start = clean.offsets[cuts.starts[index]!]!
    const end = clean.ends[cuts.ends[index]! - 1]!
    if (start > covered) segments.push(gap(text, covered, start))
    covered = end
    const label = cuts.labels[index]!
    const probability = cuts.probabilities[index]!
    const explanation = label <= Label.proposal ? proposals[Label.proposal - label]!.explain() : null
    const isRead = readOnly === null || hasOneOf(readOnly, clean, cuts.starts[index]!, cuts.ends[index]!)
    if (!isRead && explanation === null) {
      const word = wordAt(background, cuts.starts[index]!, cuts.ends[index]!, start, end)
      const form = label === Label.joined ? lexicon.formOf(word) : Math.max(label, -1)
      // Words beside it are read by what it is.
      if (form >= 0) cuts.labels[index] = form
      segments.push({ start, end, kind: kindOf(label, form, proposals), word, form, reading: none, entries: none, confidence: 1, explanation })
      continue
    }
    const confidence = label === Label.other ? 1 : calibrated(probability, explanation?.kind === 'name' ? 'names' : 'words')
    if (explanation && explanation.kind !== 'compound' && explanation.parts.length > 1) {
      let spelled: readonly string[] | null = null
      const read = (part: Part): readonly string[] => {
        // Surnames are read as such; what else the dictionary lacks by what its characters are beside each other.
        const isSurname = explanation.kind === 'name' && explanation.of === 'person' && part === explanation.parts[0]
        if (explanation.kind !== 'name' || part.form >= 0 || (isSurname && part.reading.length > 0)) return part.reading
        spelled ??= readingByCharacter(lexicon, reader, background, cuts.starts[index]!, cuts.ends[index]!)
        const first = cleanIndex(clean, part.start) - cuts.starts[index]!
        const own = spelled.slice(first, first + part.word.length)
        return own.length === part.word.length ? capitalised(own) : part.reading
      }
      const last = addParts(segments, text, explanation, read, start, confidence)
      if (last < end) segments.push({ ...gap(text, last, end), explanation })
      continue
    }
    const part = partOfCut(lexicon, reader, background, sentence, index)
    const certainty = part.form >= 0 ? part.probability : 1
    segments.push({
      start,
      end,
      kind: kindOf(label, part.form, proposals),
      word: part.word,
      form: part.form,
      reading:
        // A compound of lone characters is read like a word that the dictionary lacks.
        explanation?.kind === 'compound' && explanation.parts.some((piece) => piece.word.length > 1)
          ? explanation.parts.flatMap((piece) => piece.reading)
          : part.form < 0 && label !== Label.other
            ? ofKind(explanation, readingByCharacter(lexicon, reader, background, cuts.starts[index]!, cuts.ends[index]!))
            : part.reading,
      entries: part.entries,
      confidence: confidence * certainty,
      explanation,
    })
  }
  if (covered < text.length) segments.push(gap(text, covered, text.length))
  return segments
}

/** Segment `index` of a cut text, with what the dictionary says about it and how likely its reading is. */
export function partOfCut(
  lexicon: Lexicon,
  reader: Reader,
  background: Background,
  sentence: Sentence,
  index: number,
): Part & { readonly probability: number } {
  const { clean, corrections } = background
  const cleanStart = sentence.cuts.starts[index]!
  const cleanEnd = sentence.cuts.ends[index]!
  const label = sentence.cuts.labels[index]!
  const start = clean.offsets[cleanStart]!
  const end = clean.ends[cleanEnd - 1]!
  const written = wordAt(background, cleanStart, cleanEnd, start, end)
  const word = label < 0 ? written : asSpelled(lexicon, written, label)
  if (label < 0) {
    const form = label === Label.other || label === Label.unknown ? -1 : lexicon.formOf(word)
    if (form < 0) return { start, end, word, form, reading: none, entries: none, probability: 1 }
    sentence.cuts.labels[index] = form
    return partOfCut(lexicon, reader, background, sentence, index)
  }
  const { reading, entries, probability } = reader.read(sentence, index)
  const chosen = corrections.length > 0 ? chosenReading(clean, corrections, word, cleanStart) : null
  const form = sentence.cuts.labels[index]!
  if (chosen) return { start, end, word, form, reading: chosen, entries: readSo(lexicon, entries, chosen), probability: 1 }
  return { start, end, word, form, reading, entries, probability }
}

/** Reading of what the dictionary lacks (names above all), character by character; [] when one of them is unknown. */
function readingByCharacter(lexicon: Lexicon, reader: Reader, { clean, script }: Background, start: number, end: number): readonly string[] {
  const count = end - start
  const starts = Int32Array.from({ length: count }, (_, index) => start + index)
  const ends = Int32Array.from(starts, (place) => place + 1)
  const labels = Int32Array.from(starts, (place) => lexicon.formOf(String.fromCharCode(clean.codes[place]!)))
  if (count > longestSpelled || labels.some((label) => label < 0)) return none
  const sentence = { text: clean, cuts: { count, starts, ends, labels }, script }
  return Array.from(labels, (_, index) => reader.read(sentence, index).reading[0]?.toLowerCase() ?? '')
}

function hasOneOf(units: Uint8Array, { codes }: CleanText, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (units[codes[index]!]) return true
  return false
}

const ofKind = (explanation: Explanation | null, reading: readonly string[]): readonly string[] =>
  explanation?.kind === 'name' ? capitalised(reading) : reading

/** With the capital of a name. */
function capitalised([first = '', ...rest]: readonly string[]): readonly string[] {
  return first === '' ? rest : [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
}

/**
 * The words of a name or a quantity stay words to point at; each carries the explanation of the whole.
 * Returns where the last one ends.
 */
function addParts(
  segments: Segment[],
  text: string,
  explanation: Explanation,
  read: (part: Part) => readonly string[],
  start: number,
  confidence: number,
): number {
  let covered = start
  for (const part of explanation.parts) {
    if (part.start > covered) segments.push({ ...gap(text, covered, part.start), explanation })
    segments.push({ ...part, reading: read(part), kind: part.form >= 0 ? 'word' : explanation.kind, confidence, explanation })
    covered = part.end
  }
  return covered
}

function kindOf(label: number, form: number, proposals: readonly Proposal[]): SegmentKind {
  if (label <= Label.proposal) return proposals[Label.proposal - label]!.kind
  if (label === Label.other) return 'other'
  if (label === Label.joined && form < 0) return 'compound'
  return form >= 0 ? 'word' : 'unknown'
}

/** What the cleaning took out between two segments. */
function gap(text: string, start: number, end: number): Segment {
  const word = text.slice(start, end)
  return { start, end, kind: 'other', word, form: -1, reading: none, entries: none, confidence: 1, explanation: null }
}

/** The characters without what the cleaning took out; a plain slice where that is the same. */
function wordAt({ text, clean }: Background, cleanStart: number, cleanEnd: number, start: number, end: number): string {
  const { codes } = clean
  if (end - start === cleanEnd - cleanStart) {
    let index = cleanStart
    while (index < cleanEnd && codes[index] === text.charCodeAt(start + index - cleanStart)) index++
    if (index === cleanEnd) return text.slice(start, end)
  }
  let word = ''
  for (let index = cleanStart; index < cleanEnd; index++) word += String.fromCharCode(codes[index]!)
  return word
}

/** Entries that are read as the reader chose come first. */
function readSo(lexicon: Lexicon, entries: readonly number[], chosen: readonly string[]): readonly number[] {
  const wanted = chosen.join(' ').toLowerCase()
  const isRead = (entry: number): boolean => lexicon.syllablesOf(entry).join(' ').toLowerCase() === wanted
  return [...entries.filter(isRead), ...entries.filter((entry) => !isRead(entry))]
}
