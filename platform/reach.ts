import { browser } from '#imports'

/** Pages of the stores, which browsers keep all extensions away from though their addresses look like any other. */
const stores = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/

/**
 * Whether scripts of ours may run on pages of this address.
 * `undefined` is what the browser gives where we have no access, such as its own pages.
 */
export async function canReach(url: string | undefined): Promise<boolean> {
  if (!url || stores.test(url)) return false
  if (url.startsWith('file:')) return await browser.extension.isAllowedFileSchemeAccess()
  if (!/^(https?|ftp):/.test(url)) return false
  return await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })
}
