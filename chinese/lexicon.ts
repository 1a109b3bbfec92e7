/**
 * What the analysis asks of a dictionary. `dictionaries/` implements it over typed arrays; tests may implement it over a Map.
 *
 * A *form* is one distinct spelling of a headword, Traditional or Simplified: an id in `0 … formCount - 1`.
 * An *entry* is one dictionary line: an id in `0 … entryCount - 1`, in the order of the source.
 */
export interface Lexicon {
  readonly formCount: number
  readonly entryCount: number
  /** Length in UTF-16 code units of the longest headword. */
  readonly longest: number

  /**
   * Every form that is a prefix of `codes[start … end)`, shortest first.
   * Writes lengths (UTF-16 code units) and form ids into `found` and returns how many; never allocates.
   */
  prefixes(codes: Uint16Array, start: number, end: number, found: FoundForms): number
  /** The form spelled exactly so, or -1. */
  formOf(word: string): number
  /** How the dictionary spells the form, glyph variants as in the source. */
  spelling(form: number): string

  /**
   * How common the form is, from the counts of its entries' Simplified form:
   * 0 = never counted, else 1 … 255, proportional to the logarithm of the count (see `frequencyScale`).
   */
  frequency(form: number): number
  /** Natural logarithm of a count = frequency / frequencyScale. */
  readonly frequencyScale: number
  /** Sum of all counts, for probabilities. */
  readonly frequencyTotal: number

  /** Entries of a form in the order of the source: `entryOf(form, 0 … entriesOf(form) - 1)`. */
  entriesOf(form: number): number
  entryOf(form: number, index: number): number

  /** Syllables of an entry as numbered pinyin ('lü4', 'r5', 'Zhong1'), as many as the source has. */
  syllablesOf(entry: number): readonly string[]
  /** `EntryFlag` bits. */
  flags(entry: number): number
  traditional(entry: number): string
  simplified(entry: number): string
}

/** Scratch space for `Lexicon.prefixes`: made once, reused for every position. */
export interface FoundForms {
  readonly lengths: Uint8Array
  readonly forms: Int32Array
}

/** What an entry is, as bits. A flag about senses is set when it holds for *all* senses of the entry. */
export const EntryFlag = {
  /** The pinyin starts with a capital letter: a proper name. */
  proper: 1,
  /** Every sense says "surname …". */
  surname: 2,
  /** Nothing but "variant of", "old variant of", "see", "used in" …: a pointer to another entry. */
  reference: 4,
  /** One syllable for each character, so that syllables can be indexed by character. */
  aligned: 8,
  idiom: 16,
  /** A bound form. */
  bound: 32,
  /** "abbr. for". */
  abbreviation: 64,
  /** Marked old, archaic or dialect throughout. */
  rare: 128,
  /** A measure word ("classifier for …") among its senses. */
  classifier: 256,
  /** Has a sense that says "surname …" beside others. */
  alsoSurname: 512,
  /** More of its senses are acts ("to …") than anything else, earlier ones counting more. */
  verb: 1024,
  /** More of its senses are single adjectives or adverbs than anything else, as far as their English endings tell. */
  modifier: 2048,
} as const
