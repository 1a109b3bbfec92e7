export interface Staying {
  /** To be said again and again as long as the element is to be seen. */
  stay(): void
  /** It is hidden by other means now, and is not to go by itself as well. */
  forget(): void
}

/** So long a card stays that nobody looks after: more than any page keeps its scripts waiting. */
const stayMs = 3000

/**
 * Lets an element that is shown go by itself where nobody says any more that it stays: Firefox ends scripts without a word on every update,
 * and when it switches the extension off. The browser alone keeps the time, for nobody of ours may be there by then.
 */
export function createStaying(element: Pick<HTMLElement, 'animate'>): Staying {
  let end: Animation | null = null
  return {
    stay() {
      if (end?.playState === 'running') {
        end.currentTime = 0
        return
      }
      // A page that was busy, or asleep in the background, for longer: an end that has come would hide the card for ever.
      end?.cancel()
      end = element.animate({ visibility: ['hidden', 'hidden'] }, { delay: stayMs, duration: 1, fill: 'forwards' })
    },
    forget: () => end?.cancel(),
  }
}
