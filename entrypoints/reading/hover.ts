import type { Box } from '@/page/placement'
import { packChanges } from '@/platform/conversion-messages'
import type { ParagraphText, Rendered } from '@/platform/frame-messages'
import type { Command } from '@/platform/isolated-world'
import { contains, isOnTheWay } from './corridor'
import type { Point } from './corridor'
import type { LookUpRequest, Popup, PopupOwner } from './popup'
import { surroundings } from './surroundings'
import { rangesIn } from './text'
import type { Paragraph, Reader, TextHere } from './text'

/** How long the pointer rests on a word before its card is shown; the look-up is done meanwhile. */
const restMs = 40
/** The same when a card is open already: the reader is asking for words. */
const nextRestMs = 15
/** A pointer that strays less than this is at rest, in CSS pixels. */
const stillness = 4
/** How long a card stays after the pointer has left word and card. */
const graceMs = 220
/** How long a pointer that runs towards the card may be over other words. */
const detourMs = 160

/** What a look-up says of a selection. */
type Selected = Pick<LookUpRequest, 'end' | 'keeps'>

interface Asked {
  readonly request: number
  readonly here: TextHere
  /** A key asked: there is no pointer to follow. */
  readonly isByKey: boolean
  readonly by: -1 | 0 | 1
  answer: Rendered | null
  isRestOver: boolean
}

interface Shown {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly isByKey: boolean
  readonly word: Box
  card: Box | null
}

export interface Marker {
  mark(ranges: readonly Range[]): void
  clear(): void
}

export interface Hover {
  moved(to: Point): void
  /** The pointer is in the card, as the page itself saw. */
  entered(): void
  /** The pointer left the document, or went over something that has no text. */
  leave(): void
  /** At once: a click, a scroll, a key in the page. */
  close(): void
  /** The word may have moved away from its card, or from the pointer. */
  scrolled(): void
  command(command: Command): void
}

