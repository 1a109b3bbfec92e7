import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Driver } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { RecordingProxy } from '../harness/recording-proxy'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

/**
 * Row 59: a proxy through which all of the browser's traffic goes sees nothing that Tongdu caused, whatever is used of it.
 * What a browser asks of its maker by itself is set aside by name and printed; pages are on a host of our own, and each request there
 * must be one that the test made.
 * Planted and found: a `fetch` in the background with the policy taken away. With the policy the same `fetch` reaches no proxy.
 */
const words = ['学习', '人民', '銀行', '长', '重庆']
/** What Chromium and Firefox themselves ask for in a fresh profile. */
const makers = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com|detectportal\.firefox\.com)(:\d+)?$/

describe.each(browsers)('the network in %s', (kind) => {
  let browser: Driver
  let proxy: RecordingProxy
  beforeAll(async () => {
    proxy = await RecordingProxy.start()
    browser = await launch(kind, { proxy })
  })
  afterAll(async () => {
    await browser.close()
    await proxy.stop()
  })

  it('is not used by any feature', async () => {
    const { tab, site } = browser
    const opened: string[] = []
    const open = async (body: string) => {
      const path = site.add(body)
      opened.push(`GET ${site.origin}${path}`)
      await tab.moveMouse(990, 790)
      await tab.open(path)
    }
    const text = `<p lang="zh" style="font-size: 28px; margin: 120px 60px">${words.join('，')}</p>`
    await open(text)
    for (const word of words) {
      await tab.hover(word)
      await tab.popupShown(word)
    }
    // Into the card, over it, keys for the next word, away.
    const shown = await tab.popupState()
    if (shown.kind === 'shown') await tab.moveMouse(shown.box.x + 40, shown.box.y + 40)
    await tab.press('.')
    await tab.press(',')
    await tab.press('Escape')
    await tab.popupHidden()
    // Settings, as the toolbar's popup changes them, and that popup itself.
    const changes = [
      { 'setting.theme': 'dark' },
      { 'setting.pronunciation': 'zhuyin', 'setting.sandhi': true },
      { 'setting.pronunciation': 'numbers', 'setting.toneColours': false },
      { 'setting.theme': 'light', 'setting.pronunciation': 'marks' },
    ]
    for (const [index, settings] of changes.entries()) {
      await browser.writeStorage(settings)
      await tab.hover(words[index] as string)
      await tab.popupShown(words[index])
      await tab.moveMouse(990, 790)
      await tab.popupHidden()
    }
    await browser.evaluateInExtension(async () => {
      for (const page of ['/popup.html', '/options.html']) {
        const made = await chrome.tabs.create({ url: chrome.runtime.getURL(page as '/lookup.html'), active: false })
        while ((await chrome.tabs.get(made.id ?? -1)).status !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20))
        await chrome.tabs.remove(made.id ?? -1)
      }
    })
    // Off and on, the background stopped, a frame, a fault in the page, an update.
    await browser.writeStorage({ 'setting.isOn': false })
    await browser.writeStorage({ 'setting.isOn': true })
    await until(() => browser.isBackgroundRunning(), 'the background')
    await browser.stopBackground()
    const inner = site.add(text)
    opened.push(`GET ${site.sibling}${inner}`)
    await open(`<iframe id="inner" width="700" height="500" src="${site.sibling}${inner}"></iframe>`)
    await tab.hover('人民', ['#inner'])
    await tab.popupShown('rénmín')
    await browser.reloadExtension()
    await open(text)
    // Our scripts are only just coming to pages again.
    await pointUntilShown(tab, ['人民', '銀行'], 'yínháng')

    const ours = proxy.requests.filter((request) => request.includes(new URL(site.origin).host) || request.includes(new URL(site.sibling).host))
    const others = proxy.requests.filter((request) => !ours.includes(request))
    expect(ours.filter((request) => !request.endsWith('/favicon.ico')).toSorted()).toEqual(opened.toSorted())
    const strange = others.filter((request) => !makers.test(new URL(request.replace(/^CONNECT /, 'https://').replace(/^[A-Z]+ /, '')).host))
    expect(strange).toEqual([])
    console.log(`${kind}: ${opened.length} pages of the test, 0 requests by Tongdu; the browser itself: ${[...new Set(others)].join(', ') || 'nothing'}`)
  })

  it('cannot be used: every way out of the popup’s frame is refused', async () => {
    proxy.requests.length = 0
    const address = `${browser.site.origin}/way-out`
    const ways = (url: string) =>
      Promise.all([
        fetch(url, { mode: 'no-cors' }).then(() => 'fetched', () => 'refused'),
        new Promise((resolve) => {
          if (typeof Image === 'undefined') return resolve('refused')
          const image = new Image()
          image.onload = () => resolve('loaded')
          image.onerror = () => resolve('refused')
          image.src = url
        }),
        new Promise((resolve) => {
          try {
            const socket = new WebSocket(url.replace('http', 'ws'))
            socket.onopen = () => resolve('opened')
            socket.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        }),
        Promise.resolve(navigator.sendBeacon(url)).then(() => 'refused'),
      ])
    await browser.tab.moveMouse(990, 790)
    await browser.tab.open(`<p lang="zh" style="font-size: 28px; margin: 120px 60px">${words.join('，')}</p>`)
    await browser.tab.hover('学习')
    await browser.tab.popupShown('xuéxí')
    expect(await browser.tab.evaluateInPopup(ways, address)).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(proxy.requests.filter((request) => request.includes('way-out'))).toEqual([])
  })
})
