import type { Analysis } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import type { Asked } from '@/components/nested-word'

/** A stretch of the page's text. */
export interface Place {
  readonly analysis: Analysis
  readonly shown: AsShown | null
  readonly start: number
  readonly end: number
}

/** What was asked for inside the card and is looked up by itself. */
export interface Alone {
  readonly asked: Asked
  /** Where the page's word has it in it: with that sentence it is kept. Null: it is kept without one. */
  readonly standsAt: Place | null
}
