/** The address follows the typing when it rests, not at every key: browsers refuse too many changes of it. */
const typingRestMs = 400

/** 'next' leaves the place before to the back button, 'same' is still the same one. */
export type Step = 'next' | 'same'

/** Keeps in the address where a page is, for the back button and for the next time. */
export interface Remembering<Place> {
  go(place: Place, step: Step): void
  /** Where it is after one more key. */
  type(place: Place): void
  /** The browser went elsewhere by itself: what the address did not say yet is given up. */
  forget(): void
}

export function createRemembering<Place>(write: (place: Place, step: Step) => void): Remembering<Place> {
  let typing: ReturnType<typeof setTimeout> | undefined
  /** What was typed, as long as the address does not say it. */
  let untold: (() => void) | null = null

  function forget() {
    clearTimeout(typing)
    untold = null
  }
  return {
    go(place, step) {
      const told = untold
      forget()
      // The way back leads to what was typed, however quickly the next step came after it.
      if (step === 'next') told?.()
      write(place, step)
    },
    type(place) {
      forget()
      untold = () => {
        forget()
        write(place, 'same')
      }
      typing = setTimeout(untold, typingRestMs)
    },
    forget,
  }
}
