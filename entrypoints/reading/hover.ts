import type { Command } from '@/platform/isolated-world'
import { isAskedFor, isOfShown, paragraphText } from './asked'
import type { Asked, Means, Shown } from './asked'
import { createByKey } from './by-key'
import type { KeyLookUp, Selected } from './by-key'
import { contains, isOnTheWay } from './corridor'
import type { Point } from './corridor'
import { createLeaving } from './leaving'
import type { Popup, PopupOwner } from './popup'
import { createRest, hasStrayed, isFastMove, restFor } from './rest'
import type { Passing } from './rest'
import { surroundings } from './surroundings'
import { rangesIn } from './text'
import type { Reader } from './text'

export interface Marker {
  mark(ranges: readonly Range[]): void
  clear(): void
}

export interface Hover {
  /** @param looksUp the word there is wanted; otherwise it only matters whether the pointer left the one that it asked for */
  moved(to: Passing, looksUp: boolean): void
  /** The word that the pointer rests on is wanted, if it goes on to rest there. */
  wanted(leastRestMs: number): void
  /**
   * The word at a place is wanted at once.
   *
   * @returns false where there is no text
   */
  pointed(at: Point): boolean
  /** Whether the word that is shown lies there. */
  isShownAt(at: Point): boolean
  /** The pointer is in the card, as the page itself saw. */
  entered(): void
  /**
   * The pointer left the document. Where the card lies it went into that: its frame tells so itself, but on a busy machine later
   * than a card waits for a pointer.
   */
  leave(to: Point): void
  /** What the pointer asked for is not wanted any more: it rests there for something else. */
  forget(): void
  /** At once: a click, a scroll, a key in the page. */
  close(): void
  /** The word may have moved away from its card, or from the pointer. */
  scrolled(): void
  command(command: Command): void
}

