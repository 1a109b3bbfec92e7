import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { activeTab, chooseInMenu, pressKey } from '../conversion/commands'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { staysAway, untilItShows, wish } from './wishes'

declare const chrome: typeof extensionApi

const page = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px }</style><p id="line">我們在圖書館裡學習中文。</p><p lang="en">Nothing Chinese here.</p>
<iframe srcdoc='<p lang="zh" style="font: 20px sans-serif">我们喜欢音乐。</p>'></iframe>`

describe.each(browsers)('the habit of a site in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    browser.site.add({ body: page, headers: { 'content-type': 'text/html' } }, '/habits')
  })
  afterAll(async () => {
    await browser?.close()
  })
  const site = () => new URL(browser.site.origin).hostname
  const setHabit = async (habit: string | null) => {
    const key = `habit.${site()}`
    if (habit) await browser.writeStorage({ [key]: { site: site(), habit, savedAt: 1 } })
    else await browser.evaluateInExtension((name: string) => chrome.storage.local.remove(name), key)
  }
  const shownInToolbar = async () => {
    const id = await activeTab(browser)
    return await browser.evaluateInExtension(async (tabId: number) => ({ title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) }), id)
  }
  const goesOver = async (word: string, path: string[] = []) => {
    await tab.hover('Nothing')
    await tab.hover(word, path)
  }

  it('off keeps cards away by pointer, key and menu, in sub-frames too; the toolbar says so; pages are turned all the same', async () => {
    await wish(browser)
    await setHabit('off')
    await tab.open(`${browser.site.origin}/habits`)
    await goesOver('圖書館')
    await staysAway(tab)
    await goesOver('音乐', ['iframe'])
    await staysAway(tab)
    expect((await tab.popupState()).kind).toBe('absent')
    await tab.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#line')!))
    await pressKey(browser, 'L', 'look-up')
    await chooseInMenu(browser, { menuItemId: 'keep-selection', selectionText: '我們', frameId: 0, pageUrl: `${browser.site.origin}/habits`, editable: false })
    await staysAway(tab)
    await until(async () => {
      const { title, badge } = await shownInToolbar()
      return title === 'Tongdu shows no cards on this site, as you chose.' && badge === 'off'
    }, 'the toolbar')
    await pressKey(browser, 'C', 'turn-page')
    await until(() => tab.evaluate(() => document.querySelector('#line')!.textContent === '我们在图书馆里学习中文。'), 'the page in Simplified')
    await until(async () => /no cards.*Simplified/.test((await shownInToolbar()).title), 'the toolbar')
    await pressKey(browser, 'C', 'turn-page')
    await until(() => tab.evaluate(() => document.querySelector('#line')!.textContent === '我們在圖書館裡學習中文。'), 'the page as it is written')
  })

  it('that is taken back is heard of by pages that are open, and so is another', async () => {
    await setHabit('off')
    await tab.open(`${browser.site.origin}/habits`)
    await goesOver('圖書館')
    await staysAway(tab)
    await setHabit(null)
    await untilItShows(tab, () => goesOver('圖書館'), 'a card')
    await setHabit('off')
    await tab.popupHidden()
    await staysAway(tab)
    await setHabit('click')
    const click = async () => {
      const { x, y } = await tab.hover('學習')
      await tab.click(x, y)
    }
    await untilItShows(tab, click, 'a card on click')
  })

  it('wins over the settings, on this site alone', async () => {
    await wish(browser, { trigger: 'keyboard' })
    await setHabit('rest')
    await tab.open(`${browser.site.origin}/habits`)
    await goesOver('圖書館')
    await tab.popupShown('圖書館')
    await tab.open(`${browser.site.stranger}/habits`)
    await goesOver('圖書館')
    await staysAway(tab)
    await setHabit(null)
    await wish(browser)
  })

  it('leaves no error behind', () => {
    expect(browser.errors).toEqual([])
  })
})
