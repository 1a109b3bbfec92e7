import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, FramePath, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { cardOnTop, enterCard } from '../harness/popup-state'
import type { Point } from '../harness/text-point'
import { until } from '../harness/until'

interface Click {
  readonly did: boolean
  /** How long the pointer had been in the card when the click was made. */
  readonly afterMs: number
}
declare const arrived: Click[]
/** The guard's own time, in which nothing may happen. */
const settledMs = 350

/**
 * Row 30: a real click in a card that a page concealed, covered or moved does nothing; on honest pages each does what it should.
 * The probe is the card's link: like all that acts it is marked `data-acts`. What page scripts do here needs an open shadow root
 * no more than `document.querySelector('[popover]')` would.
 * Planted and found: a guard that lets every trusted click through. Its parts were not taken away one by one.
 */
const style = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { font: 20px/1.8 sans-serif; margin: 60px }'
const page = (css = '', more = '') => `${style} ${css}</style><p>我们在图书馆里学习。</p>${more}`

const settings = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;pointer-events:none;'
type Concealment = [name: string, conceal: string]
const onHost = (css: string) => `for (const [name, value] of Object.entries(${css})) host.style.setProperty(name, value, 'important')`
const cover = (css: string) => `const cover = document.body.appendChild(document.createElement('div')); cover.popover = 'manual'; cover.style.cssText = '${settings}${css}'; cover.showPopover()`
const concealments: Concealment[] = [
  ['opacity 0', onHost("{ opacity: '0' }")],
  ['almost transparent', onHost("{ opacity: '0.02' }")],
  ['a fading animation', "host.style.cssText = host.style.cssText.replaceAll('!important', ''); host.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 80, fill: 'forwards' })"],
  ['a transition that overrides what is important', "host.style.setProperty('transition', 'opacity 50ms', 'important'); host.offsetWidth; host.style.setProperty('opacity', '0', 'important')"],
  ['a filter', onHost("{ filter: 'opacity(0)' }")],
  ['a blur', onHost("{ filter: 'blur(12px)' }")],
  ['a blend mode', onHost("{ 'mix-blend-mode': 'multiply' }")],
  ['a mask', onHost("{ 'mask-image': 'linear-gradient(transparent, transparent)' }")],
  ['a clip path that leaves only the button', onHost("{ 'clip-path': 'inset(200px 0 0 0)' }")],
  ['a cover that lets the pointer through', cover('background:white')],
  ['a small cover over the link alone', cover('width:400px;height:300px;background:white')],
  ['a cover that blurs', cover('background:none;backdrop-filter:blur(20px)')],
  ['a cover in a cover', cover('width:0;height:0') + "; const inner = cover.appendChild(document.createElement('div')); inner.style.cssText = 'position:fixed;inset:0;background:white;pointer-events:none'"],
  ['a cover that was open already and comes again', "old.hidePopover(); old.showPopover()"],
  ['a full-screen cover', "void full.requestFullscreen()"],
]
/** Only Firefox draws the top layer through the filter of the root. */
const byRoot: Concealment[] = [['a filter on the root', "document.documentElement.style.filter = 'opacity(0.01)'"]]
/** The page's own trap: where its button stands is where it puts the card's link. */
const moves: [string, string][] = [
  ['moved', "host.style.setProperty('left', host.getBoundingClientRect().x + dx + 'px', 'important'); host.style.setProperty('top', host.getBoundingClientRect().y + dy + 'px', 'important')"],
  ['translated', "host.style.setProperty('translate', `${dx}px ${dy}px`, 'important')"],
  ['on a path', "host.style.setProperty('offset', `path('M ${dx} ${dy} L ${dx + 1} ${dy}') 0px`, 'important'); host.style.setProperty('offset-anchor', '0 0', 'important'); host.style.setProperty('offset-rotate', '0deg', 'important')"],
  ['in a margin', "host.style.setProperty('margin', `${dy}px 0 0 ${dx}px`, 'important')"],
]

const honest: [string, string, FramePath?][] = [
  ['a plain page', page()],
  ['a dark page', page('html { background: #111; color: #eee; color-scheme: dark }')],
  ['a cookie banner over everything', page('', '<div style="position:fixed;inset:auto 0 0 0;height:90px;z-index:2147483647;background:#ffd">cookies</div>')],
  ['a sticky header', page('', '<header style="position:sticky;top:0;background:#ddf;backdrop-filter:blur(4px)">head</header>')],
  ['toasts that let the pointer through', page('', '<div style="position:fixed;inset:0;z-index:999999;pointer-events:none">saved</div>')],
  ['an open popover beside it', page('', '<div popover="manual" id="pop" style="inset:auto 10px 10px auto">menu</div><script>pop.showPopover()</script>')],
  ['a popover around it', `${style} [popover] { width: 700px; height: 500px }</style><div popover id="pop"><p>我们在图书馆里学习。</p></div><script>pop.showPopover()</script>`],
  ['a modal dialog', `${style} dialog { width: 700px; height: 500px }</style><dialog id="box"><p>我们在图书馆里学习。</p></dialog><script>box.showModal()</script>`],
  ['a filter on the page', page('html { filter: brightness(0.9) } body { filter: sepia(0.2) }')],
  ['a faded page', page('body { opacity: 0.8 }')],
  ['a transformed page', page('body { transform: translateX(10px) scale(0.95) }')],
  ['a zoomed page', page('html { zoom: 1.25 }')],
  ['a page from right to left', page('html { direction: rtl }')],
  ['vertical text', page('p { writing-mode: vertical-rl; height: 300px }')],
  ['moving pictures', page('@keyframes x { to { translate: 300px } } i { display: block; width: 50px; height: 50px; background: red; animation: x 1s infinite alternate }', '<i></i>')],
  ['a page that changes all the time', page('', '<p id="clock"></p><script>setInterval(() => (clock.textContent = performance.now()), 20)</script>')],
  ['a scrolled page', page('body { height: 3000px }', '<script>scrollTo(0, 20)</script>')],
  ['a page that blends', page('body { mix-blend-mode: multiply; isolation: isolate } p { background: rgb(255 255 0 / 0.2) }')],
  ['a page with a custom pointer', page('* { cursor: crosshair !important; user-select: none !important }')],
  ['a frame', page('iframe { width: 700px; height: 400px }', `<iframe id="inner" srcdoc="<p style='font-size:20px'>这里有图书馆。</p>"></iframe>`).replace('<p>我们在图书馆里学习。</p>', ''), ['#inner']],
]

