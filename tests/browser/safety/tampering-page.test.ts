import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'
import { profileScripts } from './profile-scripts'

declare const made: number

/**
 * Row 26: a page that takes our host away, moves or restyles it, or changes its whole document gets no battle, and no reader
 * loses the popup for good.
 * Planted and found: no brake; a sentinel that does not listen again after `document.open()`; a host whose style is not
 * written anew. Planted and not found: no look at a host that was moved, which the next look-up puts back anyway.
 */
const text = '<p style="font-size:20px">我们在图书馆里学习。</p><p style="font-size:20px">今天的新闻很好。</p>'
const page = (tamper: string) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 60px }</style>
${text}<input id="box"><aside></aside><script>
  window.made = 0; window.tampering = true
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.matches?.('[data-tongdu-popup]') && node !== window.last) made++, window.last = node
  }).observe(document, { childList: true, subtree: true })
  const frame = () => {
    const host = document.querySelector('[data-tongdu-popup]')
    if (host && window.tampering) { ${tamper} }
    requestAnimationFrame(frame)
  }
  frame()
</script>`

const tampers: [string, string][] = [
  ['removes it', 'host.remove()'],
  ['moves it', "(host.parentNode === document.body ? document.querySelector('aside') : document.body).append(host)"],
  ['restyles it', "host.style.cssText = 'display: none !important; opacity: 0 !important'"],
  ['takes its place in the top layer', "host.removeAttribute('popover'); host.hidden = true"],
]
const swaps: [string, string][] = [
  ['the body replaced', `const body = document.createElement('body'); body.innerHTML = ${JSON.stringify(text)}; document.body.replaceWith(body)`],
  ['all inside the root replaced', `document.documentElement.innerHTML = '<body>' + ${JSON.stringify(text)}`],
  ['the root replaced', `const root = document.createElement('html'); root.innerHTML = '<body>' + ${JSON.stringify(text)}; document.documentElement.replaceWith(root)`],
  ['the document written anew', `document.open(); document.write('<!doctype html><body>' + ${JSON.stringify(text)}); document.close()`],
]

describe.each(browsers)('a page that tampers with the popup in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  let peaceful = 0

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
    await tab.open(page(''))
    peaceful = await readQuickly()
  })
  afterAll(async () => {
    await browser?.close()
  })
  const comesBack = (timeoutMs = 30_000) => pointUntilShown(tab, ['新闻', '图书馆'], undefined, timeoutMs)

  /** A dozen looks in three seconds; in Chromium, what part of a core our scripts took in the page. */
  const readQuickly = async () => {
    const stop = kind === 'chromium' ? await profileScripts(await (browser as Chromium).cdp(tab), 'chrome-extension:') : null
    const start = Date.now()
    for (let look = 1; look <= 12; look++) {
      await tab.hover(look % 2 ? '新闻' : '图书馆')
      await until(() => Date.now() - start > look * 250, 'the next look')
    }
    return stop ? (await stop()).share : 0
  }

  it.each(tampers)('and %s in every frame', async (_name, tamper) => {
    await tab.moveMouse(990, 630)
    await tab.open(page(tamper))
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.focus())
    const start = Date.now()
    const share = await readQuickly()
    expect(share - peaceful, `of a core; without tampering it is ${peaceful}`).toBeLessThan(0.05)
    const mostMade = 5 * Math.ceil((Date.now() - start) / 10_000)
    expect(await tab.evaluate(() => made)).toBeLessThanOrEqual(mostMade)
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('box')
    await tab.evaluate(() => void Object.assign(globalThis, { tampering: false }))
    await comesBack()
    expect(await tab.evaluate(() => [document.activeElement?.id, document.querySelectorAll('[data-tongdu-popup]').length])).toEqual(['box', 1])
    expect(browser.errors).toEqual([])
  })

  it.each(swaps)('finds it again after %s', async (_name, swap) => {
    await tab.moveMouse(990, 630)
    await tab.open(page(''))
    await tab.hover('图书馆')
    await tab.popupShown('library')
    await tab.evaluate((work) => document.body.append(Object.assign(document.createElement('script'), { textContent: work })), swap)
    // Sooner than the brake would let go: none of these may count as taking it away.
    await comesBack(9000)
    expect(await tab.evaluate(() => document.querySelectorAll('[data-tongdu-popup]').length)).toBe(1)
  })

  it('finds text in a frame whose document was written anew before anything was looked up', async () => {
    await tab.moveMouse(990, 630)
    await tab.open('<iframe id="inner" width="600" height="300"></iframe>')
    await tab.evaluateInFrame(['#inner'], (html) => {
      document.open()
      document.write(html)
      document.close()
    }, text)
    await tab.hover('图书馆', ['#inner'])
    await tab.popupShown('library')
  })
})
