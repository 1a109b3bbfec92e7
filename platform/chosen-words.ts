import type { WordId } from '@/vocabulary/word'

const place = 'tongdu.chosen-words'

/**
 * Words chosen in the list, for the page that is opened next in this tab (export of a selection). They end with the tab.
 *
 * @returns false when there are more than the browser keeps here
 */
export function keepChosenWords(ids: readonly WordId[]): boolean {
  try {
    sessionStorage.setItem(place, JSON.stringify(ids))
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    throw error
  }
}

/** Null when none were chosen: then all are meant. They stay, so that the page may be loaded again. */
export function chosenWords(): readonly WordId[] | null {
  const kept = sessionStorage.getItem(place)
  if (kept === null) return null
  const ids: unknown = JSON.parse(kept)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : null
}

export function forgetChosenWords(): void {
  sessionStorage.removeItem(place)
}
