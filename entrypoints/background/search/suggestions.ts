import { spelled } from '@/chinese/spelling'
import { briefly } from '@/components/gloss-text'
import type { FoundEntry } from '../../search/calls'
import { askedOf, scriptOfResult } from '../../search/results'
import { hashOf } from '../../search/address'
import type { Settings } from '@/platform/settings'

/** A line below the address bar. */
export interface Suggestion {
  /** What the bar holds while the line is chosen; by it the line is known again. */
  readonly content: string
  readonly description: string
}

const longestGloss = 90

/** @param isMarkup Chromium reads descriptions as XML, Firefox as plain text */
export function suggestionOf(found: FoundEntry, query: string, settings: Settings, isMarkup: boolean): Suggestion {
  const { word } = askedOf(found, query, settings)
  const { entry } = found
  const reading = spelled(entry.syllables, settings.pronunciation)
  const gloss = cut(briefly(entry, scriptOfResult(entry, query, settings)))
  const description = isMarkup ? `<match>${escaped(word)}</match> ${escaped(reading)} <dim>${escaped(gloss)}</dim>` : `${word} ${reading} ${gloss}`
  return { content: `${word} ${reading}`, description }
}

/** Where the search's page shows a suggestion, in the address behind the #. */
export const hashOfSuggestion = (found: FoundEntry, query: string, settings: Settings): string =>
  hashOf({ query, trail: [{ asked: askedOf(found, query, settings), entry: found.entry.id }] })

const cut = (text: string): string => (text.length > longestGloss ? `${text.slice(0, longestGloss).trimEnd()}…` : text)

/** Text inside XML; what XML cannot hold at all is left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
