import type { Analysis } from '../analysis'

/** In which shapes of characters text is shown. `traditional` is OpenCC's own standard; `taiwan` and `hong kong` as printed there. */
export type Target = 'simplified' | 'traditional' | 'taiwan' | 'hong kong'

export interface ConversionOptions {
  readonly target: Target
  /**
   * What the text is in, where that is known. Otherwise the analysis says it (`Analysis.writing`), word by word in mixed text:
   * what is in the target's script already stays.
   */
  readonly from?: Target
  /** Hong Kong by the strict table (峯, 衞, 羣) instead of what news prints there (峰, 衛, 群). */
  readonly isStrict?: boolean
  /** Also the words of the region (軟體, 軟件): changes what was said, so every such change is marked `wording`. */
  readonly hasWording?: boolean
  /** Also quotation marks: “” ‘’ to 「」『』 and back. */
  readonly hasPunctuation?: boolean
  /** The reader's own words, which win over every table. */
  readonly ownWords?: readonly OwnWord[]
}

/** Wherever `written` stands it is shown as `shown`, whatever the target. */
export interface OwnWord {
  readonly written: string
  readonly shown: string
  /** Only for these targets; for all when left out. */
  readonly targets?: readonly Target[]
}

/** Why something is shown otherwise than it is written. */
export type ChangeReason =
  /** Simplified and Traditional spelling of the same word. */
  | 'script'
  /** Another shape of the same character (裏, 裡). */
  | 'variant'
  /** The region's own word for it (軟體, 软件). */
  | 'wording'
  | 'punctuation'
  /** One of the reader's own words. */
  | 'own'

/** `start` to `end` of the text as given is shown as `shown`. Offsets count UTF-16 code units. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly shown: string
  readonly reason: ChangeReason
  /** False where the context did not decide between several possibilities. */
  readonly isSure: boolean
}

export interface Conversion {
  /** The text as it is shown. */
  readonly text: string
  /**
   * In order, without overlap, as short as can be: what stays the same is in none, and characters that are converted one by one have a
   * change of one character each. Only wording and the reader's own words change several characters at once.
   */
  readonly changes: readonly Change[]
}

/** Made once for a lexicon and the tables; pure: the same analysis and options give the same answer. */
export interface Converter {
  convert(analysis: Analysis, options: ConversionOptions): Conversion
  /** `AnalyseOptions.readOnly` for analyses that are only to be converted: the characters whose shape may depend on a reading or an entry. */
  readFor(target: Target): Uint8Array
}
