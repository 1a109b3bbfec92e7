import type { Analyser } from '@/chinese/analysis'
import type { Lexicon } from '@/chinese/lexicon'
import type { Entry } from '@/dictionaries/entry'

/** What a card asks of dictionary and analysis. */
export interface CardSource {
  readonly lexicon: Lexicon
  readonly analyser: Analyser
  entry(id: number): Entry
  /** A reading as it is to be shown: with sandhi where the reader wants it. */
  spoken(characters: string, syllables: readonly string[]): readonly string[]
}
