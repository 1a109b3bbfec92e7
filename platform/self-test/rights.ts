import type { Finding } from './finding'

/** What the browser lets the extension do, as whoever uses it decided. */
export interface RightsProbe {
  hasAllSites(): Promise<boolean>
  /** Match patterns of the sites that were given. */
  sites(): Promise<readonly string[]>
  hasFiles(): Promise<boolean>
  isInPrivateWindows(): Promise<boolean>
}

const mostNamed = 8

export async function checkAccess(probe: RightsProbe): Promise<Finding> {
  const check = 'access'
  if (await probe.hasAllSites()) return { check, state: 'well', text: (await probe.hasFiles()) ? 'selfAccessWell' : 'selfAccessNoFiles' }
  const sites = (await probe.sites()).map((pattern) => pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*$/, ''))
  if (sites.length === 0) return { check, state: 'warning', text: 'selfAccessNone' }
  const named = sites.length > mostNamed ? [...sites.slice(0, mostNamed), '…'] : sites
  return {
    check,
    state: 'warning',
    text: 'selfAccessSome',
    values: [named.join(', ')],
    report: { text: 'selfAccessSomeReport', values: [String(sites.length)] },
  }
}

export async function checkPrivate(probe: RightsProbe): Promise<Finding> {
  return { check: 'private', state: 'well', text: (await probe.isInPrivateWindows()) ? 'selfPrivateYes' : 'selfPrivateNo' }
}

/** A key of the browser's own list. */
export interface KeyOfBrowser {
  readonly title: string
  readonly key: string
  /** It came with one. */
  readonly isUsual: boolean
}

export function checkKeys(keys: readonly KeyOfBrowser[]): Finding {
  const check = 'keys'
  const twice = keys.filter(({ key }) => key !== '' && keys.filter((other) => other.key === key).length > 1)
  if (twice.length > 0) return { check, state: 'warning', text: 'selfKeysTwice', values: [twice[0]!.key, titlesOf(twice)] }
  const unset = keys.filter(({ key, isUsual }) => key === '' && isUsual)
  if (unset.length > 0) return { check, state: 'warning', text: 'selfKeysUnset', values: [titlesOf(unset)] }
  return { check, state: 'well', text: 'selfKeysWell', values: [keys.flatMap(({ key }) => (key === '' ? [] : [key])).join(', ')] }
}

const titlesOf = (keys: readonly KeyOfBrowser[]): string => keys.map(({ title }) => `“${title}”`).join(', ')
