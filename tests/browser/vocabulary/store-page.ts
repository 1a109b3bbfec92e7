import { join } from 'node:path'
import type { Driver, Tab } from '../harness/driver'
import { pageScript } from '../page/bundle'
import type * as inPage from './in-page'

/** The name under which pages find the store. */
declare global {
  var tongduStore: typeof inPage
}

/** Launch options with which the extension's storage stays in a profile that is used again: Firefox clears it of what was loaded for a time. */
export const keptStorage = {
  preferences: { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true },
} as const

const script = () => pageScript(join(import.meta.dirname, 'in-page.ts'), 'tongduStore')

/** A page of the extension that has the store's functions as `tongduStore`, and nothing of ours that runs by itself. */
export async function openStorePage(browser: Driver, tab: Tab = browser.tab): Promise<Tab> {
  await tab.open(`${browser.extensionOrigin}/manifest.json`)
  // By the debugger, which the extension's policy does not hinder.
  await tab.evaluate(`() => { ${await script()} }` as never)
  return tab
}
