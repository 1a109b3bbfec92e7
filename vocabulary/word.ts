/** Times everywhere in `vocabulary/` are milliseconds since the epoch, by the reader's clock. */

/** Says what a word is to us, on every machine alike: `wordIdOf`. It stays what it was when the reader corrects the reading later. */
export type WordId = string

/** How well a word is known, as far as the reader or the reviews have said. */
export type WordState =
  /** Kept, never reviewed. */
  | 'new'
  | 'learning'
  /** The reader knows it: not reviewed. */
  | 'known'
  /** Not to be learnt: not reviewed, not counted. */
  | 'ignored'

export const wordStates: readonly WordState[] = ['new', 'learning', 'known', 'ignored']

/** One headword with one reading, or a phrase that the reader selected. */
export interface Word {
  readonly id: WordId
  readonly kind: 'word' | 'phrase'
  readonly traditional: string
  readonly simplified: string
  /** Numbered syllables without sandhi ('lü4', 'r5', 'Bei3'), one for each character where that is possible; [] when unknown. */
  readonly reading: readonly string[]
  /** The sense that was meant, as plain text; the reader may change it. '' when there is none. */
  readonly gloss: string
  /** All senses that the dictionary had when it was kept, as plain text, so that another can be chosen. */
  readonly senses: readonly string[]
  readonly state: WordState
  /** HSK 2.0 level 1 … 6. */
  readonly hsk2: number | null
  /** 1 (rare) … 5 (among the commonest). */
  readonly frequencyBand: number | null
  readonly tags: readonly string[]
  readonly note: string
  readonly savedAt: number
  /** When anything above was last changed: of two copies the later one holds. */
  readonly changedAt: number
}

export function wordIdOf({ traditional, simplified, reading }: Pick<Word, 'traditional' | 'simplified' | 'reading'>): WordId {
  return [traditional, simplified, reading.join(' ')].join('|')
}
