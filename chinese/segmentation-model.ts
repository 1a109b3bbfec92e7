import { EntryFlag, type Lexicon } from './lexicon'
import type { Proposal } from './proposal'
import type { Tables } from './tables'
import {
  boundaryBits,
  boundaryFeatureCount,
  boundaryFeatures,
  frequencyKnots,
  longestLengthClass,
  proposalRow,
  proposalTypeCount,
  ProposalType,
  wordBits,
  WordClass,
  wordClassCount,
} from './segmentation-features'

/** Says how well a word fits and how likely a boundary is; the larger the better, on the scale of natural logarithms. */
export interface SegmentationModel {
  /** A simplified stand-in for each UTF-16 code unit: the Simplified character, one digit, one letter. */
  readonly fold: Uint16Array
  /** Score of a dictionary form by shape: `shapeOf(form, length) → shapeScores`. */
  readonly shapeScores: Float32Array
  /** Weights of single words by `wordSlot`, in units of `wordUnit`. */
  readonly words: Int8Array
  readonly wordUnit: number
  /** Weights by `boundaryFeatures`, in units of `boundaryUnit`. */
  readonly boundaries: Int8Array
  readonly boundaryUnit: number
  /** A Han character that the dictionary lacks. */
  readonly unknown: number
  /** For each type of proposal `proposalRow` numbers: factor of the log-probability, then what is added by length. */
  readonly proposals: ArrayLike<number>
}

/**
 * What is not Chinese is no word to be weighed, but dear enough that AA制 and U盘 win over their pieces, a date over its numbers,
 * a percentage over its number and a name over the two sides of its dot.
 */
export const fixedScores = { alphanumeric: -10, sign: -6 } as const

/** Index into `shapeScores`. */
export function shapeOf(wordClass: number, length: number, frequency: number): number {
  const lengthClass = length < longestLengthClass ? length : longestLengthClass
  return ((lengthClass - 1) * wordClassCount + wordClass) * 256 + frequency
}

const magic = 0x35474553 // 'SEG5'

/**
 * Lays the model over the packed section 'segmentation', or makes a plain one out of the frequencies alone.
 *
 * Section: magic, three Float32 (wordUnit, boundaryUnit, unknown), the rows of the proposals, knots as Float32
 * (length class × frequencyKnots + 1), class weights as Float32 (length class × class), word weights, boundary weights (Int8).
 *
 * @throws RangeError when the section has another format
 */
export function openSegmentationModel(lexicon: Lexicon, tables: Tables): SegmentationModel {
  const fold = openFold(tables.bytes('fold'))
  const bytes = tables.bytes('segmentation')
  if (!bytes) return plainModel(lexicon, fold)
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.getUint32(0, true) !== magic) throw new RangeError('segmentation: another format')
  let offset = 4
  const floats = (count: number): Float32Array => {
    const values = new Float32Array(bytes.buffer, bytes.byteOffset + offset, count)
    offset += count * 4
    return values
  }
  const [wordUnit, boundaryUnit, unknown] = floats(3) as unknown as [number, number, number]
  const proposals = floats(proposalTypeCount * proposalRow)
  const knots = floats(longestLengthClass * (frequencyKnots + 1))
  const classes = floats(longestLengthClass * wordClassCount)
  const words = new Int8Array(bytes.buffer, bytes.byteOffset + offset, 1 << wordBits)
  const boundaries = new Int8Array(bytes.buffer, bytes.byteOffset + offset + words.length, 1 << boundaryBits)
  const shapeScores = spreadKnots(knots, classes)
  return { fold, shapeScores, words, wordUnit, boundaries, boundaryUnit, unknown, proposals }
}

export interface LearnedWeights {
  readonly knots: ArrayLike<number>
  readonly classes: ArrayLike<number>
  readonly unknown: number
  readonly proposals: ArrayLike<number>
  readonly words: ArrayLike<number>
  readonly boundaries: ArrayLike<number>
}