export function createHover(reader: Reader, popup: Popup, marker: Marker | null): Hover {
  let asked: Asked | null = null
  let shown: Shown | null = null
  let isInside = false
  /** Someone writes in the card: wherever the pointer goes, it stays. */
  let isWriting = false
  /** What was kept from the menu is shown until it was looked at: the pointer is on its way from there. */
  let isKeeping = false
  let pointer: Point = { x: -1, y: -1 }
  let restedAt: Point = pointer
  // Several frames ask one popup: their numbers must not meet.
  let lastRequest = crypto.getRandomValues(new Uint32Array(1))[0]!
  let rest = 0
  let grace = 0
  let detour = 0

  const owner: PopupOwner = {
    rendered(answer) {
      if (answer.request !== asked?.request) return
      asked.answer = answer
      if (!answer.found) {
        const { by, here } = asked
        asked = null
        const beyond = by === 0 ? null : reader.beside(here.paragraph, by)
        if (beyond) lookUp(beyond, true)
        else if (by === 0 && !shown?.isByKey) leaveSoon()
      } else if (asked.isRestOver) present()
    },
    chose({ found }) {
      if (!shown) return
      const { paragraph } = shown
      shown = { ...shown, ...found, word: surroundings(paragraph, found.start, found.end, null).word }
      marker?.mark(rangesIn(paragraph, found.start, found.end))
    },
    stands(card) {
      if (card && shown) shown.card = card
      else if (!card) closed()
    },
    entered(isNowInside) {
      // What the card tells comes later than what the page tells: a pointer that is back on the page was dealt with there.
      if (!isNowInside && !isInside) return
      isInside = isNowInside
      if (isInside) isKeeping = false
      if (isInside) stay()
      else leaveSoon()
    },
    left() {
      isInside = false
      leaveSoon()
    },
    stepped(direction) {
      step(direction)
    },
    writing(isNow) {
      isWriting = isNow && shown !== null
      if (isWriting) stay()
    },
  }

  function lookUp(here: TextHere, isByKey: boolean, by: -1 | 0 | 1 = 0, selected: Selected = {}) {
    const { paragraph, offset } = here
    asked = { request: ++lastRequest, here, isByKey, by, answer: null, isRestOver: isByKey }
    popup.lookUp(
      {
        request: lastRequest,
        paragraph: paragraphText(paragraph),
        offset,
        step: by,
        ...selected,
        around: surroundings(paragraph, offset, offset + 1, isByKey ? null : pointer),
      },
      owner,
      paragraph.found.element,
    )
  }

  function present() {
    const found = asked?.answer?.found
    if (!asked || !found) return
    const { paragraph } = asked.here
    const around = surroundings(paragraph, found.start, found.end, asked.isByKey ? null : pointer)
    shown = { paragraph, ...found, isByKey: asked.isByKey, word: surroundings(paragraph, found.start, found.end, null).word, card: shown?.card ?? null }
    const { request } = asked
    asked = null
    clearTimeout(rest)
    stay()
    popup.show(request, around, paragraph.found.element)
    marker?.mark(rangesIn(paragraph, found.start, found.end))
  }

  function step(direction: -1 | 1) {
    if (!shown) return
    lookUp({ paragraph: shown.paragraph, offset: direction === 1 ? Math.max(shown.start, shown.end - 1) : shown.start }, true, direction)
  }

  function restAgain() {
    restedAt = pointer
    clearTimeout(rest)
    rest = window.setTimeout(
      () => {
        if (!asked) return
        asked.isRestOver = true
        if (asked.answer) present()
      },
      shown ? nextRestMs : restMs,
    )
  }

  function stay() {
    clearTimeout(grace)
    clearTimeout(detour)
    grace = detour = 0
  }

  function leaveSoon() {
    asked = null
    clearTimeout(rest)
    if (!shown || grace || isInside || isWriting || isKeeping) return
    grace = window.setTimeout(() => popup.hide(), graceMs)
  }

  /** What was asked meanwhile goes on: a card that the page took away is made again for the next word. */
  function closed() {
    stay()
    shown = null
    isInside = isWriting = isKeeping = false
    marker?.clear()
  }

  function follow(to: Point) {
    const here = reader.under(to.x, to.y)
    if (!here) return leaveSoon()
    if (shown && isIn(here, shown.paragraph, shown.start, shown.end)) {
      asked = null
      clearTimeout(rest)
      return stay()
    }
    const found = asked?.answer?.found
    const isSame =
      asked && (found ? isIn(here, asked.here.paragraph, found.start, found.end) : isIn(here, asked.here.paragraph, asked.here.offset, asked.here.offset + 1))
    if (!isSame) {
      lookUp(here, false)
      restAgain()
    } else if (Math.hypot(to.x - restedAt.x, to.y - restedAt.y) > stillness) restAgain()
  }

  return {
    moved(to) {
      const from = pointer
      pointer = to
      isInside = false
      if (isWriting || (isKeeping && shown)) return
      clearTimeout(detour)
      detour = 0
      if (shown?.card && !shown.isByKey) {
        const word = surroundings(shown.paragraph, shown.start, shown.end, null).word
        if (!contains(word, to, 0) && isOnTheWay(word, shown.card, from, to)) {
          asked = null
          clearTimeout(rest)
          clearTimeout(grace)
          grace = 0
          // If it stops on its way, it meant the word it stopped at.
          detour = window.setTimeout(() => follow(pointer), detourMs)
          return
        }
      }
      follow(to)
    },
    entered() {
      if (!shown) return
      isInside = true
      isKeeping = false
      if (!asked?.isByKey) {
        asked = null
        clearTimeout(rest)
      }
      stay()
    },
    leave: leaveSoon,
    close() {
      asked = null
      clearTimeout(rest)
      popup.hide()
    },
    scrolled() {
      if (!shown?.card) return popup.hide()
      if (isInside || isWriting) return
      const { word } = surroundings(shown.paragraph, shown.start, shown.end, null)
      const gone = Math.hypot(word.x - shown.word.x, word.y - shown.word.y)
      if (gone > stillness) popup.hide()
    },
    command(command) {
      if (command !== 'look-up' && command !== 'keep-selection' && shown) return step(command === 'next-word' ? 1 : -1)
      const here = reader.atCaret()
      if (!here) return
      const isSelected = here.end > here.offset
      isKeeping = command === 'keep-selection'
      lookUp(here, true, 0, { ...(isSelected && { end: here.end }), ...(isKeeping && { keeps: true }) })
    },
  }
}

function paragraphText({ id, found, shown }: Paragraph): ParagraphText & { readonly text: string } {
  const { text, language } = found
  return shown ? { id, text, language, shown: { ...packChanges(shown.changes, shown.text), target: shown.target } } : { id, text, language }
}

const isIn = (here: TextHere, paragraph: Paragraph, start: number, end: number) =>
  here.paragraph.id === paragraph.id && here.offset >= start && here.offset < end
