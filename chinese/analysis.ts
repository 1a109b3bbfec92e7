/**
 * The one analysis that popup, speech, script conversion and saved words all use.
 * Offsets count UTF-16 code units of the text as given.
 */
export interface Analysis {
  readonly text: string
  readonly writing: Writing
  /** Cover the text without gap or overlap, in order. */
  readonly segments: readonly Segment[]
}

/** In which writing a paragraph is. `cantonese` is Chinese too: written Cantonese. */
export type Writing = 'simplified' | 'traditional' | 'mixed' | 'cantonese' | 'japanese' | 'korean' | 'none'

export interface Segment {
  readonly start: number
  readonly end: number
  readonly kind: SegmentKind
  /** What is looked up: the text of the segment without breaks and stray spaces, glyph variants as the dictionary spells them. */
  readonly word: string
  /** Id in the lexicon, or -1 where the dictionary does not have the word. */
  readonly form: number
  /** Numbered syllables without sandhi ('zhong1', 'lü4', 'r5'), one for each character of `word` where that is possible; [] when unknown. */
  readonly reading: readonly string[]
  /** Entry ids, the one that fits here first. */
  readonly entries: readonly number[]
  /** Probability that this cut and this reading are both right, calibrated: 0 … 1. */
  readonly confidence: number
  /** What the analysis made of something that the dictionary does not list. */
  readonly explanation: Explanation | null
}

export type SegmentKind =
  /** A headword of the dictionary. */
  | 'word'
  /** A likely name of which the dictionary has at most the parts. */
  | 'name'
  /** A number, date, time, amount or range. */
  | 'quantity'
  /** Several headwords that belong together. */
  | 'compound'
  /** A Han character or run that the dictionary does not have. */
  | 'unknown'
  /** Anything that is not Chinese: spaces, punctuation, Latin letters. */
  | 'other'

/**
 * `start` and `end` (offsets in the text as given) say how far it reaches: the words of a name or a quantity may be segments
 * of their own (周|润发, 48|小时) that share one explanation, as pinyin writes them apart (GB/T 16159).
 */
export type Explanation =
  | NameExplanation
  | QuantityExplanation
  | { readonly kind: 'compound'; readonly start: number; readonly end: number; readonly parts: readonly Part[] }

export interface NameExplanation {
  readonly kind: 'name'
  readonly start: number
  readonly end: number
  readonly of: NameKind
  /** What it stands for in English, where that is known: 中吉乌 'China, Kyrgyzstan, Uzbekistan (or Ukraine)'. */
  readonly meaning?: string
  readonly parts: readonly Part[]
}

export type NameKind = 'person' | 'foreign' | 'place' | 'organisation'

export interface QuantityExplanation {
  readonly kind: 'quantity'
  readonly start: number
  readonly end: number
  readonly of: QuantityKind
  /** Plain English and international digits: '1.36 billion', '18 June 2025'. */
  readonly meaning: string
  /** The whole as it is said, numbered syllables, digits too: 13.6 亿 → shi2 san1 dian3 liu4 yi4. */
  readonly spoken: readonly string[]
  readonly parts: readonly Part[]
}

export type QuantityKind =
  | 'number'
  | 'ordinal'
  | 'date'
  | 'time'
  | 'duration'
  | 'measure'
  | 'percentage'
  | 'money'
  | 'range'
  | 'score'
  | 'fraction'

/** A piece of a longer segment. Offsets in the text as given. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly form: number
  readonly reading: readonly string[]
  readonly entries: readonly number[]
}

/** Other ways to read the neighbourhood of a segment, best first. */
export interface Possibilities {
  /** Other cuts that cover the segment, each as the pieces it would give. */
  readonly cuts: readonly { readonly parts: readonly Part[]; readonly probability: number }[]
  /** Other readings of the very same word. */
  readonly readings: readonly { readonly reading: readonly string[]; readonly entries: readonly number[]; readonly probability: number }[]
}

/** What the reader said is right here (`text` given) or everywhere (`text` null). */
export interface Correction {
  readonly kind: 'join' | 'split' | 'reading'
  /** The characters concerned, without breaks. */
  readonly word: string
  /** split: where, in code units of `word`. */
  readonly at?: readonly number[]
  /** reading: numbered syllables. */
  readonly reading?: readonly string[]
  /** The sentence for which it holds, or null for everywhere. */
  readonly context: string | null
}

export interface AnalyseOptions {
  /** The `lang` in force where the text stands ('' when none). */
  readonly language?: string
  readonly corrections?: readonly Correction[]
  /**
   * One for each UTF-16 unit: readings and entries are wanted where a word has such a character. Other segments have neither, a confidence of 1
   * and no compounds around them; they are cut as ever. For whoever needs little more than the cuts: readings are most of an analysis.
   */
  readonly readOnly?: Uint8Array | null
}

/** Made once for a lexicon; pure: the same text gives the same answer. */
export interface Analyser {
  analyse(text: string, options?: AnalyseOptions): Analysis
  /** Computed only when asked: the popup shows them quietly, most callers never need them. */
  possibilities(analysis: Analysis, segment: Segment): Possibilities
}
