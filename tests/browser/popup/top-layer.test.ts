import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Box, Driver, FramePath, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard, pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

declare const heard: string[]
declare const layer: { open(): unknown; isThere(): boolean }

/**
 * Row 25: whatever the page has put on top, before or after the first look-up, in its own text or a frame's, the card can be seen
 * and used: a real click and real keys reach it, the page's own layer goes on, and the focus returns to where it was.
 * Planted and found: a host that stays outside of a modal dialog; a host that is not raised; no focus given back.
 */
const words = '图书馆里有报纸。'
const page = ({ open, isThere }: Layer) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 18px/1.8 sans-serif } dialog, [popover] { width: 700px; height: 500px } iframe { width: 500px; height: 120px; border: 0 }
#cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff }</style>
<p>外面有新闻。</p><div id="stock"><p id="text">${words}</p><iframe id="inner" srcdoc="<p style='font-size:18px'>${words}</p>"></iframe><input id="box"><button id="enter">enter</button></div>
<dialog id="dialog"></dialog><div id="auto" popover></div><div id="manual" popover="manual"></div><div id="cover" hidden></div>
<script>window.layer = { open: () => { ${open} }, isThere: () => Boolean(${isThere}) }; window.heard = []; addEventListener('keydown', (event) => heard.push(event.key))</script>`

/** How the page opens its layer, and how it is known to be still there. What is read lies inside: text, frame and text field. */
interface Layer {
  readonly name: string
  readonly open: string
  readonly isThere: string
  /** The page's own Escape still closes it. */
  readonly closesByEscape?: boolean
}
const into = (id: string) => `document.querySelector('#${id}').append(document.querySelector('#stock'));`
const layers: readonly Layer[] = [
  { name: 'a modal dialog', open: `${into('dialog')} document.querySelector('#dialog').showModal()`, isThere: "document.querySelector('#dialog:modal')", closesByEscape: true },
  { name: 'a popover', open: `${into('auto')} document.querySelector('#auto').showPopover()`, isThere: "document.querySelector('#auto:popover-open')", closesByEscape: true },
  { name: 'a popover that stays', open: `${into('manual')} document.querySelector('#manual').showPopover()`, isThere: "document.querySelector('#manual:popover-open')" },
  { name: 'the highest z-index', open: `${into('cover')} document.querySelector('#cover').hidden = false`, isThere: "document.querySelector('#cover:not([hidden])')" },
  { name: 'a full-screen element', open: "document.querySelector('#stock').requestFullscreen()", isThere: "document.fullscreenElement && document.fullscreenElement.clientHeight === innerHeight" },
  { name: 'a full-screen page', open: "document.documentElement.requestFullscreen()", isThere: "document.fullscreenElement && document.fullscreenElement.clientHeight >= innerHeight" },
]
const places: readonly [string, FramePath][] = [
  ['its own text', []],
  ['a frame', ['#inner']],
]
const orders = ['before', 'after'] as const
const matrix = layers.flatMap((layer) => places.flatMap(([place, path]) => orders.map((order) => [layer.name, order, place, layer, path] as const)))

describe.each(browsers)('the popup above the page’s own layers in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 }, preferences: { 'full-screen-api.allow-trusted-requests-only': false } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  const isThere = () => tab.evaluate(() => layer.isThere())
  /** By a click, as browsers ask of pages that want the full screen. */
  const openLayer = async () => {
    const button = await tab.evaluate(() => {
      const enter = document.querySelector<HTMLElement>('#enter')!
      enter.onclick = () => void layer.open()
      const box = enter.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
    await tab.click(button.x, button.y)
    await until(isThere, 'the page’s own layer')
  }
  const pressInCard = async (at: { x: number; y: number }) => {
    await enterCard(tab, at)
    await tab.evaluateInPopup(() => {
      Object.assign(globalThis, { isPressed: false })
      addEventListener('mousedown', () => Object.assign(globalThis, { isPressed: true }), { capture: true, once: true })
    })
    await tab.click(at.x, at.y)
    await until(() => tab.evaluateInPopup(() => (globalThis as { isPressed?: boolean }).isPressed), 'the card to be pressed')
  }
  /** On its head, where nothing can be pressed. */
  const headOf = ({ x, y }: Box) => ({ x: x + 6, y: y + 26 })

  it.each(matrix)('%s, opened %s the first look-up, in %s', async (name, order, _place, given, path) => {
    await tab.open(page(given))
    await tab.moveMouse(990, 630)
    if (order === 'after') {
      await tab.hover('新闻')
      await tab.popupShown('news')
    }
    await openLayer()
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.focus())
    // A frame that was moved into the layer is loaded anew: our scripts are only just coming there.
    await pointUntilShown(tab, [{ text: '图书馆' }, { text: '图书馆', character: 2 }], 'library', 15_000, path)
    const { box } = await tab.popupShown('library')
    const isOnTop = await tab.evaluate((x, y) => document.elementFromPoint(x, y)?.hasAttribute('data-tongdu-popup'), box.x + box.width / 2, box.y + box.height / 2)
    expect(isOnTop).toBe(true)

    await pressInCard(headOf(box))
    await tab.press('.')
    await pressInCard(headOf((await tab.popupShown('inside')).box))
    await tab.press(',')
    await tab.popupShown('library')
    expect(await isThere()).toBe(true)
    await tab.press('Escape')
    await tab.popupHidden()
    await until(async () => !(await tab.evaluateInPopup(() => document.hasFocus())), 'the focus to be the page’s')
    expect(await tab.evaluate(() => [document.activeElement?.id, heard])).toEqual(['box', []])
    // Full screen the browser itself leaves at every Escape, whoever hears it.
    if (!name.startsWith('a full-screen')) expect(await isThere()).toBe(true)

    await tab.type('ok')
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.value)).toBe('ok')
    if (!given.closesByEscape) return
    await tab.press('Escape')
    await until(async () => !(await isThere()), 'the page’s own layer to close')
    await tab.hover('新闻')
    await tab.popupShown('news')
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
