import { browser } from '#imports'
import { isSite, siteOf, sitesAbove } from './sites'

/** Sites whose addresses and titles are never kept with a word, as hosts: they hold for the hosts below too. */
const place = 'unnamedSites'
export const mostUnnamedSites = 500

export async function readUnnamedSites(): Promise<readonly string[]> {
  const { [place]: sites } = await browser.storage.local.get(place)
  return Array.isArray(sites) ? sites.filter(isUnnamedSite) : []
}

export async function saveUnnamedSites(sites: readonly string[]): Promise<void> {
  await browser.storage.local.set(unnamedRows(sites))
}

/** The list as it lies in storage.local. */
export const unnamedRows = (sites: readonly string[]): Record<string, unknown> => ({ [place]: [...new Set(sites)].slice(0, mostUnnamedSites) })

export const isUnnamedSite = (given: unknown): given is string => typeof given === 'string' && given.length <= 255 && isSite(given)

/** A host, or an address of which it is taken. Null where neither can be seen in it. */
export function siteIn(text: string): string | null {
  const given = text.trim()
  const site = siteOf(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`)
  return site !== null && isUnnamedSite(site) ? site : null
}

export function isUnnamed(url: string, sites: readonly string[]): boolean {
  const site = siteOf(url)
  return site !== null && sitesAbove(site).some((host) => sites.includes(host))
}

/** Calls back with the list whenever it changes. */
export function onUnnamedSitesChange(listener: (sites: readonly string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && place in changes) void readUnnamedSites().then(listener)
  })
}
