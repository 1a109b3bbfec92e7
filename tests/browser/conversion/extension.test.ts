import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { pressKey } from './commands'

describe.each(browsers)('the script in the page in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(() => browser.close())
  beforeEach(() => browser.errors.splice(0))
  const turn = () => pressKey(browser, 'C', 'turn-page')

  const collectGarbage = async () => {
    if (browser.kind === 'firefox') {
      await (browser as Firefox).evaluateInChrome("void Services.obs.notifyObservers(null, 'child-gc-request'), void Services.obs.notifyObservers(null, 'child-cc-request')")
      return
    }
    const session = await (browser as Chromium).cdp()
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
  }

  it('still knows what every text node said after the browser has cleared its memory, those outside of the document too', async () => {
    const paragraphs = Array.from({ length: 600 }, (_, index) => `<p>第${index}个问题：<b>这里</b>说的是<i>书</i>和头发。</p>`).join('')
    await tab.open(`<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><body>${paragraphs}`)
    const before = await tab.evaluate(() => new XMLSerializer().serializeToString(document))
    await turn()
    await until(() => tab.evaluate(() => !document.body.textContent.includes('个')), 'conversion')
    await tab.evaluate(() => {
      const first = document.querySelector('p')!
      Object.assign(globalThis, { kept: first })
      first.remove()
    })
    await collectGarbage()
    await turn()
    await until(() => tab.evaluate(() => !/[個這裡說書頭髮]/.test(document.body.textContent)), 'going back')
    await tab.evaluate(() => document.body.prepend((globalThis as unknown as { kept: Node }).kept))
    // What is not seen, as languages, is set back last.
    await until(async () => (await tab.evaluate(() => new XMLSerializer().serializeToString(document))) === before, 'the page to be as written')
    expect(browser.errors).toEqual([])
  })

  it('reaches frames, also such that come later', async () => {
    await tab.open(`<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><p>这里</p><iframe id="a" srcdoc="<p>读书"></iframe>`)
    const texts = () =>
      tab.evaluate(() => [document, ...Array.from(document.querySelectorAll('iframe'), (frame) => frame.contentDocument!)].map((each) => each.querySelector('p')?.textContent).join(' '))
    const shows = (wanted: string) => until(async () => (await texts()) === wanted || Promise.reject(new Error(await texts())), `the frames to show ${wanted}`)
    await turn()
    await shows('這裡 讀書')
    await tab.evaluate(() => {
      const later = document.createElement('iframe')
      later.srcdoc = '<p>东风'
      document.body.append(later)
      const empty = document.createElement('iframe')
      document.body.append(empty)
      empty.contentDocument!.body.append(Object.assign(empty.contentDocument!.createElement('p'), { textContent: '开门' }))
    })
    await shows('這裡 讀書 東風 開門')
    await tab.evaluate(() => void (document.querySelector('iframe')!.srcdoc = '<p>飞龙'))
    await shows('這裡 飛龍 東風 開門')
    await turn()
    await shows('这里 飞龙 东风 开门')
    expect(browser.errors).toEqual([])
  })
})
