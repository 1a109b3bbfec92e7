import type { SpellingStyle } from '@/chinese/spelling'
import type { Piece } from './pieces'
import { Reading } from './reading'

/** Words or characters of which a word is made, one line each. */
export function PieceList({ pieces, label, style }: { pieces: readonly Piece[]; label: string; style: SpellingStyle }) {
  if (pieces.length === 0) return null
  return (
    <ul class="pieces" aria-label={label}>
      {pieces.map(({ word, lang, reading, gloss }) => (
        <li>
          <span class="piece-word" lang={lang}>
            {word}
          </span>
          <Reading syllables={reading} style={style} />
          <span class="glosses" title={gloss}>
            {gloss}
          </span>
        </li>
      ))}
    </ul>
  )
}
