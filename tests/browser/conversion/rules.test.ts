import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { forgetAll, page, textIs, textOf, turnedWhile } from './pages'

declare const chrome: typeof extensionApi

const traditional = page('zh-Hant', '我們在這裏學習華語。')

describe.each(browsers)('rules for sites in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await forgetAll(browser)
    await registeredAre(null)
  })
  const setRule = (site: string, rule: string) => browser.writeStorage({ [`site.${site}`]: { site, rule, savedAt: 1 } })
  const registered = () =>
    browser.evaluateInExtension(async () => (await chrome.scripting.getRegisteredContentScripts({ ids: ['conversion'] })).map(({ matches }) => matches!.join())[0] ?? null)
  const registeredAre = (wanted: string | null) => until(async () => (await registered()) === wanted, `scripts to be registered for ${wanted}`)
  const hostOf = (origin: string) => new URL(origin).hostname

  it('turn pages while they are still coming in', async () => {
    await setRule('127.0.0.1', 'simplified')
    await registeredAre('*://127.0.0.1/*')
    expect(await turnedWhile(browser, '我们在这里学习华语。')).toBe('loading')
  })

  it('hold after the background was stopped, and when the extension is put in anew', async () => {
    await setRule('127.0.0.1', 'simplified')
    await registeredAre('*://127.0.0.1/*')
    await browser.stopBackground()
    await tab.open(traditional)
    await textIs(tab, '我们在这里学习华语。')
    await browser.reloadExtension()
    await registeredAre('*://127.0.0.1/*')
    await tab.reload()
    await textIs(tab, '我们在这里学习华语。')
  })

  it('of other sites change nothing here, also where such a site is framed', async () => {
    const framed = browser.site.url({ body: traditional })
    await setRule(hostOf(browser.site.stranger), 'simplified')
    await registeredAre(`*://${hostOf(browser.site.stranger)}/*`)
    const path = new URL(framed, browser.site.origin).pathname
    await tab.open(page('zh-Hant', '我們說話。', `<iframe id="framed" src="${browser.site.stranger}${path}"></iframe>`))
    await until(() => tab.evaluateInFrame(['#framed'], () => document.querySelector('#text') !== null), 'the frame')
    await tab.open(`${browser.site.stranger}${path}`)
    await textIs(tab, '我们在这里学习华语。')
    await tab.goBack()
    expect(await textOf(tab)).toBe('我們說話。')
    await until(() => tab.evaluateInFrame(['#framed'], () => document.querySelector('#text')?.textContent === '我們在這裏學習華語。'), 'the frame as it was written')
  })

  it('hold for the frames of a page, whatever site they are of', async () => {
    const path = new URL(browser.site.url({ body: traditional }), browser.site.origin).pathname
    await setRule('127.0.0.1', 'simplified')
    await tab.open(page('zh-Hant', '我們說話。', `<iframe id="framed" src="${browser.site.stranger}${path}"></iframe>`))
    await textIs(tab, '我们说话。')
    await until(() => tab.evaluateInFrame(['#framed'], () => document.querySelector('#text')?.textContent === '我们在这里学习华语。'), 'the frame')
  })

  it('that leave a site as written win over turning everything', async () => {
    await browser.writeStorage({ 'setting.automatic': true })
    await setRule(hostOf(browser.site.stranger), 'leave')
    await registeredAre('<all_urls>')
    const path = new URL(browser.site.url({ body: traditional }), browser.site.origin).pathname
    await tab.open(`${browser.site.stranger}${path}`)
    const before = await browser.newTab()
    await before.open(traditional)
    await textIs(before, '我们在这里学习华语。')
    await before.close()
    expect(await textOf(tab)).toBe('我們在這裏學習華語。')
  })

  it('follow the settings at once: another Traditional, own words, and off', async () => {
    await setRule('127.0.0.1', 'traditional')
    await tab.open(page('zh-Hans', '里面的软件很好。'))
    await textIs(tab, '裡面的軟件很好。')
    await browser.writeStorage({ 'setting.traditional': 'traditional' })
    await textIs(tab, '裏面的軟件很好。')
    await browser.writeStorage({ 'setting.traditional': 'taiwan' })
    await textIs(tab, '裡面的軟件很好。')
    await browser.writeStorage({ 'setting.regionWording': true })
    await textIs(tab, '裡面的軟體很好。')
    await browser.writeStorage({ 'word.everywhere.软件': { written: '软件', shown: '软体', where: 'everywhere', savedAt: 1 } })
    await textIs(tab, '裡面的软体很好。')
    await browser.writeStorage({ 'setting.isOn': false })
    await textIs(tab, '里面的软件很好。')
    await registeredAre(null)
  })

  it('leave no error behind', () => expect(browser.errors).toEqual([]))
})
