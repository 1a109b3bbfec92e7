import { baseOf, toneOf } from '@/chinese/syllables'
import type { Card } from '../card'
import type { Meeting } from '../meeting'
import { searchable } from '../search'
import type { Searchable } from '../search'
import type { Word } from '../word'

/** A kept word with all that the list shows, searches and sorts by. */
export interface Row {
  readonly word: Word
  readonly text: Searchable
  /** To sort by: syllable after syllable, ü after u, tones last. Words without a reading come after all others. */
  readonly pinyin: string
  readonly met: Met
  /** When the first of its cards comes back; null when none waits. */
  readonly due: number | null
}

/** Its meetings, told together. */
export interface Met {
  readonly count: number
  readonly last: number | null
  readonly sites: readonly string[]
}

export const neverMet: Met = { count: 0, last: null, sites: [] }

export function rowOf(word: Word, met: Met = neverMet, due: number | null = null): Row {
  return { word, text: searchable(word), pinyin: pinyinOrder(word.reading), met, due: isLearnt(word) ? due : null }
}

export const withRecords = (row: Row, met: Met, due: number | null): Row => ({ ...row, met, due: isLearnt(row.word) ? due : null })

/** Known and ignored words are not reviewed. */
const isLearnt = ({ state }: Word): boolean => state === 'new' || state === 'learning'

function pinyinOrder(reading: readonly string[]): string {
  if (reading.length === 0) return '~'
  return reading.map((syllable) => `${baseOf(syllable).toLowerCase().replaceAll('ü', 'uz')}${toneOf(syllable) || ''}`).join(' ')
}

export function withMeeting({ count, last, sites }: Met, { at, url }: Meeting): Met {
  const site = url === null ? null : siteOf(url)
  return {
    count: count + 1,
    last: Math.max(last ?? at, at),
    sites: site === null || sites.includes(site) ? sites : [...sites, site],
  }
}

/** The host of an address as the filter names it; null for what is no page of the web. */
export function siteOf(address: string): string | null {
  const found = /^https?:\/\/(?:[^/?#@\\]*@)?(?:www\.)?([^/?#:@\\]+)/i.exec(address)
  return found ? found[1]!.toLowerCase() : null
}

/** When the first card of a word comes back: new cards and those set aside wait for nothing. */
export function firstDue(cards: Iterable<Card>): number | null {
  let first: number | null = null
  for (const { due, phase, isSuspended } of cards) {
    if (!isSuspended && phase !== 'new' && (first === null || due < first)) first = due
  }
  return first
}
