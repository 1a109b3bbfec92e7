/** Where the focus is in the card, and what of it is open. */
export interface CardFocus {
  /** The card shows another word while the focus is in it: it goes to the word itself. */
  toWord(): void
  /**
   * The reader comes in by key: to the word. In Firefox the card takes the focus, in Chromium the page gives it: taken before that,
   * Chromium 156 on a busy machine leaves it with neither of the two. While nobody has used the page it gives the focus to no frame:
   * then it has to go back.
   */
  arrive(isMissed: () => void): void
  /** What was opened last in the card closes, and its button has the focus. @returns whether anything was open */
  closeInner(): boolean
  /** Whether Tab would leave the card. */
  isAtEnd(isBackward: boolean): boolean
}

/** So long the focus may take from one process to the other, on a busy machine. */
const arrivalMs = 1200
const stops = 'a[href], button, input, textarea, select, summary, [tabindex="0"]'

export function createCardFocus(document: Document, front: () => HTMLElement): CardFocus {
  const around = () => document.querySelector<HTMLElement>('.key-help') ?? front()
  function toWord() {
    const heading = around().querySelector<HTMLElement>('h1, h2') ?? around()
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  return {
    toWord,
    arrive(isMissed) {
      if (import.meta.env.FIREFOX || document.hasFocus()) toWord()
      if (document.hasFocus()) return
      const window = document.defaultView
      const arrived = () => {
        clearTimeout(waiting)
        toWord()
      }
      const waiting = setTimeout(() => {
        window?.removeEventListener('focus', arrived)
        isMissed()
      }, arrivalMs)
      window?.addEventListener('focus', arrived, { once: true })
    },
    closeInner() {
      const button = [...front().querySelectorAll<HTMLElement>('button[aria-expanded="true"]')].at(-1)
      if (!button) return false
      button.focus({ preventScroll: true })
      button.click()
      return true
    },
    isAtEnd(isBackward) {
      const inner = around()
      const outer = inner === front() ? document.querySelectorAll<HTMLElement>('.card-frame button') : []
      const all = [...inner.querySelectorAll<HTMLElement>(stops), ...outer].filter((stop) => !stop.matches(':disabled, [tabindex="-1"]') && stop.checkVisibility({ visibilityProperty: true }))
      const end = isBackward ? all[0] : all.at(-1)
      const active = document.activeElement
      // On the word itself, before all of them.
      return !end || active === end || (isBackward && !all.some((stop) => stop === active))
    },
  }
}
