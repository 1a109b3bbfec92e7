import { bringIntoView } from '@/page/bring-into-view'
import type { StepBy } from '@/platform/frame-messages'
import type { Command } from '@/platform/isolated-world'
import type { Asked, Shown } from './asked'
import type { LookUpRequest, Popup } from './popup'
import { boxesOf } from './text'
import type { Paragraph, Reader, TextHere } from './text'

/** What a look-up says of a selection. */
export type Selected = Pick<LookUpRequest, 'end' | 'keeps'>

/** What is asked for where a key asks. */
export interface KeyLookUp {
  readonly here: TextHere
  readonly step: -1 | 0 | 1
  readonly selected: Selected
}

const stepOf = { 'next-word': [1, 'word'], 'previous-word': [-1, 'word'], 'next-sentence': [1, 'sentence'], 'previous-sentence': [-1, 'sentence'] } as const

/** Words that keys ask for, without a pointer: where they are found, and how they come into view. */
export function createByKey(reader: Reader, popup: Popup) {
  /** Where the last card was opened by key; the same key again goes into it. */
  let origin = ''
  /** What is asked for is on its way into view: the page scrolls, and the card waits. */
  let coming: Asked | null = null

  const start = (selected: ReturnType<Reader['atCaret']>): string => (selected ? `${selected.offset} ${selected.end} ${selected.paragraph.found.text}` : '')
  const isInView = (here: TextHere, end: number) => bringIntoView(here.paragraph.found.element, boxOf(here.paragraph, here.offset, end), true) === null

  /** At the caret or selection; where there is neither in sight, the first word on the screen. */
  function place(): (TextHere & { readonly end: number }) | null {
    const caret = reader.atCaret()
    const isLeftBehind = caret !== null && caret.end === caret.offset && caret.paragraph.found.kind === 'text' && !isInView(caret, caret.offset + 1)
    const here = isLeftBehind ? null : caret
    if (here) return here
    const first = reader.firstOnScreen()
    return first && { ...first, end: first.offset }
  }

  return {
    /** @returns null where there is nothing to look up, or where the popup itself did what was asked */
    command(command: Command, shown: Shown | null): KeyLookUp | null {
      if (command in stepOf && popup.isShown) {
        const [direction, by] = stepOf[command as keyof typeof stepOf]
        popup.step(direction, by)
        return null
      }
      if (command === 'look-up' && popup.isEntered) {
        popup.leave()
        return null
      }
      const here = place()
      if (!here) return null
      const from = start(here)
      if (command === 'look-up' && shown?.means === 'key' && from === origin) {
        popup.enter()
        return null
      }
      origin = from
      const isSelected = here.end > here.offset
      return { here, step: 0, selected: { ...(isSelected && { end: here.end }), ...(command === 'keep-selection' && { keeps: true }) } }
    },

    /** From the word that is shown to the next one, or to the first one of the next sentence. */
    step({ paragraph, start: from, end }: Shown, direction: -1 | 1, by: StepBy): KeyLookUp | null {
      if (by === 'word') return { here: { paragraph, offset: direction === 1 ? Math.max(from, end - 1) : from }, step: direction, selected: {} }
      const here = reader.sentenceBeside(paragraph, from, direction)
      return here && { here, step: 0, selected: {} }
    },

    /** What is there when the place that was asked for has no word. */
    beyond({ here, step, means }: Asked, isFirst: boolean): KeyLookUp | null {
      if (means !== 'key') return null
      const other = step !== 0 ? reader.beside(here.paragraph, step) : isFirst ? reader.firstOnScreen() : null
      return other && { here: other, step: 0, selected: {} }
    },

    /**
     * The word that was found is brought into view, if it is not there.
     *
     * @param come called when it stands still, unless something else was asked for meanwhile
     * @returns false where nothing has to be done
     */
    bring(asked: Asked, found: { readonly start: number; readonly end: number }, isWanted: () => boolean, come: () => void): boolean {
      const { paragraph } = asked.here
      const moving = bringIntoView(paragraph.found.element, boxOf(paragraph, found.start, found.end))
      if (!moving) return false
      coming = asked
      void moving.then(() => {
        if (coming === asked) coming = null
        if (isWanted()) come()
      })
      return true
    },
    get isComing() {
      return coming !== null
    },
  }
}

const boxOf = (paragraph: Paragraph, start: number, end: number) => () => {
  const [box] = boxesOf(paragraph, start, end)
  return box ? new DOMRect(box.x, box.y, box.width, box.height) : null
}