/** @param restMs how long the pointer has to rest, as the reader wishes it now */
export function createHover(reader: Reader, popup: Popup, marker: Marker | null, restMs: () => number): Hover {
  let asked: Asked | null = null
  let shown: Shown | null = null
  let isInside = false
  /** Someone writes in the card: wherever the pointer goes, it stays. */
  let isWriting = false
  /** What was kept from the menu is shown until it was looked at: the pointer is on its way from there. */
  let isKeeping = false
  let pointer: Passing = { x: -1, y: -1, at: 0 }
  let isFast = false
  /** The pointer looks words up wherever it goes, so that it takes over what a key began. */
  let looks = false
  // Several frames ask one popup: their numbers must not meet.
  let lastRequest = crypto.getRandomValues(new Uint32Array(1))[0]!
  const byKey = createByKey(reader, popup)
  /** What a key asked for last, once it is in view; and whether it is what was found instead of that. */
  let brought: Asked | null = null
  let isElsewhere = false
  let sought: Selected = {}
  let steps: (() => void)[] = []
  const leaving = createLeaving(() => popup.hide())
  const rest = createRest(() => {
    if (!asked) return
    asked.isRestOver = true
    if (asked.answer) present()
  })

  const owner: PopupOwner = {
    rendered(answer) {
      if (answer.request !== asked?.request) return
      asked.answer = answer
      if (!answer.found) {
        const { step, means } = asked
        const beyond = byKey.beyond(asked, shown === null && !isElsewhere)
        asked = null
        if (!beyond) steps = []
        if (beyond) follows(beyond)
        else if (means === 'click') popup.hide()
        else if (step === 0 && shown?.means === 'pointer') leaveSoon()
        return
      }
      // The pointer is on a word again: however fast it runs along the line, the card that is open waits for it to rest.
      leaving.stay()
      if (asked.isRestOver && !comes(asked)) present()
    },
    chose({ request, found }) {
      // In a frame that is told by the one around, what was said of the card before may come late.
      if (request !== shown?.request) return
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
      if (isInside) leaving.stay()
      else leaveSoon()
    },
    left() {
      isInside = false
      leaveSoon()
    },
    stepped(direction, by) {
      const go = () => {
        const next = shown && byKey.step(shown, direction, by)
        if (next) follows(next)
      }
      // Keys that are pressed faster than words are found are not lost.
      if (asked?.means === 'key') steps.push(go)
      else go()
    },
    writing(isNow) {
      isWriting = isNow && shown !== null
      if (isWriting) leaving.stay()
    },
  }

  function lookUp({ paragraph, offset }: Asked['here'], means: Means, step: -1 | 0 | 1 = 0, selected: Selected = {}) {
    const around = surroundings(paragraph, offset, offset + 1, means === 'key' ? null : pointer)
    asked = { request: ++lastRequest, here: { paragraph, offset }, means, step, place: around.word, answer: null, isRestOver: means !== 'pointer' }
    const isAsked = means !== 'pointer' && { isAsked: true as const }
    popup.lookUp({ request: lastRequest, paragraph: paragraphText(paragraph), offset, step, ...selected, ...isAsked, around }, owner, paragraph.found.element)
  }

  /** @param isBeyond what was asked for first has no word */
  function follows({ here, step, selected }: KeyLookUp, isBeyond = true) {
    isElsewhere = isBeyond
    lookUp(here, 'key', step, selected)
    sought = selected
  }

  /** A word that a key asks for is brought into view; then it is looked up again, for there may be more room for its card. */
  function comes(mine: Asked): boolean {
    const found = mine.answer?.found
    if (mine.means !== 'key' || !found || mine === brought) return false
    const come = () => {
      lookUp({ paragraph: mine.here.paragraph, offset: found.start }, 'key', 0, sought)
      brought = asked
    }
    return byKey.bring(mine, found, () => asked === mine, come)
  }

  function present() {
    const found = asked?.answer?.found
    if (!asked || !found) return
    const { request, here, means } = asked
    const { paragraph } = here
    const around = surroundings(paragraph, found.start, found.end, means === 'key' ? null : pointer)
    shown = { request, paragraph, ...found, means, word: surroundings(paragraph, found.start, found.end, null).word, card: shown?.card ?? null }
    asked = null
    rest.end()
    leaving.stay()
    popup.show(request, around, paragraph.found.element)
    marker?.mark(rangesIn(paragraph, found.start, found.end))
    steps.shift()?.()
  }

  function forget() {
    if (asked?.means !== 'pointer') return
    asked = null
    rest.end()
  }

  function leaveSoon() {
    forget()
    if (!shown || isInside || isWriting || isKeeping) return
    // What was clicked stays until the next click, what a key asked for until the pointer asks itself.
    if (shown.means === 'pointer' || (shown.means === 'key' && looks)) leaving.begin()
  }

  /** What was asked meanwhile goes on: a card that the page took away is made again for the next word. */
  function closed() {
    leaving.stay()
    shown = null
    steps = []
    isInside = isWriting = isKeeping = false
    marker?.clear()
  }

  function follow(to: Point, leastRestMs = 0) {
    const here = reader.under(to.x, to.y)
    if (!here) return leaveSoon()
    if (shown && isOfShown(shown, here)) {
      forget()
      popup.attend()
      return leaving.stay()
    }
    if (!looks) return leaveSoon()
    if (!asked || !isAskedFor(asked, here)) lookUp(here, 'pointer')
    else if (!rest.isLeftAt(to)) return
    rest.begin(to, Math.max(leastRestMs, restFor(restMs(), shown !== null, isFast)))
  }

  const hover: Hover = {
    moved(to, looksUp) {
      const from = pointer
      isFast = isFastMove(from, to)
      pointer = to
      looks = looksUp
      isInside = false
      if (isWriting || (isKeeping && shown)) return
      leaving.goOn()
      if (!looks && shown?.means !== 'pointer') return forget()
      if (shown?.card && shown.means !== 'key') {
        const word = surroundings(shown.paragraph, shown.start, shown.end, null).word
        if (!contains(word, to, 0) && isOnTheWay(word, shown.card, from, to)) {
          forget()
          leaving.turnOff(() => follow(pointer))
          return
        }
      }
      follow(to)
    },
    wanted(leastRestMs) {
      if (isInside || isWriting) return
      looks = true
      follow(pointer, leastRestMs)
    },
    pointed(at) {
      pointer = { ...at, at: pointer.at }
      const here = reader.under(at.x, at.y)
      if (here) lookUp(here, 'click')
      return here !== null
    },
    isShownAt(at) {
      const here = shown && reader.under(at.x, at.y)
      return here !== null && shown !== null && isOfShown(shown, here)
    },
    entered() {
      if (!shown) return
      isInside = true
      isKeeping = false
      forget()
      leaving.stay()
    },
    leave(to) {
      if (shown?.card && contains(shown.card, to, 0)) hover.entered()
      else leaveSoon()
    },
    forget,
    close() {
      asked = null
      rest.end()
      popup.hide()
    },
    scrolled() {
      if (asked?.means === 'pointer') {
        const { paragraph, offset } = asked.here
        if (hasStrayed(asked.place, surroundings(paragraph, offset, offset + 1, pointer).word)) forget()
      }
      if (!shown || byKey.isComing || isInside || isWriting) return
      const { word } = surroundings(shown.paragraph, shown.start, shown.end, null)
      if (hasStrayed(shown.word, word)) popup.hide()
    },
    command(command) {
      const next = byKey.command(command, shown)
      if (!next) return
      isKeeping = command === 'keep-selection'
      follows(next, false)
    },
  }
  return hover
}
