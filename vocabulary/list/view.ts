import { wordStates } from '../word'
import type { WordState } from '../word'

export const sortKeys = ['kept', 'pinyin', 'frequency', 'level', 'due', 'met'] as const
export type SortKey = (typeof sortKeys)[number]

export const keptDays = [1, 7, 30, 365] as const

/** When a word was kept: within the last days, or between two days ('2026-11-26', both included; '' is open). */
export type Kept = { readonly kind: 'last'; readonly days: number } | { readonly kind: 'between'; readonly from: string; readonly to: string }

/** What of the list is shown, and in which order. */
export interface ListView {
  readonly query: string
  readonly state: WordState | 'due' | null
  /** '' asks for words without a tag. */
  readonly tag: string | null
  readonly level: number | 'none' | null
  /** '' asks for words that were met on no site. */
  readonly site: string | null
  readonly kept: Kept | null
  /** Null: what was kept last comes first, and of what was searched for the best. */
  readonly sort: SortKey | null
  readonly isReversed: boolean
}

export const wholeList: ListView = { query: '', state: null, tag: null, level: null, site: null, kept: null, sort: null, isReversed: false }

export const isNarrowed = ({ query, state, tag, level, site, kept }: ListView): boolean =>
  query.trim() !== '' || [state, tag, level, site, kept].some((filter) => filter !== null)

/** As it stands in the address, without '#'; '' for the whole list. */
export function toHash({ query, state, tag, level, site, kept, sort, isReversed }: ListView): string {
  const parts = new URLSearchParams()
  const add = (name: string, value: string | number | null) => value !== null && parts.append(name, String(value))
  if (query !== '') add('q', query)
  add('state', state)
  add('tag', tag)
  add('level', level)
  add('site', site)
  if (kept) add('kept', kept.kind === 'last' ? kept.days : `${kept.from}..${kept.to}`)
  add('sort', sort)
  if (isReversed) add('reversed', 1)
  return parts.toString()
}

/** Whatever an address says: what is none of ours is left out. */
export function fromHash(hash: string): ListView {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => value === parts.get(name)) ?? null
  const level = parts.get('level') ?? ''
  return {
    query: parts.get('q') ?? '',
    state: oneOf('state', [...wordStates, 'due']),
    tag: parts.get('tag'),
    level: level === 'none' ? level : /^[1-6]$/.test(level) ? Number(level) : null,
    site: parts.get('site'),
    kept: asKept(parts.get('kept') ?? ''),
    sort: oneOf('sort', sortKeys),
    isReversed: parts.has('reversed'),
  }
}

function asKept(text: string): Kept | null {
  const days = keptDays.find((count) => String(count) === text)
  if (days !== undefined) return { kind: 'last', days }
  const [, from, to] = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text) ?? []
  return from !== undefined || to !== undefined ? { kind: 'between', from: from ?? '', to: to ?? '' } : null
}
