import { browser } from '#imports'

/** In which tab the browser was asked to open something. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'

/** A selection may be a whole book; nobody searches for that. */
const longestQuery = 500

/** Opens the dictionary's page. @param hash what stands behind the # in its address */
export async function openSearchPage(hash: string, disposition: Disposition): Promise<void> {
  const url = browser.runtime.getURL('/search.html') + (hash === '' ? '' : `#${hash}`)
  if (disposition === 'currentTab') await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' })
}

/** What stands behind the # for a text that is to be searched for. */
export const hashOfQuery = (query: string): string => new URLSearchParams({ q: query.slice(0, longestQuery).toWellFormed().trim() }).toString()