/** The section that `openSegmentationModel` reads. Weights near nothing become nothing, so that the section packs well. */
export function packSegmentation({ knots, classes, unknown, proposals, words, boundaries }: LearnedWeights): Uint8Array {
  const bytes = new Uint8Array(4 + (3 + proposals.length + knots.length + classes.length) * 4 + words.length + boundaries.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  const unit = 1 / 32
  let offset = 4
  for (const value of [unit, unit, unknown, ...Array.from(proposals), ...Array.from(knots), ...Array.from(classes)]) {
    view.setFloat32(offset, value, true)
    offset += 4
  }
  const rounded = new Int8Array(bytes.buffer, offset)
  const put = (index: number, weight: number): void => {
    rounded[index] = Math.max(-127, Math.min(127, Math.round(weight / unit)))
  }
  for (let index = 0; index < words.length; index++) put(index, words[index]!)
  for (let index = 0; index < boundaries.length; index++) put(words.length + index, boundaries[index]!)
  return bytes
}

/** Fills in the score of every shape from the knots. */
export function spreadKnots(knots: ArrayLike<number>, classes: ArrayLike<number>): Float32Array {
  const scores = new Float32Array(longestLengthClass * wordClassCount * 256)
  for (let lengthClass = 0; lengthClass < longestLengthClass; lengthClass++) {
    for (let wordClass = 0; wordClass < wordClassCount; wordClass++) {
      for (let frequency = 0; frequency < 256; frequency++) {
        let score = classes[lengthClass * wordClassCount + wordClass]!
        const row = lengthClass * (frequencyKnots + 1)
        if (frequency === 0) score += knots[row]!
        else {
          const place = ((frequency - 1) / 254) * (frequencyKnots - 1)
          const knot = Math.min(Math.floor(place), frequencyKnots - 2)
          const part = place - knot
          score += knots[row + 1 + knot]! * (1 - part) + knots[row + 2 + knot]! * part
        }
        scores[(lengthClass * wordClassCount + wordClass) * 256 + frequency] = score
      }
    }
  }
  return scores
}

/** Knots of a plain unigram model: what learning starts from. */
export function plainKnots(lexicon: Pick<Lexicon, 'frequencyScale' | 'frequencyTotal'>): Float32Array {
  const knots = new Float32Array(longestLengthClass * (frequencyKnots + 1))
  const total = Math.log(lexicon.frequencyTotal)
  for (let lengthClass = 0; lengthClass < longestLengthClass; lengthClass++) {
    const row = lengthClass * (frequencyKnots + 1)
    // Never counted: somewhat less than counted once.
    knots[row] = -total - 1
    for (let knot = 0; knot < frequencyKnots; knot++) {
      knots[row + 1 + knot] = (1 + (knot * 254) / (frequencyKnots - 1)) / lexicon.frequencyScale - total
    }
  }
  return knots
}

/** Proposals as they come. */
export function plainProposals(): Float32Array {
  const rows = new Float32Array(proposalTypeCount * proposalRow)
  for (let type = 0; type < proposalTypeCount; type++) rows[type * proposalRow] = 1
  return rows
}

/** The row of a proposal's type, and how long it is. */
export const typeOf = ({ kind, of }: Pick<Proposal, 'kind' | 'of'>): number =>
  kind === 'quantity' ? ProposalType.quantity : kind === 'compound' ? ProposalType.derived : ProposalType[of ?? 'organisation']
export const lengthClassOf = (length: number): number => (length < longestLengthClass ? length : longestLengthClass) - 1

/** Sums the boundary weights before `index`. */
export function boundaryScore(model: SegmentationModel, characters: Uint16Array, index: number, slots: Int32Array): number {
  boundaryFeatures(characters, index, slots)
  let sum = 0
  for (let feature = 0; feature < boundaryFeatureCount; feature++) sum += model.boundaries[slots[feature]!]!
  return sum * model.boundaryUnit
}

/** The class of a form, by what all its entries have in common. */
export function wordClassOf(lexicon: Lexicon, form: number): number {
  let common = -1
  for (let index = lexicon.entriesOf(form) - 1; index >= 0; index--) common &= lexicon.flags(lexicon.entryOf(form, index))
  for (const [flag, wordClass] of classesByFlag) if (common & flag) return wordClass
  return WordClass.plain
}

const classesByFlag: readonly (readonly [number, number])[] = [
  [EntryFlag.surname, WordClass.surname],
  [EntryFlag.proper, WordClass.proper],
  [EntryFlag.reference, WordClass.reference],
  [EntryFlag.rare, WordClass.rare],
  [EntryFlag.idiom, WordClass.idiom],
  [EntryFlag.bound, WordClass.bound],
  [EntryFlag.classifier, WordClass.classifier],
]

function plainModel(lexicon: Lexicon, fold: Uint16Array): SegmentationModel {
  return {
    fold,
    shapeScores: spreadKnots(plainKnots(lexicon), new Float32Array(longestLengthClass * wordClassCount)),
    words: new Int8Array(1 << wordBits),
    wordUnit: 0,
    boundaries: new Int8Array(1 << boundaryBits),
    boundaryUnit: 0,
    unknown: -Math.log(lexicon.frequencyTotal) - 4,
    proposals: plainProposals(),
  }
}

/** Section 'fold': pairs of Uint16, a Traditional character and the Simplified one it is mostly written as. */
function openFold(bytes: Uint8Array | null): Uint16Array {
  const fold = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) fold[code] = foldPlain(code)
  if (!bytes) return fold
  const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  for (let index = 0; index + 1 < pairs.length; index += 2) fold[pairs[index]!] = pairs[index + 1]!
  return fold
}

function foldPlain(code: number): number {
  // The corpus that was learned from has , and . only.
  if (code === 0x3001) return 0x2c
  if (code === 0x3002) return 0x2e
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  if (narrow >= 0x30 && narrow <= 0x39) return 0x30
  if ((narrow >= 0x41 && narrow <= 0x5a) || (narrow >= 0x61 && narrow <= 0x7a)) return 0x61
  return narrow
}
