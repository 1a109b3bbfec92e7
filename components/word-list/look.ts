import { withSandhi } from '@/chinese/sandhi'
import type { SpellingStyle } from '@/chinese/spelling'
import type { Word } from '@/vocabulary/word'

/** How the reader wants words shown. */
export interface WordLook {
  readonly script: 'simplified' | 'traditional'
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
  readonly pronunciation: SpellingStyle
  readonly sandhi: boolean
}

export type ShownScript = 'simplified' | 'traditional' | 'mixed'

/** The `lang` that makes browsers draw the right glyphs. */
export function langOf(script: ShownScript, { script: own, traditional }: WordLook): string {
  return (script === 'mixed' ? own : script) === 'simplified' ? 'zh-Hans' : traditional === 'hong kong' ? 'zh-Hant-HK' : 'zh-Hant-TW'
}

/** Both scripts, the reader's own first; one where they are the same. */
export function formsOf({ traditional, simplified }: Pick<Word, 'traditional' | 'simplified'>, look: WordLook): { text: string; lang: string }[] {
  const both = [
    { text: simplified, lang: langOf('simplified', look) },
    { text: traditional, lang: langOf('traditional', look) },
  ]
  const ordered = look.script === 'simplified' ? both : both.reverse()
  return simplified === traditional ? ordered.slice(0, 1) : ordered
}

export const spokenReading = ({ simplified, reading }: Pick<Word, 'simplified' | 'reading'>, { sandhi }: WordLook): readonly string[] =>
  sandhi ? withSandhi(simplified, reading) : reading
