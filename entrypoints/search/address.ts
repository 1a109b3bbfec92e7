import type { Step } from '@/platform/remembering'
import type { OpenWord, Place } from './searching'

/** So many words that were opened one from the other are remembered; nobody goes further back. */
const longestTrail = 20

/** Where the address, or what the browser keeps with it for this tab alone, says that one is. */
export function readPlace(hash: string, kept: unknown): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const query = given.get('q') ?? ''
  const trail = asTrail(kept)
  const word = given.get('word')
  if (trail.length > 0 && trail.at(-1)!.asked.word === word) return { query, trail }
  return { query, trail: word ? [{ asked: { word, lang: given.get('lang') ?? '', syllables: (given.get('reading') ?? '').split(' ').filter(Boolean), at: null }, entry: null }] : [] }
}

/** '' for an empty search. */
export function hashOf({ query, trail }: Place): string {
  const address = new URLSearchParams()
  if (query !== '') address.set('q', query)
  const last = trail.at(-1)
  if (last) {
    address.set('word', last.asked.word)
    if (last.asked.syllables.length > 0) address.set('reading', last.asked.syllables.join(' '))
    if (last.asked.lang !== '') address.set('lang', last.asked.lang)
  }
  return address.toString()
}

/** What is kept in the tab's history beside the address. */
export const toKeep = ({ trail }: Place): readonly OpenWord[] => trail.slice(-longestTrail)

export function writePlace(place: Place, step: Step): void {
  const hash = hashOf(place)
  const address = `${location.pathname}${hash === '' ? '' : `#${hash}`}`
  if (step === 'next') history.pushState(toKeep(place), '', address)
  else history.replaceState(toKeep(place), '', address)
}

/** It may come from an older version of this page. */
function asTrail(kept: unknown): readonly OpenWord[] {
  if (!Array.isArray(kept)) return []
  return kept.filter((one: unknown): one is OpenWord => {
    const { asked } = (one ?? {}) as { asked?: { word?: unknown; lang?: unknown; syllables?: unknown } }
    return typeof asked?.word === 'string' && typeof asked.lang === 'string' && Array.isArray(asked.syllables)
  })
}
