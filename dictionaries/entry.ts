/** One line of the dictionary, ready to be shown. */
export interface Entry {
  readonly id: number
  readonly traditional: string
  readonly simplified: string
  /** Numbered syllables as in the source, with ü for `u:`: 'lü4', 'r5', 'Bei3'. */
  readonly syllables: readonly string[]
  readonly senses: readonly Sense[]
  readonly classifiers: readonly Reference[]
  /** "Taiwan pr. [...]": numbered syllables, or null. */
  readonly taiwanSyllables: readonly string[] | null
  readonly flags: number
  /** HSK 2.0 level 1 … 6, or null. */
  readonly hsk2: number | null
  /** 1 (rare) … 5 (among the commonest), or null when never counted. */
  readonly frequencyBand: number | null
}

export interface Sense {
  /** Labels taken out of the text, as the source writes them without brackets: 'idiom', 'bound form', 'Tw', 'literary' … */
  readonly labels: readonly string[]
  readonly glosses: readonly Gloss[]
  /** For "see X", "variant of X", "abbr. for X": what X means, resolved when the dictionary was built. */
  readonly pointsTo: ResolvedReference | null
}

/** A gloss is text with references in it. */
export type Gloss = readonly GlossPart[]
export type GlossPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** Pinyin standing alone in a gloss. */
  | { readonly kind: 'pinyin'; readonly syllables: readonly string[] }

export interface Reference {
  readonly traditional: string
  readonly simplified: string
  /** [] when the source gives none. */
  readonly syllables: readonly string[]
}

export interface ResolvedReference {
  readonly relation: 'see' | 'see also' | 'variant of' | 'abbreviation for' | 'used in' | 'same as'
  readonly reference: Reference
  /** Entry id of the target, or null when the dictionary lacks it. */
  readonly entry: number | null
}
