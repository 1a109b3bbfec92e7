import { createContext } from 'preact'
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'

/** Chinese in a card that is asked for there. */
export interface Asked {
  readonly word: string
  readonly lang: string
  /** The reading that the card gives it: numbered syllables without sandhi; [] when it gives none. */
  readonly syllables: readonly string[]
  /** Where it stands in the card's own text, in UTF-16 code units; null for what is looked up by itself. */
  readonly at: number | null
}

export type LookUpInside = (asked: Asked) => void

/** Given by whoever can look up what stands in a card; without it Chinese in a card is plain text. */
export const Inside = createContext<LookUpInside | null>(null)

interface NestedWordProps {
  readonly word: string
  readonly lang: string
  readonly syllables?: readonly string[]
  readonly at?: number | null
  readonly class?: string
  /** Instead of the plain word. */
  readonly children?: ComponentChildren
}

/** Chinese in a card, which a click or Enter looks up in the same card. Reading the card with the pointer changes nothing. */
export function NestedWord({ word, lang, syllables = [], at = null, class: name, children = word }: NestedWordProps) {
  const lookUp = useContext(Inside)
  if (!lookUp) {
    return (
      <span class={name} lang={lang}>
        {children}
      </span>
    )
  }
  return (
    <button type="button" class={name ? `nested ${name}` : 'nested'} lang={lang} onClick={() => lookUp({ word, lang, syllables, at })}>
      {children}
    </button>
  )
}

const hanRuns = /(\p{sc=Han}+)/u

/** What may not begin a line. */
const markAt = (text: string): string => /^[,.;:!?)\]”’"'…]*/u.exec(text)![0]

/** Text with Chinese in it, each run of which can be looked up. */
export function WithChinese({ text, lang }: { text: string; lang: string }) {
  if (!hanRuns.test(text)) return <>{text}</>
  const parts = text.split(hanRuns)
  return (
    <>
      {parts.map((part, index) => {
        if (index % 2 === 0) return index === 0 ? part : part.slice(markAt(part).length)
        const mark = markAt(parts[index + 1] ?? '')
        const word = <NestedWord word={part} lang={lang} />
        if (mark === '') return word
        return (
          <span class="with-its-mark">
            {word}
            {mark}
          </span>
        )
      })}
    </>
  )
}
