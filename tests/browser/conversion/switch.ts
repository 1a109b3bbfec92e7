import type { browser as extensionApi } from 'wxt/browser'
import type { Target } from '@/chinese/conversion/conversion'
import type { Driver } from '../harness/driver'
import { until } from '../harness/until'

// Inside extension pages.
declare const chrome: typeof extensionApi

/**
 * What the reader chooses in the toolbar for the page that is open in a tab, by default the first: a script, or as it is written.
 *
 * @returns when it was chosen, in milliseconds since 1970
 */
export async function showIn(browser: Driver, target: Target | null, tab = browser.tab): Promise<number> {
  const url = await tab.evaluate(() => location.href)
  const choose = () =>
    browser.evaluateInExtension(
      async (address: string, wanted: Target | null) => {
        const id = (await chrome.tabs.query({})).find((one) => one.url === address)?.id
        // The browser hears of a page that was gone back to a moment after it.
        if (id === undefined) throw new Error(`no tab is at ${address}`)
        if (wanted !== null && wanted !== 'simplified') await chrome.storage.local.set({ 'setting.traditional': wanted })
        const choice = wanted === null ? 'as written' : wanted === 'simplified' ? 'simplified' : 'traditional'
        const chosenAt = performance.timeOrigin + performance.now()
        await chrome.storage.session.set({ [`tab.${id}.choice.${new URL(address).hostname}`]: choice })
        return chosenAt
      },
      url,
      target,
    )
  return await until(choose, 'the choice of a script')
}

/** Pages of this site are as written in every tab, as if nobody had chosen anything. */
export async function forgetChoices(browser: Driver): Promise<void> {
  await browser.evaluateInExtension(async () => {
    const stored = Object.keys(await chrome.storage.session.get(null))
    await chrome.storage.session.remove(stored.filter((key) => /^tab\.\d+\.choice\./.test(key)))
  })
}
