import { spell } from '@/chinese/spelling'
import type { SpellingStyle } from '@/chinese/spelling'

const languages = { marks: 'zh-Latn-pinyin', numbers: 'zh-Latn-pinyin', zhuyin: 'zh-Bopo' }

interface ReadingProps {
  readonly syllables: readonly string[]
  readonly style: SpellingStyle
  /** Syllable by syllable: a long number is no word. */
  readonly isApart?: boolean
}

/** A reading with each syllable in the colour of its tone; the mark, number or sign says the tone too. */
export function Reading({ syllables, style, isApart = false }: ReadingProps) {
  return (
    <span lang={languages[style]}>
      {spell(syllables, style, !isApart && style === 'marks').map((piece) => (
        <>
          {piece.before}
          <span class={piece.tone ? `tone-${piece.tone}` : undefined}>{piece.text}</span>
        </>
      ))}
    </span>
  )
}
