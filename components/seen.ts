import type { Analysis, Segment } from '@/chinese/analysis'
import type { Target } from '@/chinese/conversion/conversion'
import { shownSpan, touches, type AsShown } from '@/chinese/conversion/places'
import { stretchAt } from '@/chinese/reader-cuts'

/** A word of the text as the reader sees it on the page: as it is looked up, where nothing of it is shown otherwise than written. */
export function seenWord(shown: AsShown | null, { text }: Analysis, { start, end, word }: Pick<Segment, 'start' | 'end' | 'word'>): string {
  if (!shown?.changes.some((change) => touches(change, start, end))) return word
  const span = shownSpan({ text, changes: shown.changes }, start, end)
  return withoutSpaces(shown.text.slice(span.start, span.end))
}

/** Breaks, stray spaces and what has no width do not belong to a word. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '')

/** The `lang` that makes browsers draw the glyphs of a target. */
export const langOfTarget = { simplified: 'zh-Hans', traditional: 'zh-Hant', taiwan: 'zh-Hant-TW', 'hong kong': 'zh-Hant-HK' } as const satisfies Record<Target, string>

/** So many words on either side may be part of another cut. */
const mostBeside = 4

/**
 * Pieces around a word, which are spelled as the page wrote them (so corrections hold), as they are seen.
 * Each has as many characters as before; where that cannot be, it is left as it was written.
 */
export function seenPieces(shown: AsShown | null, analysis: Analysis, segment: Segment): (pieces: readonly string[]) => readonly string[] {
  if (!shown) return (pieces) => pieces
  const { segments } = stretchAt(analysis, segment, mostBeside)
  const written: string[] = []
  const seen: string[] = []
  let own = 0
  for (const each of segments) {
    if (each === segment) own = written.length
    const letters = [...each.word]
    const seenLetters = [...seenWord(shown, analysis, each)]
    written.push(...letters)
    seen.push(...(seenLetters.length === letters.length ? seenLetters : letters))
  }
  const ownEnd = own + [...segment.word].length
  return (pieces) => {
    const letters = [...pieces.join('')]
    const isThere = (at: number) => letters.every((letter, index) => written[at + index] === letter)
    const first = Math.max(0, own - letters.length + 1)
    const at = Array.from({ length: ownEnd - first }, (_, index) => first + index).find(isThere)
    if (at === undefined) return pieces
    let from = at
    return pieces.map((piece) => seen.slice(from, (from += [...piece].length)).join(''))
  }
}
