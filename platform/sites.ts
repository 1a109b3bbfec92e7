/** Pages from the reader's own disk are one site. */
export const files = 'file:'

/**
 * What something is settled for: the host, without port and without `www.`. It holds for the hosts below it too.
 *
 * @returns null for pages that are no site's
 */
export function siteOf(url: string): string | null {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' }
  if (protocol === 'file:') return files
  return protocol === 'http:' || protocol === 'https:' ? siteOfHost(hostname) : null
}

function siteOfHost(hostname: string): string | null {
  const host = hostname.replace(/\.$/, '')
  return /^www\.[^.]+\.[^.]/.test(host) ? host.slice(4) : host || null
}

/** The site itself and the hosts above it, the nearest first: where that which holds for it may lie. */
export function sitesAbove(site: string): readonly string[] {
  if (isAddress(site)) return [site]
  const labels = site.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

/** What was settled for a site: its own, else that of the nearest host above it, and which of them it was. */
export function nearestFor<Settled>(site: string, saved: ReadonlyMap<string, Settled>): { readonly site: string; readonly settled: Settled } | null {
  for (const host of sitesAbove(site)) {
    const settled = saved.get(host)
    if (settled !== undefined) return { site: host, settled }
  }
  return null
}

/** The URL parser turns everything that is a number into four numbers with dots between, and IPv6 has brackets. */
export const isAddress = (site: string) => site.startsWith('[') || /^\d+(\.\d+){3}$/.test(site)

/** The parser of addresses has the last word; hosts of this scheme are read as those of pages. */
export const isSite = (site: string) => site === files || siteOfHost(URL.parse(`ftp://${site}/`)?.hostname ?? '') === site
