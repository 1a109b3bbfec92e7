import type { SpellingStyle } from '@/chinese/spelling'
import type { Piece } from './pieces'
import { NestedWord, WithChinese } from './nested-word'
import { Reading } from './reading'

/** Words or characters of which a word is made, one line each. */
export function PieceList({ pieces, label, style }: { pieces: readonly Piece[]; label: string; style: SpellingStyle }) {
  if (pieces.length === 0) return null
  return (
    <ul class="pieces" aria-label={label}>
      {pieces.map(({ word, lang, syllables, reading, gloss }) => (
        <li>
          <NestedWord class="piece-word" word={word} lang={lang} syllables={syllables} />
          <Reading syllables={reading} style={style} />
          <span class="glosses" title={gloss}>
            <WithChinese text={gloss} lang={lang} />
          </span>
        </li>
      ))}
    </ul>
  )
}
