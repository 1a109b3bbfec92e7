import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { activeTab, chooseInMenu } from '../conversion/commands'
import { found, listed, openWord, says } from './in-page'

declare const chrome: typeof extensionApi

describe.each(browsers)('the toolbar’s popup and the ways to the dictionary in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  let toolbar: Tab
  let tabId: number

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await tab.open('<html lang="zh-Hans"><p>我们在这里学习汉语。</p><script>var no = "不算"</script></html>')
    tabId = await activeTab(browser)
    toolbar = await browser.newTab()
    await openToolbar()
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** As the toolbar's popup, but in a tab of its own. */
  const openToolbar = async () => {
    await toolbar.open(`${browser.extensionOrigin}/popup.html?tab=${tabId}`)
    await toolbar.activate()
    await says(toolbar, 'Shown as it is written')
  }
  const focused = () => toolbar.evaluate(() => document.activeElement?.id)
  const lookUpTab = (part: string) =>
    until(() => browser.evaluateInExtension(async (wanted) => (await chrome.tabs.query({})).map(({ url }) => url ?? '').find((url) => url.includes(wanted)) ?? null, part), `a tab with ${part}`)
  const closeTabs = (part: string) =>
    browser.evaluateInExtension(async (wanted) => {
      for (const { id, url } of await chrome.tabs.query({})) if (url?.includes(wanted)) await chrome.tabs.remove(id!)
    }, part)

  it('says what is on the page in front', async () => {
    await says(toolbar, 'On. Point at a Chinese word.')
    await says(toolbar, 'This page has 9 Chinese characters.')
    await says(toolbar, 'It is written in Simplified.')
  })

  it('has the box ready, finds by keys alone, opens and keeps a word, and goes back', async () => {
    await until(async () => (await focused()) === 'search-box', 'the box to have the focus')
    await toolbar.type('tushuguan')
    await found(toolbar, 'tushuguan')
    expect((await listed(toolbar))[0]).toBe('图书馆')
    await toolbar.press('ArrowDown')
    await toolbar.press('Enter')
    await openWord(toolbar, '图书馆')
    await says(toolbar, 'library')
    await toolbar.press('s')
    await until(() => toolbar.evaluate(() => document.querySelector('.star')?.getAttribute('aria-pressed') === 'true'), 'the word to be kept')
    await toolbar.press('u')
    await until(() => toolbar.evaluate(() => document.querySelector('.star')?.getAttribute('aria-pressed') === 'false'), 'the word to be free again')
    await toolbar.press('Escape')
    await until(async () => (await focused()) === 'search-box', 'the box')
    await toolbar.press('Escape')
    await says(toolbar, 'On. Point at a Chinese word.')
  })

  it('switches the card off for the site and on again, and lets it show in another way there', async () => {
    const habit = async () => Object.values(await browser.readStorage('habit.127.0.0.1'))
    const click = (selector: string) => toolbar.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)!.click(), selector)
    await openToolbar()
    await click('#on-site')
    await says(toolbar, 'Off on this site.')
    expect(await habit()).toMatchObject([{ site: '127.0.0.1', habit: 'off' }])
    await click('#on-site')
    await says(toolbar, 'On. Point at a Chinese word.')
    expect(await habit()).toEqual([])
    await toolbar.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>('#habit')!
      field.value = 'click'
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await until(async () => JSON.stringify(await habit()).includes('"click"'), 'the habit')
    await browser.evaluateInExtension(() => chrome.storage.local.remove('habit.127.0.0.1'))
  })

  it('looks a selection up from the browser’s menu', async () => {
    await tab.activate()
    await chooseInMenu(browser, { menuItemId: 'look-up-selection', selectionText: ' 学习 ' })
    expect(await lookUpTab('/search.html#')).toContain(`q=${encodeURIComponent('学习')}`)
    await closeTabs('/search.html')
  })

  it('has no fault that axe-core finds, in both themes, and fits into 320 and 400 px', async () => {
    await openToolbar()
    for (const theme of ['light', 'dark'] as const) {
      await browser.writeStorage({ 'setting.theme': theme })
      await until(() => toolbar.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme), theme)
      for (const step of ['start', 'list', 'entry']) {
        if (step === 'list') {
          await toolbar.evaluate(() => document.getElementById('search-box')!.focus())
          await toolbar.type('eat')
          await found(toolbar, 'eat')
        }
        if (step === 'entry') {
          await toolbar.press('Enter')
          await openWord(toolbar, '吃')
        }
        for (const width of [400, 320]) {
          await toolbar.setViewport({ width, height: 600 })
          expect(await toolbar.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${step} ${width}`).toBeLessThanOrEqual(0)
          if (process.env.TONGDU_PICTURES) await toolbar.screenshot(`${process.env.TONGDU_PICTURES}/popup-${kind}-${theme}-${step}-${width}.png`)
        }
        await toolbar.evaluate(bringAxe)
        expect(await faultsOfAxe(toolbar), `${theme} ${step}`).toEqual([])
      }
      await toolbar.press('Escape')
      await toolbar.press('Escape')
      await says(toolbar, 'On. Point at a Chinese word.')
    }
    await toolbar.setViewport({ width: 1000, height: 800 })
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
