import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardFilled } from '../harness/drawn'
import type { Box, Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'

const page = (style: string, inner = '') => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } body { font: 18px/1.6 sans-serif } ${style}</style>
<p class="word" style="position:absolute;margin:0">图书馆</p>${inner}`

interface Line {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

describe.each(browsers)('where the popup stands in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    // Firefox without a screen sends nothing below its real window, which is 682 pixels high.
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** The card is inside the window and leaves the word free. */
  const expectWellPlaced = async (box: Box) => {
    const word = await tab.evaluate((): Line => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('.word')!)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      return { left, top, right, bottom, width: innerWidth, height: innerHeight }
    })
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(word.width + 1)
    expect(box.y + box.height).toBeLessThanOrEqual(word.height + 1)
    const covers =
      box.x < word.right - 1 && box.x + box.width > word.left + 1 && box.y < word.bottom - 1 && box.y + box.height > word.top + 1
    expect(covers, `card ${JSON.stringify(box)} over word ${JSON.stringify(word)}`).toBe(false)
  }

  it.each([
    ['top left', 'left:2px;top:2px'],
    ['top right', 'right:2px;top:2px'],
    ['bottom left', 'left:2px;bottom:2px'],
    ['bottom right', 'right:2px;bottom:2px'],
    ['middle', 'left:45%;top:48%'],
  ])('in the corner: %s', async (_name, place) => {
    await tab.open(page(`.word { ${place} }`))
    await tab.hover('图书馆')
    const { box } = await tab.popupShown('library')
    await expectWellPlaced(box)
  })

  it.each([
    ['vertical-rl', 'right:300px;top:100px'],
    ['vertical-lr', 'left:10px;top:100px'],
  ])('beside a vertical column: %s', async (mode, place) => {
    await tab.open(page(`.word { ${place}; writing-mode: ${mode}; height: 400px }`))
    await tab.hover('图书馆')
    const { box } = await tab.popupShown('library')
    await expectWellPlaced(box)
    const word = await tab.evaluate(() => document.querySelector('.word')!.getBoundingClientRect().toJSON() as Line)
    expect(box.x >= word.right || box.x + box.width <= word.left).toBe(true)
  })

  it('on a page that runs from right to left', async () => {
    await tab.open(page('html { direction: rtl } .word { right: 5px; top: 100px }'))
    await tab.hover('图书馆')
    const { box } = await tab.popupShown('library')
    await expectWellPlaced(box)
  })

  it('below a word that goes on in the next line, with a card as high as there is room', async () => {
    await tab.open(page('.word { left: 800px; top: 190px; width: 5em }').replace('图书馆', '我们坐公共汽车'))
    await tab.hover({ text: '公共汽车' })
    await tab.popupShown('bus')
    await tab.press('?')
    await tab.popupShown('Next sentence')
    const { box } = await cardFilled(tab)
    await expectWellPlaced(box)
    const end = await tab.evaluateInPopup(() => document.querySelector('.key-help')!.getBoundingClientRect().bottom - innerHeight)
    expect(end).toBeLessThanOrEqual(0)
  })

  it('at 200 % zoom', async () => {
    await tab.open(page('.word { left: 40%; top: 70% }'))
    await tab.zoom(2)
    await tab.hover('图书馆')
    const { box } = await tab.popupShown('library')
    await expectWellPlaced(box)
    await tab.zoom(1)
  })

  it('in a window 320 pixels wide', async () => {
    await tab.setViewport({ width: 320, height: 500 })
    await tab.open(page('.word { left: 60%; top: 40% }'))
    await tab.hover('图书馆')
    await tab.popupShown('library')
    const { box } = await cardFilled(tab)
    await expectWellPlaced(box)
    const overflow = await tab.evaluateInPopup(() =>
      Array.from(document.querySelectorAll('.layer'), (layer) => layer.scrollWidth - layer.clientWidth),
    )
    expect(Math.max(...overflow)).toBe(0)
    await tab.setViewport({ width: 1000, height: 640 })
  })

  it.each([
    ['zoom on the root', 'html { zoom: 1.5 }'],
    ['a turned and faded body', 'body { transform: scale(0.8); opacity: 0.5; filter: blur(1px) }'],
    ['an odd root font and direction', 'html { font-size: 3px; direction: rtl }'],
    ['everything important', '* { width: 1px !important; visibility: visible !important; transform: rotate(5deg) !important; animation: x 1s infinite !important; transition: all 9s !important } .word { width: auto !important; transform: none !important }'],
  ])('as large as it should be under %s', async (_name, style) => {
    await tab.open(page(`${style} .word { left: 30%; top: 30% }`))
    await tab.hover('图书馆')
    await tab.popupShown('library')
    const { box } = await cardFilled(tab)
    expect(Math.round(box.width)).toBe(400)
    expect(await tab.evaluateInPopup(() => innerWidth)).toBe(400)
    await expectWellPlaced(box)
  })

  it('in documents of other kinds: SVG and XHTML', async () => {
    browser.site.add(
      {
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><text class="word" x="60" y="90" font-size="24">图书馆</text></svg>',
        headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
      },
      '/word.svg',
    )
    browser.site.add(
      {
        body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p class="word">图书馆</p></body></html>',
        headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
      },
      '/word.xhtml',
    )
    for (const path of ['/word.svg', '/word.xhtml']) {
      await tab.open(browser.site.origin + path)
      await tab.moveMouse(900, 600)
      await tab.hover('图书馆')
      const { box } = await tab.popupShown('library')
      await expectWellPlaced(box)
    }
  })

  const policies: [string, Record<string, string>][] = [
    ['the strictest policy', { 'content-security-policy': "default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" }],
    ['cross-origin isolation', { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }],
  ]
  // In Firefox 153 a page that is sandboxed as a whole lets no script of our frame run: there is no popup there.
  if (kind === 'chromium') policies.push(['a sandbox', { 'content-security-policy': 'sandbox allow-scripts' }])
  it.each(policies)('under %s', async (_name, headers) => {
    browser.site.add({ body: '<!doctype html><meta charset="utf-8"><p class="word">图书馆</p>', headers }, '/strict')
    await tab.open(`${browser.site.origin}/strict`)
    // Firefox tells a new page nothing of a pointer that stays where it was.
    await tab.moveMouse(900, 600)
    await tab.hover('图书馆')
    const { box } = await tab.popupShown('library')
    await expectWellPlaced(box)
  })
})
