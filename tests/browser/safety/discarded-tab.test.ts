import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { Chromium } from '../harness/chromium'
import { ChromiumTab } from '../harness/chromium-tab'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

/** Row 53: a tab that the browser has put out of memory is left alone, and is read again when it comes back. */
const page = (more: string) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${more}</title><link rel="icon" href="data:,">
<style>body { margin: 60px; font-size: 20px }</style><p>我们在图书馆里学习。</p>`

describe.each(browsers)('a tab that was discarded in %s', (kind) => {
  let browser: Driver

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('is not woken by us, and is read again when it is opened', async () => {
    browser.site.add({ body: page('asleep') }, '/asleep')
    const { tab } = browser
    await tab.open('/asleep')
    await tab.moveMouse(990, 630)
    await tab.hover('图书馆')
    await tab.popupShown('library')
    const other = await browser.newTab()
    await other.open(page('awake'))
    await other.activate()
    const isDiscarded = () =>
      browser.evaluateInExtension(async () => (await chrome.tabs.query({ title: 'asleep' }))[0]?.discarded)
    await browser.evaluateInExtension(async () => {
      const [asleep] = await chrome.tabs.query({ title: 'asleep' })
      await chrome.tabs.discard(asleep!.id)
    })
    await until(isDiscarded, 'the tab to be discarded')
    // Whatever is told to all tabs must not load it again.
    await browser.writeStorage({ 'setting.isOn': false })
    await browser.writeStorage({ 'setting.isOn': true })
    await browser.reloadExtension()
    expect(await isDiscarded()).toBe(true)
    await browser.evaluateInExtension(async () => {
      const [asleep] = await chrome.tabs.query({ title: 'asleep' })
      await chrome.tabs.update(asleep!.id, { active: true })
    })
    await until(async () => !(await isDiscarded()), 'the tab to be loaded again')
    // Playwright takes it for another page.
    const back = browser instanceof Chromium ? new ChromiumTab(browser, await until(() => pageOf(browser as Chromium), 'the page')) : tab
    await pointUntilShown(back, ['我们', '图书馆'], 'library')
    expect(browser.errors).toEqual([])
  })
  const pageOf = ({ context }: Chromium) => context.pages().find((one) => !one.isClosed() && one.url().endsWith('/asleep'))
})
