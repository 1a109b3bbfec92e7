import type { Row } from './row'

export type Facet = readonly [name: string, count: number]

/** What can be filtered by, with how many words have it: the most first, then by name. */
export interface Facets {
  readonly tags: readonly Facet[]
  readonly sites: readonly Facet[]
}

export const noFacets: Facets = { tags: [], sites: [] }

export function facetsOf(rows: Iterable<Row>): Facets {
  const tags = new Map<string, number>()
  const sites = new Map<string, number>()
  for (const { word, met } of rows) {
    for (const tag of word.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    for (const site of met.sites) sites.set(site, (sites.get(site) ?? 0) + 1)
  }
  return { tags: ranked(tags), sites: ranked(sites) }
}

const ranked = (counts: ReadonlyMap<string, number>): Facet[] =>
  [...counts].sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
