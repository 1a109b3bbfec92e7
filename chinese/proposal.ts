import type { Explanation, NameKind, SegmentKind } from './analysis'
import type { CleanText } from './clean-text'
import type { Lexicon } from './lexicon'
import type { Tables } from './tables'

/**
 * Something that the dictionary does not list but that may well stand here: a name, a quantity.
 * It enters the lattice beside the dictionary's words and is chosen only where it makes the better path.
 */
export interface Proposal {
  /** Clean indices, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: SegmentKind
  /** For names: whose. */
  readonly of?: NameKind
  /** Clean index where its second word begins, where it has two (surname and given name). */
  readonly cut?: number
  /**
   * Natural logarithm of how probable such a word is in running text, on the same scale as a dictionary word's
   * count / total: 的 is about -3, a word that was counted three times about -16.7.
   */
  readonly logProbability: number
  /**
   * Called only when the proposal was chosen or is shown as another possibility. The parts are the words that people write
   * inside it (surname and given name, number and unit), in order; spaces, dots and the like may stand between them.
   */
  explain(): Explanation
}

/** Looks through a whole text once, in linear time, and adds what it finds (in any order, overlapping as it likes). */
export type Proposer = (text: CleanText, lexicon: Lexicon, tables: Tables, add: (proposal: Proposal) => void) => void
