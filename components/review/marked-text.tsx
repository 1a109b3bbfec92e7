import type { MarkedSentence } from '@/vocabulary/meeting'

interface MarkedTextProps {
  readonly sentence: MarkedSentence
  readonly lang: string
  /** Stands instead of the word, for ears; the word itself is then not in the page. */
  readonly blank?: string
}

/** A sentence with its word marked, or left out. */
export function MarkedText({ sentence, lang, blank }: MarkedTextProps) {
  const { text, start, end } = sentence
  return (
    <p class="review-sentence" lang={lang}>
      {text.slice(0, start)}
      {blank === undefined ? (
        <mark class="in-sentence">{text.slice(start, end)}</mark>
      ) : (
        <span class="blank" role="img" aria-label={blank} style={{ width: `${end - start}em` }} />
      )}
      {text.slice(end)}
    </p>
  )
}
