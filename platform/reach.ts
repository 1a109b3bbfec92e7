import { browser } from '#imports'
import type { Browser } from '#imports'

/** Pages of the stores, which browsers keep all extensions away from though their addresses look like any other. */
const stores = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/

export type Reach =
  | 'here'
  /** Whoever uses the browser did not give it, or took it away. */
  | 'no access'
  /** The browser's own pages, its stores, its viewers. */
  | 'never'

/**
 * Whether words can be looked up in the page of this tab.
 *
 * @param isThere the page has come, so that it can be asked
 */
export async function reachOf(tab: Browser.tabs.Tab, isThere = tab.status === 'complete'): Promise<Reach> {
  const { id, url } = tab
  // Told of no page where we have no access, the browser's own among them.
  if (!url) return (await isGiven('<all_urls>')) ? 'never' : 'no access'
  if (stores.test(url)) return 'never'
  if (url.startsWith('file:')) {
    if (!(await browser.extension.isAllowedFileSchemeAccess())) return 'no access'
  } else {
    if (!/^(https?|ftp):/.test(url)) return 'never'
    if (!(await isGiven(`${new URL(url).origin}/*`))) return 'no access'
  }
  return id === undefined || !isThere || (await isReadable(id)) ? 'here' : 'never'
}

export const isGiven = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] })

/** Viewers of other formats stand at ordinary addresses: Firefox lets no script in, Chromium into an empty shell. */
async function isReadable(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType })
    return answer?.result !== 'application/pdf'
  } catch {
    return false
  }
}
