/** One line of the dictionary, ready to be shown. */
export interface Entry {
  readonly id: number
  readonly traditional: string
  readonly simplified: string
  /** Numbered syllables as in the source, with ü for `u:`: 'lü4', 'r5', 'Bei3'. */
  readonly syllables: readonly string[]
  /** Without those that only say classifiers or a Taiwan reading: they are below. May be empty then. */
  readonly senses: readonly Sense[]
  /** Measure words for all senses. Those of one sense stand in its glosses. */
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
  /** Labels that stand before the first gloss, as the source writes them without brackets: 'bound form', 'Tw', 'literary' … */
  readonly labels: readonly string[]
  readonly glosses: readonly Gloss[]
  /** "surname …" */
  readonly isSurname: boolean
  /** For "see X", "variant of X", "abbr. for X": the first X and what it means, resolved when the dictionary was built. */
  readonly pointsTo: ResolvedReference | null
}

/** A gloss is text with references in it. */
export type Gloss = readonly GlossPart[]
export type GlossPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A label inside: 'idiom', 'fig.'; the source writes it in brackets. */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** Measure words of this sense. */
  | { readonly kind: 'classifiers'; readonly references: readonly Reference[] }
  /** Pinyin standing alone in a gloss. */
  | { readonly kind: 'pinyin'; readonly syllables: readonly string[] }

export interface Reference {
  readonly traditional: string
  readonly simplified: string
  /** [] when the source gives none. */
  readonly syllables: readonly string[]
}

export type Relation = 'see' | 'see also' | 'variant of' | 'abbreviation for' | 'used in' | 'same as' | 'also written'

export interface Pointer {
  readonly relation: Relation
  readonly reference: Reference
}

export interface ResolvedReference extends Pointer {
  /** Entry id of the target, or null when the dictionary lacks it. */
  readonly entry: number | null
  /** Entry id of where the meaning is at last: the target, or what that one points to in turn. */
  readonly meaning: number | null
}
