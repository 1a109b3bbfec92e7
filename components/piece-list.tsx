import type { SpellingStyle } from '@/chinese/spelling'
import type { CardLines } from './card-lines'
import { Covered } from './guess'
import type { Piece } from './pieces'
import { NestedWord, WithChinese } from './nested-word'
import { Reading } from './reading'

interface PieceListProps {
  readonly pieces: readonly Piece[]
  readonly label: string
  readonly lines: CardLines
  /** Meanings are to be guessed first. */
  readonly isCovered: boolean
  readonly style: SpellingStyle
}

/** Words or characters of which a word is made, one line each. */
export function PieceList({ pieces, label, lines, isCovered, style }: PieceListProps) {
  // Without reading and meaning they say nothing that the word does not.
  if (pieces.length === 0 || !(lines.showsReading || lines.showsGloss)) return null
  return (
    <ul class="pieces" aria-label={label}>
      {pieces.map(({ word, lang, syllables, reading, gloss }) => (
        <li>
          <NestedWord class="piece-word" word={word} lang={lang} syllables={syllables} />
          {lines.showsReading && <Reading syllables={reading} style={style} />}
          {lines.showsGloss && (
            <Covered isCovered={isCovered}>
              <div class="glosses" lang="en" title={gloss}>
                <WithChinese text={gloss} lang={lang} />
              </div>
            </Covered>
          )}
        </li>
      ))}
    </ul>
  )
}
