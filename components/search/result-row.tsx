import type { SpellingStyle } from '@/chinese/spelling'
import { Reading } from '../reading'

/** What a line of the list says of an entry. */
export interface ResultText {
  readonly word: string
  readonly lang: string
  /** In the other script, where it is written otherwise there. */
  readonly other: string | null
  readonly otherLang: string
  readonly reading: readonly string[]
  readonly gloss: string
  readonly hsk2: number | null
}

export interface ResultLook {
  readonly style: SpellingStyle
  readonly hasToneColours: boolean
}

interface ResultRowProps {
  readonly id: string
  readonly text: ResultText
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly look: ResultLook
  readonly open: () => void
}

export function ResultRow({ id, text, isActive, isOpen, look, open }: ResultRowProps) {
  const { word, lang, other, otherLang, reading, gloss, hsk2 } = text
  return (
    // Keys reach it by way of the box, which says which one they are at.
    <div id={id} role="option" class={isOpen ? 'result open' : 'result'} aria-selected={isActive} onClick={open}>
      <span class="result-head">
        <span class="result-word" lang={lang}>
          {word}
        </span>
        {other !== null && (
          <span class="result-other" lang={otherLang}>
            {other}
          </span>
        )}
        <span class="result-reading">
          <Reading syllables={reading} style={look.style} />
        </span>
        {hsk2 !== null && <span class="result-level">HSK {hsk2}</span>}
      </span>
      <span class="result-gloss" lang="en">{gloss}</span>
    </div>
  )
}
