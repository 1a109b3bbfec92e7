import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { clip, decodePng, difference, type Picture } from '../harness/picture'
import { until } from '../harness/until'

/**
 * Row 24: no style or policy of a page changes how the card looks: less than 1 % of its pixels differ from those on a plain page.
 * Planted and found: styles that are not important; a frame that is not credentialless.
 */
const sheets: [string, string][] = [
  ['everything small', '* { width: 1px !important; height: 1px !important; min-width: 0 !important; max-width: 2px !important }'],
  ['everything large', '* { min-width: 900px !important; min-height: 500px !important }'],
  ['everything hidden', ':not(html, body) { visibility: hidden !important; display: none !important }'],
  ['everything transparent', ':not(html, body) { opacity: 0.1 !important }'],
  ['a faded body', 'html { opacity: 0.5 } body { opacity: 0.4 !important }'],
  ['right to left', '* { direction: rtl !important; unicode-bidi: bidi-override !important }'],
  ['vertical', '* { writing-mode: vertical-rl !important; text-orientation: upright !important }'],
  ['a tiny root font', 'html { font-size: 2px !important }'],
  ['a huge root font', 'html { font-size: 80px !important; line-height: 4 !important }'],
  ['animation', '@keyframes x { from { opacity: 0; rotate: 9deg } to { opacity: 0.1; scale: 3 } } :not(html, body) { animation: x 1s infinite alternate !important }'],
  ['slow transitions', '* { transition: all 60s linear !important }'],
  ['pointer-events none', ':not(html, body) { pointer-events: none !important }'],
  ['filters', '* { filter: invert(1) blur(3px) !important }'],
  ['a filter on the root', 'html { filter: grayscale(1) contrast(0.3) }'],
  ['transforms', ':not(html, body) { transform: rotate(12deg) scale(0.7) !important }'],
  ['single transforms', '* { rotate: 30deg !important; scale: 0.4 !important; translate: 300px 40px !important }'],
  ['perspective', 'html, body { perspective: 900px !important; transform-style: preserve-3d !important } :not(html, body) { transform: rotateX(60deg) translateZ(-90px) !important }'],
  ['clip paths', ':not(html, body) { clip-path: circle(10px) !important; clip: rect(0 0 0 0) !important }'],
  ['masks', ':not(html, body) { mask-image: linear-gradient(transparent, transparent) !important; -webkit-mask-image: linear-gradient(transparent, transparent) !important }'],
  ['blending', '* { mix-blend-mode: difference !important; isolation: auto !important; background-blend-mode: multiply !important }'],
  ['containment', ':not(html, body) { contain: strict !important; overflow: hidden !important; content-visibility: hidden !important }'],
  ['floats and flow', '* { float: right !important; position: static !important; inset: 200px !important; margin: 50px !important; padding: 40px !important }'],
  ['borders and shadows', '* { border: 9px dashed red !important; outline: 5px solid blue !important; box-shadow: inset 0 0 0 20px lime !important }'],
  ['round corners', '* { border-radius: 50% !important; corner-shape: scoop !important }'],
  ['backgrounds', '* { background: repeating-linear-gradient(red, lime 9px) !important; color: red !important }'],
  ['dark', ':root { color-scheme: dark !important; background: #000; color: #fff } * { color-scheme: only dark !important; forced-color-adjust: none !important }'],
  ['zoom', 'html { zoom: 1.4 } body { zoom: 0.6 }'],
  ['zoomed elements', ':not(html, body) { zoom: 0.5 !important }'],
  ['low in the stack', '* { z-index: -1 !important; position: relative !important }'],
  ['popovers', '[popover] { inset: 50% !important; translate: -50% !important; opacity: 0 !important } [popover]::backdrop { background: red !important; backdrop-filter: blur(9px) }'],
  ['frames', 'iframe { display: none !important; width: 0 !important; opacity: 0 !important; border: 30px solid red !important }'],
  ['shadow parts', ':host, ::slotted(*), ::part(frame) { display: none !important } *::before, *::after { content: "X" !important; position: fixed; inset: 0; background: red }'],
  ['grid and columns', 'html, body { display: grid !important; columns: 4; place-items: end !important } * { object-fit: none !important; aspect-ratio: 9 / 1 !important }'],
  ['layers and scopes', '@layer a { * { all: revert-layer !important } } @layer b { :root > * { all: unset !important; display: inline !important } }'],
  ['view transitions and scroll-driven', '* { view-transition-name: auto !important; animation-timeline: scroll() !important; scroll-behavior: smooth !important; will-change: transform, opacity !important }'],
]
const policies: [string, Record<string, string>][] = [
  ['nothing allowed', { 'content-security-policy': "default-src 'none'; frame-src 'none'; child-src 'none'; style-src 'none'; img-src 'none'" }],
  ['trusted types', { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; default-src 'none'" }],
  ['COEP require-corp', { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }],
  ['COEP credentialless', { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' }],
  ['a sandbox', { 'content-security-policy': 'sandbox allow-scripts' }],
  ['no features', { 'permissions-policy': 'fullscreen=(), storage-access=(), unload=()', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' }],
]

// Whatever the sheet does to everything else, the word itself can be pointed at.
const rules = 'all:revert;position:fixed;left:120px;top:90px;margin:0;padding:0;font:20px/1.6 sans-serif;direction:ltr;writing-mode:horizontal-tb;visibility:visible;pointer-events:auto'
const word = rules.replace(/;|$/g, ' !important;')
const page = (sheet: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>${sheet}</style><p id="word" style="${word}">图书馆</p>`

describe.each(browsers)('the looks of the card in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongdu-looks-'))
  let browser: Driver
  let tab: Tab
  let reference: Picture

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
    await browser.writeStorage({ 'setting.theme': 'light' })
    await tab.open(page(''))
    let last = await lookUp()
    // A frame of another process is painted a moment after it is shown.
    reference = await until(async () => {
      const before = last
      last = await picture()
      return hasText(last) && difference(last, before) === 0 && last
    }, 'the card to be drawn')
    expect(reference.width).toBe(400)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  const picture = async () => {
    const { box } = await tab.popupShown('library')
    const file = join(folder, 'page.png')
    await tab.screenshot(file)
    return clip(decodePng(readFileSync(file)), box)
  }
  /** More than an empty card: some of the pixels are dark, as its letters are. */
  const hasText = ({ pixels }: Picture) => pixels.filter((value, at) => at % 4 === 0 && value < 100).length > 500
  const lookUp = async () => {
    await tab.moveMouse(900, 620)
    await tab.hover('图书馆')
    return await picture()
  }
  /** A frame of another process may be painted a moment later. */
  const expectSame = async () => {
    await lookUp()
    await until(async () => {
      const share = difference(await picture(), reference)
      if (share >= 0.01) throw new Error(`${(share * 100).toFixed(2)} % of the pixels differ`)
      return true
    }, 'the card to look as it does on a plain page')
  }

  it.each(sheets)('is the same under a sheet: %s', async (_name, sheet) => {
    await tab.open(page(sheet))
    const isTinted = kind === 'firefox' && (await tab.evaluate(() => getComputedStyle(document.documentElement).filter !== 'none'))
    // Known limit: Firefox 153 draws the top layer through the filter of the root, which nothing below it can undo.
    if (isTinted) expect((await lookUp()).width).toBe(reference.width)
    else await expectSame()
  })

  it.each(policies)('is the same under a policy: %s', async (name, headers) => {
    browser.site.add({ body: page(''), headers }, '/policy')
    await tab.open('/policy')
    if (kind === 'firefox' && name === 'a sandbox') {
      // Firefox 153 lets none of our scripts run there: then there is no card, not an empty one.
      await tab.hover('图书馆')
      const hovered = Date.now()
      await until(() => Date.now() - hovered > 500, 'the time in which a card would come')
      expect((await tab.popupState()).kind).toBe('absent')
    } else await expectSame()
  })
})
