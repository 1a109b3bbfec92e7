import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi
declare const heard: unknown[]

/**
 * Row 51: Tongdu is updated or switched off while tabs are open. The old scripts go quiet, one copy looks words up, nothing is lost.
 * Found and mended: Firefox 153 ends scripts without a word, and left their open card where it was.
 * The row's own size is TONGDU_UPDATE_CYCLES=50 TONGDU_UPDATE_TABS=20.
 */
const cycles = Number(process.env.TONGDU_UPDATE_CYCLES ?? 3)
const count = Number(process.env.TONGDU_UPDATE_TABS ?? 4)
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 60px; font-size: 20px }</style>
<p>我们在图书馆里学习。今天的新闻很好。</p>
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data), true)</script>`

describe.each(browsers)('tabs that stay open in %s', (kind) => {
  let browser: Driver
  const tabs: Tab[] = []

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tabs.push(browser.tab)
    while (tabs.length < count) tabs.push(await browser.newTab())
    for (const tab of tabs) await tab.open(page)
  })
  afterAll(async () => {
    await browser?.close()
  })

  const comesUp = (tab: Tab, meaning: string, word: string) => pointUntilShown(tab, ['学习', word], meaning)
  const hosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('[data-tongdu-popup]').length)
  const setEnabled = async (isEnabled: boolean) => {
    if (kind === 'firefox') {
      const { extensionId } = browser as Firefox
      await (browser as Firefox).evaluateInChrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        await (await AddonManager.getAddonByID('${extensionId}')).${isEnabled ? 'enable' : 'disable'}()
        return null
      })()`)
    } else {
      await (browser as Chromium).inExtensionsPage((id: string, to: boolean) => chrome.management.setEnabled(id, to), browser.extensionOrigin.split('/').at(-1)!, isEnabled)
    }
  }

  it(
    `go on through ${cycles} updates: one card, one copy that answers, no error, nothing that was set is lost`,
    async () => {
      for (let cycle = 1; cycle <= cycles; cycle++) {
        await browser.writeStorage({ 'setting.theme': cycle % 2 ? 'dark' : 'light' })
        const open = tabs[cycle % tabs.length]!
        await open.activate()
        await comesUp(open, 'library', '图书馆')
        await browser.reloadExtension()
        await open.activate()
        // The card of the old copy goes by itself, while the pointer rests on its word.
        await until(async () => (await open.popupState()).kind !== 'shown' || (await hosts(open)) === 0, 'the old card to go')
        for (const tab of tabs) {
          await tab.activate()
          await comesUp(tab, 'news', '新闻')
          // Two copies would step twice.
          await tab.press(',')
          await tab.popupShown('possessive')
          expect(await hosts(tab)).toBe(1)
        }
        expect(await browser.readStorage('setting.theme')).toEqual({ 'setting.theme': cycle % 2 ? 'dark' : 'light' })
      }
      for (const tab of tabs) expect(await tab.evaluate(() => heard)).toEqual([])
      expect(browser.errors).toEqual([])
    },
    60_000 + cycles * count * 5000,
  )

  it('show nothing while Tongdu is switched off in the browser, and are read again when it is switched on', async () => {
    const tab = tabs[0]!
    await tab.activate()
    await comesUp(tab, 'library', '图书馆')
    await setEnabled(false)
    await tab.activate()
    await until(async () => (await tab.popupState()).kind !== 'shown', 'the card to go')
    await tab.hover('我们')
    await tab.hover('新闻')
    const hovered = Date.now()
    await until(() => Date.now() - hovered > 500, 'the time in which a card would come')
    expect((await tab.popupState()).kind).not.toBe('shown')
    await setEnabled(true)
    await tab.activate()
    await comesUp(tab, 'news', '新闻')
    expect(await hosts(tab)).toBe(1)
    expect(browser.errors).toEqual([])
  })
})
