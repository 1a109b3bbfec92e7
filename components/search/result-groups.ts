import type { FoundBy } from '@/dictionaries/search/hit'
import type { SearchStringKey } from './search-strings'

/** Neighbours in the list that were found in the same way. */
export interface ResultGroup {
  readonly name: SearchStringKey | null
  /** The first result of it, and the one behind its last. */
  readonly start: number
  readonly end: number
}

/** So many results at the head of the list decide whether there is anything to tell apart. */
const head = 8

const names = { part: 'searchParts', chinese: 'searchWith', pinyin: 'searchSound', english: 'searchMeaning' } as const satisfies Record<FoundBy, SearchStringKey>

/**
 * Where answers of two kinds are mingled ("long" 长, 龙), the first few of each have a heading that says why they are there, and what comes after
 * is simply more. Where all are of one kind nobody needs to be told.
 */
export function groupsOf(found: readonly FoundBy[]): readonly ResultGroup[] {
  if (new Set(found.slice(0, head + 1)).size < 2) return found.length === 0 ? [] : [{ name: null, start: 0, end: found.length }]
  const groups: ResultGroup[] = []
  for (let start = 0; start < found.length; ) {
    const by = found[start]!
    let end = start + 1
    while (end < found.length && found[end] === by) end++
    const isRest = groups.length === 2 && end < found.length
    if (isRest) end = found.length
    groups.push({ name: isRest || groups.length > 2 ? 'searchMore' : names[by], start, end })
    start = end
  }
  return groups
}
