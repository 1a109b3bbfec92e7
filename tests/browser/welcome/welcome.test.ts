import type { browser as extensionApi } from 'wxt/browser'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { untilSeen } from '../card/card-at-front'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

// Inside extension pages.
declare const chrome: typeof extensionApi

/** Lower than others: Firefox's window without a screen gets no mouse below 680 pixels, and the last button cannot be scrolled higher. */
const size = { width: 1000, height: 600 }

describe.each(browsers)('the first page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { keepsWelcome: true })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    browser.errors.length = 0
    await browser.evaluateInExtension(() => chrome.storage.local.remove(['setting.script', 'setting.traditional', 'setting.pronunciation', 'setting.toneColours', 'setting.theme']))
    tab = await browser.newTab()
    await tab.setViewport(size)
    await tab.activate()
    await tab.open(`${browser.extensionOrigin}/welcome.html`)
    await until(() => tab.evaluate(() => document.querySelector('#done') !== null), 'the page')
  })
  afterEach(() => tab.close().catch(() => null))

  const setting = async (name: string) => (await browser.readStorage(`setting.${name}`))[`setting.${name}`]
  const clickOn = async (selector: string) => {
    const { x, y } = await tab.evaluate((wanted) => {
      const element = document.querySelector(wanted)!
      element.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
    }, selector)
    await tab.click(x, y)
  }
  /** The page may be gone before the driver hears that it was clicked. */
  const leaveBy = (selector: string) => clickOn(selector).catch(() => null)
  const words = () => tab.evaluate(() => document.querySelector('.level-offer')?.textContent ?? '')
  const openPages = () =>
    browser.evaluateInExtension(async () => {
      const tabs = await chrome.tabs.query({})
      return tabs.filter(({ url }) => url === chrome.runtime.getURL('/welcome.html')).length
    })

  it('opened by itself when Tongdu was installed', async () => {
    // One by itself, and the one of this test.
    await until(async () => (await openPages()) === 2, 'the page that opened by itself')
  })

  it('is gone through with the mouse: a word, three answers, done', async () => {
    await tab.hover('书店')
    await tab.popupShown('shūdiàn')
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await clickOn('input[value="taiwan"] + span')
    await until(async () => (await setting('script')) === 'traditional', 'the script')
    await clickOn('input[value="zhuyin"] + span')
    await until(async () => (await setting('pronunciation')) === 'zhuyin', 'the pronunciation')
    await clickOn('#welcome-tones')
    await until(async () => (await setting('toneColours')) === false, 'the colours')
    await until(() => tab.evaluate(() => document.querySelector('article')!.textContent.includes('書店')), 'the article in the other script')
    await tab.moveMouse(3, 3)
    await tab.hover('書店')
    await tab.popupShown('ㄕㄨ')
    expect(browser.errors).toEqual([])
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await leaveBy('#done')
    await until(async () => (await openPages()) === 1, 'the page to be gone')
  })

  it('is gone through by keyboard', async () => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('#show-card')!.focus())
    await tab.press('Enter')
    await untilSeen(tab, ({ word }) => word === '周末', 'the card of the first word')
    await tab.press('.')
    await untilSeen(tab, ({ word }) => word === '的', 'the card of the next word')
    await tab.press('Escape')
    await tab.popupHidden()
    await tab.press('Tab')
    await tab.press('ArrowRight')
    await until(async () => (await setting('script')) === 'traditional', 'the next script')
    await tab.press('Tab')
    await tab.press('ArrowRight')
    await until(async () => (await setting('pronunciation')) === 'numbers', 'the next way to write')
    await until(() => tab.evaluate(() => document.querySelector('article')!.lang === 'zh-Hant-TW'), 'the article in the other script')
    expect(browser.errors).toEqual([])
  })

  it('marks the words of a level as known, and takes that back', async () => {
    await tab.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#welcome-level')!
      select.value = '1'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await until(async () => /can be marked/.test(await words()), 'the offer')
    await clickOn('#welcome-mark')
    await until(async () => /marked as known/.test(await words()), 'the words')
    await clickOn('#welcome-unmark')
    await until(async () => /can be marked/.test(await words()), 'the offer again')
    expect(browser.errors).toEqual([])
  })

  it('can be skipped, and fits into narrow windows in both themes', async () => {
    await tab.evaluate(bringAxe)
    for (const theme of ['light', 'dark']) {
      await browser.writeStorage({ 'setting.theme': theme })
      await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === theme, `the ${theme} theme`)
      expect(await faultsOfAxe(tab)).toEqual([])
    }
    await tab.setViewport({ width: 320, height: 640 })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await tab.setViewport(size)
    const before = await openPages()
    await leaveBy('#skip')
    await until(async () => (await openPages()) === before - 1, 'the page to be gone')
  })

  it('does not come again when Tongdu is loaded anew', async () => {
    await tab.close()
    await browser.reloadExtension()
    const page = await browser.newTab()
    await page.activate()
    await page.open('<!doctype html><meta charset="utf-8"><p lang="zh-Hans" style="margin:60px">我们在这里学习中文。</p>')
    await pointUntilShown(page, ['学习', '中文'], 'to learn')
    expect(await openPages()).toBe(0)
    await page.close()
  })
})
