import { hashOf, toKeep } from './address'
import type { Place } from './searching'

/** The address follows the typing when it rests, not at every key: browsers refuse too many changes of it. */
const typingRestMs = 400

/** Keeps in the browser's history where the search is. */
export interface Remembering {
  /** @param step 'next': what was before is left to the back button */
  remember(place: Place, step: 'same' | 'next'): void
  /** The browser went elsewhere by itself: what the address did not say yet is given up. */
  forget(): void
}

export function createRemembering(history: Pick<History, 'pushState' | 'replaceState'>, path: string): Remembering {
  let typing: ReturnType<typeof setTimeout> | undefined
  /** What was typed, as long as the address does not say it. */
  let untold: (() => void) | null = null

  return {
    remember(place, step) {
      clearTimeout(typing)
      const write = () => {
        untold = null
        const hash = hashOf(place)
        const address = `${path}${hash === '' ? '' : `#${hash}`}`
        if (step === 'next') history.pushState(toKeep(place), '', address)
        else history.replaceState(toKeep(place), '', address)
      }
      if (step === 'next') {
        // The way back leads to what was typed, however quickly Enter came after it.
        untold?.()
        write()
      } else typing = setTimeout((untold = write), typingRestMs)
    },
    forget() {
      clearTimeout(typing)
      untold = null
    },
  }
}
