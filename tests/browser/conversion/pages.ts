import type { browser as extensionApi } from 'wxt/browser'
import type { Driver, Tab } from '../harness/driver'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

/** A page of one paragraph. */
export const page = (lang: string, text: string, more = '') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>-</title><p id="text">${text}</p>${more}`

export const textOf = (tab: Tab): Promise<string | null> => tab.evaluate(() => document.querySelector('#text')?.textContent ?? null)

export const textIs = (tab: Tab, wanted: string): Promise<true> =>
  until(async () => {
    const text = await textOf(tab)
    if (text !== wanted) throw new Error(String(text))
    return true as const
  }, `the page to show ${wanted}`)

/** As a fresh profile: no setting, rule, word or choice. */
export const forgetAll = (browser: Driver): Promise<void> =>
  browser.evaluateInExtension(async () => {
    const { local, session } = chrome.storage
    await local.remove(Object.keys(await local.get(null)).filter((key) => /^(correction|setting|site|word)\./.test(key)))
    await session.remove(Object.keys(await session.get(null)).filter((key) => key.startsWith('tab.')))
  })

/** Opens a page of one Traditional paragraph that goes on coming in until it shows what is wanted, and tells how far it was when it was turned. */
export async function turnedWhile(browser: Driver, wanted: string): Promise<string | undefined> {
  const { tab } = browser
  const { promise: isTurned, resolve } = Promise.withResolvers<undefined>()
  browser.site.add({ body: '', headers: { 'content-type': 'text/javascript' }, after: isTurned }, '/slow.js')
  const notes = `<script>new MutationObserver(() => (window.turnedWhile ??= document.readyState)).observe(document.querySelector('#text'), { characterData: true, subtree: true })</script>`
  const slow = browser.site.url(page('zh-Hant', '我們在這裏學習華語。', `${notes}<script src="/slow.js"></script>`))
  try {
    await tab.evaluate((url) => void (location.href = url), slow)
    await until(() => tab.evaluate((url) => location.href === url && document.querySelector('#text') !== null, slow), 'the page that comes in slowly')
    await textIs(tab, wanted)
  } finally {
    resolve(undefined)
  }
  await until(() => tab.evaluate(() => document.readyState === 'complete'), 'the rest of the page')
  return await tab.evaluate(() => (globalThis as unknown as { turnedWhile?: string }).turnedWhile)
}
