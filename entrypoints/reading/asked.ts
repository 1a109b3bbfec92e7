import type { Box } from '@/page/placement'
import { packChanges } from '@/platform/conversion-messages'
import type { ParagraphText, Rendered } from '@/platform/frame-messages'
import type { Paragraph, TextHere } from './text'

/** By what the reader asks for a word: a pointer that may leave again, a key, or a click, a tap, a finger that stays. */
export type Means = 'pointer' | 'key' | 'click'

/** What was asked of the popup and is not shown yet. */
export interface Asked {
  readonly request: number
  readonly here: TextHere
  readonly means: Means
  readonly step: -1 | 0 | 1
  /** Where the character was on the screen. */
  readonly place: Box
  answer: Rendered | null
  isRestOver: boolean
}

export interface Shown {
  readonly request: number
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly means: Means
  readonly word: Box
  card: Box | null
}

/** Whether a place in the text is what was asked for: the word, once it is known, until then the character. */
export function isAskedFor({ here, answer }: Asked, place: TextHere): boolean {
  const found = answer?.found
  return found ? isIn(place, here.paragraph, found.start, found.end) : isIn(place, here.paragraph, here.offset, here.offset + 1)
}

export const isOfShown = ({ paragraph, start, end }: Shown, place: TextHere): boolean => isIn(place, paragraph, start, end)

const isIn = (here: TextHere, paragraph: Paragraph, start: number, end: number) =>
  here.paragraph.id === paragraph.id && here.offset >= start && here.offset < end

export function paragraphText({ id, found, shown }: Paragraph): ParagraphText & { readonly text: string } {
  const { text, language } = found
  return shown ? { id, text, language, shown: { ...packChanges(shown.changes, shown.text), target: shown.target } } : { id, text, language }
}
