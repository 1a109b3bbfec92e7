import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

const page = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><p style="font-size:20px">我们在图书馆里学习。</p>'

/** As the toolbar popup, but in a tab of its own, and asking about a tab of our choice. */
async function toolbarText(browser: Driver, tabId: number): Promise<string> {
  const tab = await browser.newTab()
  await tab.open(`${browser.extensionOrigin}/popup.html?tab=${tabId}`)
  const text = await until(() => tab.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim() || null), 'the state of the page')
  await tab.close()
  return text
}

describe.each(browsers)('all open tabs in %s', (kind) => {
  let browser: Driver

  beforeAll(async () => {
    browser = await launch(kind)
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('work right after the extension was put in anew, with one popup and no errors', async () => {
    const { tab } = browser
    await tab.open(page)
    await tab.moveMouse(700, 500)
    await tab.hover('图书馆')
    await tab.popupShown('library')
    await browser.reloadExtension()
    await pointUntilShown(tab, ['我们', '图书馆'], 'library')
    const { text } = await tab.popupShown('library')
    expect(text).toContain('图书馆')
    expect(await tab.evaluate(() => document.querySelectorAll('[data-tongdu-popup]').length)).toBe(1)
    expect(browser.errors).toEqual([])
  })

  it('are switched off and on again by one setting, without a reload', async () => {
    const { tab } = browser
    await tab.open(page)
    await tab.moveMouse(700, 500)
    await tab.hover('图书馆')
    await tab.popupShown('library')
    const settings = await browser.newTab()
    await settings.open(`${browser.extensionOrigin}/popup.html`)
    await until(() => settings.evaluate(() => document.querySelector('[role=switch]') !== null), 'the switch')
    await settings.evaluate(() => document.querySelector<HTMLInputElement>('[role=switch]')!.click())
    await tab.activate()
    await tab.popupHidden()
    // A card may also go because the tab was left: that none comes any more shows that the page has heard.
    await until(async () => {
      await tab.hover('我们')
      await tab.hover('图书馆')
      const off = Date.now()
      await until(() => Date.now() - off > 400, 'the time in which a popup would come')
      return (await tab.popupState()).kind !== 'shown'
    }, 'no popup to come')
    await settings.evaluate(() => document.querySelector<HTMLInputElement>('[role=switch]')!.click())
    await tab.activate()
    await pointUntilShown(tab, ['我们', '图书馆'], 'library')
    await settings.close()
  })

  it('are told apart by the toolbar popup and the icon’s title: where no extension may run it says so', async () => {
    const { tab } = browser
    await tab.open(page)
    await tab.moveMouse(700, 500)
    const forbidden = await browser.newTab()
    await forbidden.open(kind === 'firefox' ? 'about:config' : 'chrome://version/')
    const ids = await browser.evaluateInExtension(async () => {
      type Tabs = { id: number; url?: string }[]
      const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<Tabs> } } }).chrome
      const tabs = await api.tabs.query({})
      return {
        page: tabs.find(({ url }) => url?.startsWith('http://127.0.0.1'))!.id,
        forbidden: tabs.find(({ url }) => !url || /^(chrome|about):/.test(url))!.id,
      }
    })
    expect(await toolbarText(browser, ids.page)).toBe('On. Point at a Chinese word.')
    expect(await toolbarText(browser, ids.forbidden)).toBe('The browser lets no extension run on this page.')
    const title = (id: number) =>
      browser.evaluateInExtension(
        async (tabId) =>
          await (
            globalThis as unknown as { chrome: { action: { getTitle(of: object): Promise<string> } } }
          ).chrome.action.getTitle({ tabId }),
        id,
      )
    await until(async () => (await title(ids.forbidden)) === 'The browser lets no extension run on this page.', 'the title of a forbidden page')
    await until(async () => (await title(ids.page)) === 'Tongdu is on. Point at a Chinese word.', 'the title of a page')
    await forbidden.close()
  })
})
