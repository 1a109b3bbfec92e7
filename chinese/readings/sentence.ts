import type { CleanText } from '../clean-text'

/** A text cut into words: what a reading is chosen in. `Cuts` of the segmentation fit. */
export interface Sentence {
  readonly text: CleanText
  readonly cuts: {
    readonly count: number
    readonly starts: Int32Array
    readonly ends: Int32Array
    /** Form ids; below 0 what is no dictionary word. */
    readonly labels: Int32Array
  }
  readonly script: Script
}

/** Which spelling of an entry the text uses. */
export type Script = 'simplified' | 'traditional' | 'either'
