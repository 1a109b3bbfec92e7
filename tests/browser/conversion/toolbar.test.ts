import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { activeTab } from './commands'
import { forgetAll, page, textIs, textOf } from './pages'

declare const chrome: typeof extensionApi

describe.each(browsers)('the toolbar and the script of a page in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  let toolbar: Tab
  let tabId: number

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await tab.open(page('zh-Hant', '我們在這裏學習華語。'))
    tabId = await activeTab(browser)
    toolbar = await browser.newTab()
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await forgetAll(browser)
    await tab.open(page('zh-Hant', '我們在這裏學習華語。'))
    await openToolbar()
  })

  /** As the toolbar popup, but in a tab of its own. */
  const openToolbar = async () => {
    await toolbar.open(`${browser.extensionOrigin}/popup.html?tab=${tabId}`)
    await says('It is written in')
  }
  const text = () => toolbar.evaluate(() => document.body.innerText)
  const says = (part: string) => until(async () => (await text()).includes(part) || Promise.reject(new Error(await text())), `the toolbar to say ${part}`)
  const choose = (value: string) => toolbar.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)!.click(), value)
  const select = (id: string, value: string) =>
    toolbar.evaluate(
      (name, wanted) => {
        const field = document.getElementById(name) as HTMLSelectElement
        field.value = wanted
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      id,
      value,
    )
  const badgeIs = (wanted: string) =>
    until(async () => (await browser.evaluateInExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId)) === wanted, `the badge “${wanted}”`)
  const titleIs = (wanted: string) =>
    until(async () => (await browser.evaluateInExtension((id) => chrome.action.getTitle({ tabId: id }), tabId)) === wanted, `the icon to say “${wanted}”`)
  const chosen = () => toolbar.evaluate(() => document.querySelector<HTMLInputElement>('.segments input:checked')?.value)

  it('says what the page is written in and shown in, turns it, and gives it back', async () => {
    await says('It is written in Traditional. Shown as it is written.')
    await choose('simplified')
    await textIs(tab, '我们在这里学习华语。')
    await says('Shown in: Simplified. You chose this here.')
    await badgeIs('简')
    await titleIs('Tongdu shows this page in Simplified characters.')
    await choose('as written')
    await textIs(tab, '我們在這裏學習華語。')
    await says('Shown as it is written.')
    await badgeIs('')
    await titleIs('Tongdu is on. Point at a Chinese word.')
    expect(await chosen()).toBe('as written')
  })

  it('makes a rule for the site, which holds in every tab of it, and takes it away', async () => {
    await select('rule', 'simplified')
    await textIs(tab, '我们在这里学习华语。')
    await says('By the rule for 127.0.0.1.')
    expect(await browser.readStorage('site.127.0.0.1')).toMatchObject({ 'site.127.0.0.1': { site: '127.0.0.1', rule: 'simplified' } })
    const other = await browser.newTab()
    await other.open(page('zh-Hant', '我們說話。'))
    await textIs(other, '我们说话。')
    await other.close()
    await select('rule', '')
    await textIs(tab, '我們在這裏學習華語。')
    expect(await browser.readStorage('site.127.0.0.1')).toEqual({})
  })

  it('says the same after the page was loaded again, and the truth when all is switched off', async () => {
    await choose('simplified')
    await badgeIs('简')
    await tab.reload()
    await textIs(tab, '我们在这里学习华语。')
    await badgeIs('简')
    await browser.writeStorage({ 'setting.isOn': false })
    await textIs(tab, '我們在這裏學習華語。')
    await tab.activate()
    await badgeIs('off')
    await until(async () => !(await text()).includes('Shown in'), 'the toolbar to say nothing of scripts')
    await browser.writeStorage({ 'setting.isOn': true })
    await textIs(tab, '我们在这里学习华语。')
    await badgeIs('简')
  })

  it('names a script on the icon only where pages that are turned automatically changed', async () => {
    await browser.writeStorage({ 'setting.automatic': true })
    await textIs(tab, '我们在这里学习华语。')
    await badgeIs('简')
    await says('Turned automatically.')
    await tab.open(page('zh-Hans', '我们说话。'))
    await badgeIs('')
    await openToolbar()
    await says('It is written in Simplified. Shown as it is written.')
    expect(await textOf(tab)).toBe('我们说话。')
  })

  it('converts a text that is typed, and copies it', async () => {
    await toolbar.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('.converter')!.open = true
      document.getElementById('converter-text')!.focus()
    })
    await toolbar.activate()
    await toolbar.type('我們說話')
    const result = () => toolbar.evaluate(() => document.querySelector<HTMLTextAreaElement>('#converter-result')!.value)
    await until(async () => (await result()) === '我们说话', 'the text')
    await select('converter-to', 'traditional')
    await until(async () => (await result()) === '我們說話', 'the text as it was')
    const place = await toolbar.evaluate(() => {
      const button = document.getElementById('converter-copy')!
      button.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = button.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await toolbar.click(place.x, place.y)
    await says('Copied.')
  })

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s, and fits into 320 px', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme })
    await until(async () => (await toolbar.evaluate(() => document.documentElement.dataset.theme)) === theme, 'the theme')
    await choose('simplified')
    await says('Shown in: Simplified')
    await toolbar.setViewport({ width: 320, height: 600 })
    await toolbar.evaluate(() => void (document.querySelector<HTMLDetailsElement>('.converter')!.open = true))
    await toolbar.evaluate(bringAxe)
    expect(await faultsOfAxe(toolbar)).toEqual([])
    expect(await toolbar.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    if (process.env.TONGDU_PICTURES) await toolbar.screenshot(`${process.env.TONGDU_PICTURES}/toolbar-${kind}-${theme}.png`)
    await toolbar.setViewport({ width: 1000, height: 800 })
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
