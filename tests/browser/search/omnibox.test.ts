import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Chromium } from '../harness/chromium'
import type { Driver } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { inBackground } from '../conversion/commands'

declare const chrome: typeof extensionApi

/** No driver can type into the address bar: the browser's own side of it is told what would be typed there. */
describe.each(browsers)('the keyword in the address bar of %s', (kind) => {
  let browser: Driver

  beforeAll(async () => {
    browser = await launch(kind)
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** @returns what is offered below the bar */
  async function type(text: string): Promise<string[]> {
    if (kind === 'firefox') {
      return await (browser as Firefox).evaluateInChrome<string[]>(`(async () => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
        const lines = await new Promise((done) => ExtensionSearchHandler.handleSearch({ keyword: 'td', text: ${JSON.stringify(`td ${text}`)}, inPrivateWindow: false }, done))
        return lines.map(({ content }) => content)
      })()`)
    }
    await inBackground(
      browser as Chromium,
      (typed: string) => {
        const onInputChanged = chrome.omnibox.onInputChanged as unknown as { dispatch(text: string, offer: (lines: { content: string }[]) => void): void }
        onInputChanged.dispatch(typed, (lines) => void chrome.storage.session.set({ offered: lines.map(({ content }) => content) }))
        return Promise.resolve()
      },
      text,
    )
    const offered = () => browser.evaluateInExtension(async () => (await chrome.storage.session.get('offered')).offered ?? null)
    return (await until(offered, 'lines below the bar')) as string[]
  }

  async function enter(text: string): Promise<void> {
    if (kind === 'firefox') {
      await (browser as Firefox).evaluateInChrome(`(() => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
        ExtensionSearchHandler.handleInputEntered('td', ${JSON.stringify(`td ${text}`)}, 'tab')
        return null
      })()`)
      return
    }
    await inBackground(
      browser as Chromium,
      (entered: string) => {
        const onInputEntered = chrome.omnibox.onInputEntered as unknown as { dispatch(text: string, disposition: string): void }
        onInputEntered.dispatch(entered, 'newForegroundTab')
        return Promise.resolve()
      },
      text,
    )
  }

  const pages = () => browser.evaluateInExtension(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? '').filter((url) => url.includes('/search.html')))

  it('offers words for what is typed behind it, and opens the one that is chosen', async () => {
    const [first] = await type('xuexi')
    expect(first).toBe('学习 xuéxí')
    await enter(first!)
    const [page] = await until(async () => ((await pages()).length > 0 ? await pages() : null), 'the page of the dictionary')
    expect(new URLSearchParams(new URL(page!).hash.slice(1)).get('word')).toBe('学习')
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