describe.each(browsers)('clicks in the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 }, preferences: { 'full-screen-api.allow-trusted-requests-only': false } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** Shows the card, and writes down of each click whether it did something; nothing is really opened. */
  const lookUp = async (html: string, path: FramePath = []) => {
    await tab.moveMouse(990, 630)
    await tab.open(html)
    const word = await tab.hover('图书馆', path)
    const { box } = await tab.popupShown('library')
    const link = await tab.evaluateInPopup(() => {
      let enteredAt: number | null = null
      const clicks: { did: boolean; afterMs: number }[] = []
      Object.assign(globalThis, { arrived: clicks })
      const isOnLink = (event: Event) => event.target instanceof Element && event.target.closest('[data-acts]') !== null
      addEventListener('mousemove', (event) => (enteredAt ??= event.timeStamp), true)
      addEventListener('click', (event) => isOnLink(event) && clicks.push({ did: false, afterMs: event.timeStamp - (enteredAt ?? event.timeStamp) }), true)
      addEventListener('click', (event) => {
        if (!isOnLink(event)) return
        clicks.at(-1)!.did = !event.defaultPrevented
        event.preventDefault()
      })
      const layer = [...document.querySelectorAll<HTMLElement>('.layer')].find((one) => one.style.visibility !== 'hidden' && one.childElementCount)
      layer!.scrollTop = 10_000
      const at = layer!.querySelector('a[data-acts]')!.getBoundingClientRect()
      return { x: at.x + at.width / 2, y: at.y + at.height / 2 }
    })
    return { word, link: { x: Math.round(box.x + link.x), y: Math.round(box.y + link.y) } }
  }
  /** As a hand does it: from the word into the card, to the link, a look at it. */
  const goTo = async (word: Point, link: Point) => {
    for (let step = 1; step <= 5; step++) await tab.moveMouse(word.x + ((link.x - word.x) * step) / 5, word.y + ((link.y - word.y) * step) / 5)
    await enterCard(tab, link, () => document.querySelector('a:hover') !== null)
    await cardOnTop(tab)
    await inPageTime(800)
  }
  /** Time in which the page itself was not kept from running: our script in it looks again every 200 ms. */
  const inPageTime = (ms: number) => tab.evaluate((given) => new Promise<void>((resolve) => setTimeout(resolve, given)), ms)
  const clicks = () => tab.evaluateInPopup(() => arrived)
  const actions = async () => (await clicks()).filter(({ did }) => did)
  /** As a script of the page's own; `old` and `full` are elements with these ids. */
  const inPage = (work: string, dx = 0, dy = 0) =>
    tab.evaluate(
      (source) => document.body.append(Object.assign(document.createElement('script'), { textContent: source })),
      `{ const host = document.querySelector('[data-tongdu-popup]'), dx = ${dx}, dy = ${dy}; ${work} }`,
    )

  it.each([...concealments, ...(kind === 'firefox' ? byRoot : [])])('do nothing under %s', async (name, conceal) => {
    const covers = `<div id="old" popover="manual" style="${settings}background:white"></div><div id="full" style="pointer-events:none"></div>`
    const opened = name.includes('already') ? '<script>document.getElementById("old").showPopover()</script>' : ''
    const { word, link } = await lookUp(page('', covers + opened))
    await goTo(word, link)
    await inPage(conceal)
    await inPageTime(500)
    await tab.click(link.x, link.y)
    await inPageTime(100)
    expect(await actions()).toEqual([])
    // A window that goes back to its size takes the next card away.
    await tab.evaluate(() => document.fullscreenElement && document.exitFullscreen())
  })

  it.each(moves)('do nothing when the card is %s under the pointer that was to press something else', async (_name, move) => {
    const { link } = await lookUp(page())
    const button = { x: link.x + 320, y: link.y + 60 }
    await tab.moveMouse(button.x - 2, button.y)
    await inPage(move, button.x - link.x, button.y - link.y)
    await tab.click(button.x, button.y)
    await inPageTime(250)
    await tab.click(button.x, button.y)
    await inPageTime(100)
    expect(await actions()).toEqual([])
  })

  it('do nothing right after the card came up under the pointer', async () => {
    // A slow machine may bring the click late, or to the page while the card is not drawn yet: then it was none that is meant here.
    const early = await until(async () => {
      const { link } = await lookUp(page())
      await tab.click(link.x, link.y)
      await inPageTime(100)
      return (await clicks()).find(({ afterMs }) => afterMs < settledMs)
    }, 'a click that came early', 50_000)
    expect(early.did).toBe(false)
  })

  it.each(honest)('do what they should on %s', async (_name, html, path) => {
    const { word, link } = await lookUp(html, path)
    await goTo(word, link)
    await tab.click(link.x, link.y)
    await until(async () => (await clicks()).length > 0, 'the click')
    expect(await actions()).toHaveLength(1)
  })
})
