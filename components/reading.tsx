import { spell } from '@/chinese/spelling'
import type { SpellingStyle } from '@/chinese/spelling'

const languages = { marks: 'zh-Latn', numbers: 'zh-Latn', zhuyin: 'zh-Bopo' }

/** A reading with each syllable in the colour of its tone; the mark, number or sign says the tone too. */
export function Reading({ syllables, style }: { syllables: readonly string[]; style: SpellingStyle }) {
  return (
    <span lang={languages[style]}>
      {spell(syllables, style).map((piece) => (
        <>
          {piece.before}
          <span class={piece.tone ? `tone-${piece.tone}` : undefined}>{piece.text}</span>
        </>
      ))}
    </span>
  )
}
