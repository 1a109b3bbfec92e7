import type { Step } from '@/platform/remembering'
import { fromHash, toHash } from '@/vocabulary/list/view'
import type { ListView } from '@/vocabulary/list/view'
import type { WordId } from '@/vocabulary/word'

/** What the address bar says: how the list is shown, and which word is open over it. */
export interface Place {
  readonly view: ListView
  readonly open: WordId | null
}

export function readPlace(): Place {
  return { view: fromHash(location.hash), open: new URLSearchParams(location.hash.slice(1)).get('word') }
}

function hashOf({ view, open }: Place): string {
  const word = open === null ? '' : new URLSearchParams({ word: open }).toString()
  return [toHash(view), word].filter((part) => part !== '').join('&')
}

export function writePlace(place: Place, step: Step): void {
  const hash = hashOf(place)
  if (hash === location.hash.slice(1)) return
  const address = `${location.pathname}${hash === '' ? '' : `#${hash}`}`
  if (step === 'next') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}
