import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hoverInFrame } from '../harness/drawn'
import type { Driver, FramePath, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'

const style = 'font:18px/1.6 sans-serif;margin:8px'
const listen = 'window.heard = []; addEventListener("message", (event) => heard.push(event.data), true)'
const inner = `<!doctype html><meta charset="utf-8"><script>${listen}</script><body style="${style}"><p>图书馆里有书。</p>`

describe.each(browsers)('words in sub-frames in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
    const { site } = browser
    site.add({ body: inner }, '/inner')
    site.add({ body: `<!doctype html><meta charset="utf-8"><script>${listen}</script><body style="margin:0"><iframe id="deep" src="${site.origin}/inner" width="400" height="90"></iframe>` }, '/middle')
    site.add(
      {
        body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><script>${listen}</script>
<style>iframe { width: 440px; height: 100px; display: block }</style>
<iframe id="same" src="/inner"></iframe>
<iframe id="stranger" src="${site.stranger}/inner"></iframe>
<iframe id="srcdoc" srcdoc="<body style='${style}'><p>图书馆里有书。</p>"></iframe>
<iframe id="sandbox" sandbox="allow-scripts" src="/inner"></iframe>
<iframe id="nested" src="${site.stranger}/middle"></iframe>
<iframe id="blank"></iframe>
<div id="list" style="height: 60px; overflow: auto"><div style="height: 1000px"></div></div><div style="height: 2000px"></div>
<script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p style="${style}">图书馆里有书。</p>'</script>`,
      },
      '/frames',
    )
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each([
    ['of the same origin', ['#same']],
    ['of another site', ['#stranger']],
    ['srcdoc', ['#srcdoc']],
    ['sandboxed', ['#sandbox']],
    ['about:blank', ['#blank']],
    ['a frame in a frame of another site', ['#nested', '#deep']],
  ] as [string, FramePath][])('are shown in the top window: %s', async (_name, path) => {
    await tab.open(`${browser.site.origin}/frames`)
    const word = await hoverInFrame(tab, '图书馆', path)
    const { box } = await tab.popupShown('library')
    // Beside the word, not over it, and as wide as in any page: it stands in the top window.
    expect(box.width).toBe(400)
    expect(word.y < box.y || word.y > box.y + box.height).toBe(true)
    expect(Math.min(Math.abs(box.y - word.y), Math.abs(word.y - box.y - box.height))).toBeLessThan(40)
    expect(await tab.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([])
    await tab.moveMouse(900, 20)
    await tab.popupHidden()
  })

  it('keep their card while something else in the page scrolls, and lose it when they are scrolled away themselves', async () => {
    await tab.open(`${browser.site.origin}/frames`)
    await hoverInFrame(tab, '图书馆', ['#stranger'])
    await tab.popupShown('library')
    const scroll = (selector: string, by: number) =>
      tab.evaluate(
        async (within, down) => {
          const heard = new Promise((resolve) => addEventListener('scroll', resolve, { capture: true, once: true }))
          document.querySelector(within)!.scrollBy(0, down)
          await heard
        },
        selector,
        by,
      )
    await scroll('#list', 30)
    expect((await tab.popupState()).kind).toBe('shown')
    await scroll('html', 60)
    await tab.popupHidden()
  })
})
