import type { Analyser } from '@/chinese/analysis'
import type { Lexicon } from '@/chinese/lexicon'
import type { Entry } from '@/dictionaries/entry'

/** What a card asks of dictionary and analysis. */
export interface CardSource {
  readonly lexicon: Lexicon
  readonly analyser: Analyser
  entry(id: number): Entry
}
