import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { activeTab, chooseInMenu, pressKey } from './commands'
import { forgetAll, page, textIs, textOf, turnedWhile } from './pages'

declare const chrome: typeof extensionApi
declare const returned: boolean[]

const simplified = page('zh-Hans', '我们在这里学习华语。')
const traditional = page('zh-Hant', '我們在這裡學習華語。')
const inSimplified = '我们在这里学习华语。'
const inTraditional = '我們在這裡學習華語。'

describe.each(browsers)('turning a page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { backForwardCache: true })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await forgetAll(browser)
    await tab.activate()
  })
  const turn = () => pressKey(browser, 'C', 'turn-page')
  /** Kept by the back/forward cache in both browsers. */
  const kept = (body: string) => browser.site.url({ body, headers: { 'cache-control': 'max-age=60' } })
  const badge = async () => {
    const id = await activeTab(browser)
    return await browser.evaluateInExtension((tabId) => chrome.action.getBadgeText({ tabId }), id)
  }
  const badgeIs = (wanted: string) => until(async () => (await badge()) === wanted, `the badge “${wanted}”`)

  it('shows a Traditional page in Simplified, and gives back what it said', async () => {
    await tab.open(traditional)
    await turn()
    await textIs(tab, inSimplified)
    await badgeIs('简')
    await turn()
    await textIs(tab, inTraditional)
    await badgeIs('')
  })

  it('shows a page in the reader’s own script in the other one', async () => {
    await tab.open(simplified)
    await turn()
    await textIs(tab, inTraditional)
    await badgeIs('台')
    await turn()
    await textIs(tab, inSimplified)
  })

  it('holds for the tab and the site: after loading again, on other pages there, in no other tab, on no other site', async () => {
    await tab.open(traditional)
    await turn()
    await textIs(tab, inSimplified)
    await tab.reload()
    await textIs(tab, inSimplified)
    await tab.open(page('zh-Hant', '我們說話。'))
    await textIs(tab, '我们说话。')
    const path = new URL(browser.site.url({ body: traditional }), browser.site.origin).pathname
    await tab.open(`${browser.site.stranger}${path}`)
    await badgeIs('')
    expect(await textOf(tab)).toBe(inTraditional)
    const other = await browser.newTab()
    await other.open(traditional)
    await other.activate()
    await badgeIs('')
    expect(await textOf(other)).toBe(inTraditional)
    await other.close()
  })

  it('turns the next page of the site while it is still coming in', async () => {
    await tab.open(traditional)
    await turn()
    await textIs(tab, inSimplified)
    expect(await turnedWhile(browser, inSimplified)).toBe('loading')
  })

  it('holds through history and the back/forward cache, also for pages that were left before they were turned', async () => {
    const marked = page('zh-Hant', inTraditional, '<script>window.returned = []; addEventListener("pageshow", (event) => returned.push(event.persisted))</script>')
    await tab.open(kept(marked))
    await tab.open(kept(page('zh-Hant', '我們說話。')))
    await turn()
    await textIs(tab, '我们说话。')
    await tab.goBack()
    await textIs(tab, inSimplified)
    expect(await tab.evaluate(() => returned.at(-1))).toBe(true)
    await turn()
    await textIs(tab, inTraditional)
    await tab.goForward()
    await textIs(tab, '我們說話。')
    await badgeIs('')
  })

  it('reaches the frames of the page, those that come later too', async () => {
    const path = new URL(browser.site.url({ body: traditional }), browser.site.origin).pathname
    await tab.open(page('zh-Hant', '我們說話。', `<iframe id="one" src="${browser.site.stranger}${path}"></iframe>`))
    await until(() => tab.evaluateInFrame(['#one'], () => document.querySelector('#text') !== null), 'the frame')
    await turn()
    await textIs(tab, '我们说话。')
    const frameIs = (selector: string, wanted: string) =>
      until(() => tab.evaluateInFrame([selector], (text: string) => document.querySelector('#text')?.textContent === text, wanted), `the frame ${selector} to show ${wanted}`)
    await frameIs('#one', inSimplified)
    await tab.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.id = 'two'
      frame.src = address
      document.body.append(frame)
    }, `${browser.site.stranger}${path}`)
    await frameIs('#two', inSimplified)
    await turn()
    await frameIs('#one', inTraditional)
    await frameIs('#two', inTraditional)
  })

  it('is remembered when the background was stopped, and ends with the switch', async () => {
    await tab.open(traditional)
    await turn()
    await textIs(tab, inSimplified)
    await browser.stopBackground()
    await tab.reload()
    await textIs(tab, inSimplified)
    await browser.stopBackground()
    await browser.writeStorage({ 'setting.isOn': false })
    await textIs(tab, inTraditional)
    await turn()
    await tab.reload()
    await badgeIs('off')
    expect(await textOf(tab)).toBe(inTraditional)
  })

  it('is done by the context menu too', async () => {
    await tab.open(traditional)
    await chooseInMenu(browser, { menuItemId: 'turn-page', frameId: 0 })
    await textIs(tab, inSimplified)
    await chooseInMenu(browser, { menuItemId: 'turn-page', frameId: 0 })
    await textIs(tab, inTraditional)
  })

  it('does nothing where the browser lets no extension run', async () => {
    await tab.open(kind === 'firefox' ? 'about:config' : 'chrome://version/')
    await turn()
    await badgeIs('')
  })

  const fields = '<textarea id="field" style="width: 300px; height: 100px"></textarea>'
  const select = () => tab.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#text')!))

  it('copies the selection of a page in either script, from what was written', async () => {
    await tab.open(page('zh-Hant', '皇后說<b>乾</b>淨。', fields))
    await turn()
    await textIs(tab, '皇后说干净。')
    const point = await tab.pointAt('皇')
    for (const [item, wanted] of [['copy traditional', '皇后說乾淨。'], ['copy simplified', '皇后说干净。']] as const) {
      await tab.click(point.x, point.y)
      await select()
      await chooseInMenu(browser, { menuItemId: item, frameId: 0, selectionText: '皇后说干净。' })
      await until(async () => {
        await tab.evaluate(() => {
          const field = document.querySelector<HTMLTextAreaElement>('#field')!
          field.value = ''
          field.focus()
        })
        await tab.press('Control+v')
        return (await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#field')!.value)) === wanted
      }, `the clipboard to hold ${wanted}`)
    }
  })

  it('shows a selection in its place, and again as it was written', async () => {
    await tab.open(page('zh-Hant', '皇后說<b>乾</b>淨，她說完了。'))
    const choose = (menuItemId: string) => chooseInMenu(browser, { menuItemId, frameId: 0 })
    const selectUpTo = (end: number) =>
      tab.evaluate((offset) => {
        const text = document.querySelector('#text')!
        getSelection()!.setBaseAndExtent(text.firstChild!, 0, text.lastChild!, offset)
      }, end)
    await selectUpTo(1)
    await choose('show simplified')
    await textIs(tab, '皇后说干净，她說完了。')
    expect(await tab.evaluate(() => getSelection()!.toString())).toBe('皇后说干净')
    await choose('show simplified')
    await textIs(tab, '皇后說乾淨，她說完了。')
    // A page that is turned: one sentence of it as it was written.
    await turn()
    await textIs(tab, '皇后说干净，她说完了。')
    await selectUpTo(1)
    await choose('show simplified')
    await textIs(tab, '皇后說乾淨，她说完了。')
    await turn()
    await textIs(tab, '皇后說乾淨，她說完了。')
    await choose('show simplified')
    await textIs(tab, '皇后说干净，她說完了。')
    await browser.writeStorage({ 'setting.isOn': false })
    await textIs(tab, '皇后說乾淨，她說完了。')
    expect(browser.errors).toEqual([])
  })

  /** Takes the window away again. */
  const windowOpens = async () => {
    const opened = () => browser.evaluateInExtension(async () => (await chrome.tabs.query({})).find(({ url }) => url?.includes('/popup.html?tab='))?.id ?? null)
    const id = await until(opened, 'the window')
    const isTaken = () => browser.evaluateInExtension(async () => !('textToConvert' in (await chrome.storage.session.get(null))))
    await until(isTaken, 'the window to have the text')
    await browser.evaluateInExtension((tabId) => chrome.tabs.remove(tabId), id)
  }

  it('leaves a selection in a window of ours when its frame is gone', async () => {
    await tab.open(traditional)
    await chooseInMenu(browser, { menuItemId: 'copy simplified', frameId: 4242, selectionText: inTraditional })
    await windowOpens()
    expect(await textOf(tab)).toBe(inTraditional)
  })

  // In Chromium what the driver evaluates counts as a click, after which every page may copy.
  it.runIf(kind === 'firefox')('leaves a selection in a window of ours where the browser does not let us copy', async () => {
    await tab.open(traditional)
    await select()
    await chooseInMenu(browser, { menuItemId: 'copy simplified', frameId: 0, selectionText: inTraditional })
    await windowOpens()
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
