import type { AsShown } from '@/chinese/conversion/places'
import { firstHanOnScreen, hanBeside, textAtCaret as caretIn } from '@/page/caret'
import { asShown } from '@/page/conversion/as-shown'
import type { Originals } from '@/page/conversion/originals'
import { rangesOf } from '@/page/paragraph'
import type { Paragraph as PageParagraph, TextPoint } from '@/page/paragraph'
import type { Box } from '@/page/placement'
import { isVerticalIn, rectanglesOf } from '@/page/rectangles'
import { sentenceBeside } from '@/page/sentences'
import { textAtPoint } from '@/page/text-at-point'

/** A place in the text of the page, as the look-up needs it. */
export interface TextHere {
  readonly paragraph: Paragraph
  /** In UTF-16 code units of the paragraph's text. */
  readonly offset: number
}

/** A paragraph with the number under which the popup's frame keeps its analysis. */
export interface Paragraph {
  readonly id: number
  readonly found: PageParagraph
  /** Null where the page shows what it wrote. */
  readonly shown: AsShown | null
}

/**
 * Gives the same number to the same paragraph, however often it is read from the page.
 *
 * @param originals what the page wrote where it is shown in another script: that is what is read
 */
export function createReader(document: Document, originals: Originals) {
  let last: Paragraph | null = null

  const known = (point: TextPoint | null): TextHere | null => {
    if (!point) return null
    const found = point.paragraph
    const shown = asShown(found)
    const isKnown = last && isSame(last.found, found) && isShownAlike(last.shown, shown)
    // The same text, but its nodes may have been made anew.
    last = { id: isKnown ? last!.id : randomId(), found, shown }
    return { paragraph: last, offset: point.offset }
  }
  return {
    under: (x: number, y: number) => known(textAtPoint(document, x, y, originals)),
    /** With the end of what is selected there, which is the offset where nothing is. */
    atCaret(): (TextHere & { readonly end: number }) | null {
      const caret = caretIn(document, originals)
      const here = known(caret)
      return here && caret && { ...here, end: caret.end }
    },
    firstOnScreen: () => known(firstHanOnScreen(document, originals)),
    beside: (paragraph: Paragraph, direction: 1 | -1) => known(hanBeside(paragraph.found, direction)),
    /** Where the sentence begins that comes behind a place of a paragraph, or before it, over the paragraph's end too. */
    sentenceBeside(paragraph: Paragraph, offset: number, direction: 1 | -1): TextHere | null {
      const within = sentenceBeside(paragraph.found.text, offset, direction)
      if (within !== null) return { paragraph, offset: within }
      const beyond = hanBeside(paragraph.found, direction)
      if (!beyond || direction === 1) return known(beyond)
      return known({ ...beyond, offset: sentenceBeside(beyond.paragraph.text, beyond.offset + 1, -1) ?? beyond.offset })
    },
  }
}

export type Reader = ReturnType<typeof createReader>

/** The boxes of a stretch of text, one a line; for what is in no text node, the box of its element. */
export function boxesOf({ found }: Paragraph, start: number, end: number): readonly Box[] {
  return found.kind === 'text' ? rectanglesOf(found, start, end) : [found.element.getBoundingClientRect()]
}

export const rangesIn = ({ found }: Paragraph, start: number, end: number): readonly Range[] =>
  found.kind === 'text' ? rangesOf(found, start, end) : []

export const isVertical = ({ found }: Paragraph): boolean => isVerticalIn(found.element)

export const isRightToLeft = ({ found }: Paragraph): boolean => getComputedStyle(found.element).direction === 'rtl'

function isSame(one: PageParagraph, other: PageParagraph): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.language === other.language &&
    one.runs[0]?.node === other.runs[0]?.node &&
    (one.kind === 'text' || one.element === other.element)
  )
}

function isShownAlike(one: AsShown | null, other: AsShown | null): boolean {
  if (!one || !other) return one === other
  if (one.target !== other.target || one.text !== other.text || one.changes.length !== other.changes.length) return false
  return one.changes.every(({ start, end, reason, isSure }, index) => {
    const change = other.changes[index]!
    return start === change.start && end === change.end && reason === change.reason && isSure === change.isSure
  })
}

/** Numbers of several frames meet in one popup. */
const randomId = () => crypto.getRandomValues(new Uint32Array(1))[0]!
