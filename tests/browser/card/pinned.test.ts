import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Box, Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { cardOnTop, enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { settled } from '../vocabulary/saving-in-card'
import { showsNested } from './nested-card'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 40px } p { margin: 0 0 40px } div { height: 2000px }</style>
<p>我们在图书馆学习汉语。</p><p>昨天下雨了。</p><div></div>
<script>window.heard = []; for (const name of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'click', 'message', 'blur', 'focusin', 'selectionchange', 'wheel', 'dragstart']) addEventListener(name, (event) => heard.push(event.type), true)</script>`

describe.each(browsers)('a card that the reader puts where it is to be, in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
    browser.site.add({ body: page }, '/pinned')
  })
  afterAll(async () => {
    await browser?.close()
  })

  const partAt = async (selector: string) => {
    const { box } = await tab.popupShown()
    const at = await tab.evaluateInPopup((wanted) => {
      const { x, y, width, height } = document.querySelector(wanted)!.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, selector)
    return { x: box.x + at.x, y: box.y + at.y }
  }
  const isOnPart = { '.grip': () => document.querySelector('.grip:hover') !== null, '.corner': () => document.querySelector('.corner:hover') !== null }
  /** What lies over the page while the card is dragged hears where the hand goes. */
  const isHeld = () => tab.evaluate(() => document.querySelector('[data-tongdu-popup]')!.shadowRoot!.querySelector('iframe + div') !== null)
  const drag = async (selector: '.grip' | '.corner', by: { x: number; y: number }, lets = true) => {
    await enterCard(tab, await partAt(selector), isOnPart[selector])
    await cardOnTop(tab)
    await settled(tab)
    const { x, y } = await partAt(selector)
    await tab.moveMouse(x, y)
    await tab.pressMouse()
    await until(isHeld, 'the card in the hand')
    for (let part = 1; part <= 5; part++) await tab.moveMouse(x + (by.x * part) / 5, y + (by.y * part) / 5)
    if (lets) await tab.releaseMouse()
  }
  const standsAt = (wanted: Partial<Box>) =>
    until(async () => {
      const state = await tab.popupState()
      if (state.kind !== 'shown') return null
      return Object.entries(wanted).every(([side, value]) => Math.abs(state.box[side as keyof Box] - value) <= 2) ? state.box : null
    }, `a card at ${JSON.stringify(wanted)}`).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; ${JSON.stringify(await tab.popupState())}`)
    })

  const open = async () => {
    await tab.open(`${browser.site.origin}/pinned`)
    await tab.moveMouse(3, 3)
    await tab.hover('下雨')
    await showsNested(tab, '下雨')
    await settled(tab)
  }

  it('goes with the hand, stays, shows other words in its place, and is there after a reload and on another site', async () => {
    await tab.open(`${browser.site.origin}/pinned`)
    await tab.hover('图书馆')
    await showsNested(tab, '图书馆')
    const { box } = await tab.popupShown()
    await drag('.grip', { x: 300, y: 120 })
    const there = await standsAt({ x: box.x + 300, y: box.y + 120, width: box.width, height: box.height })
    await tab.moveMouse(600, 20)
    await settled(tab)
    expect((await tab.popupState()).kind).toBe('shown')
    await tab.hover('下雨')
    await showsNested(tab, '下雨')
    await standsAt(there)
    // Letters are the page's again once the reader is elsewhere, and a click or a turn of the wheel closes nothing.
    await tab.moveMouse(600, 20)
    await tab.click(600, 20)
    await settled(tab)
    await tab.press('x')
    await standsAt(there)
    await tab.setViewport({ width: 620, height: 480 })
    await standsAt({ x: 620 - (1000 - there.x), y: 480 - (640 - there.y) })
    await tab.setViewport({ width: 1000, height: 640 })
    await standsAt(there)
    await tab.press('Escape')
    await tab.popupHidden()
    for (const address of [`${browser.site.origin}/pinned`, `${browser.site.stranger}/pinned`]) {
      await tab.open(address)
      await tab.moveMouse(3, 3)
      await tab.hover('下雨')
      await showsNested(tab, '下雨')
      await standsAt({ x: there.x, width: there.width })
    }
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((name) => !name.startsWith('pointer') && name !== 'focusin' && name !== 'blur'))).toEqual([])
  })

  it('is taken back by Escape while it is dragged, and closed by it or by its button otherwise', async () => {
    await open()
    const { box } = await tab.popupShown()
    await drag('.grip', { x: -120, y: 40 }, false)
    await standsAt({ x: box.x - 120 })
    await tab.press('Escape')
    await standsAt(box)
    await tab.releaseMouse()
    await settled(tab)
    await standsAt(box)
    const close = await partAt('.close')
    await enterCard(tab, close, () => document.querySelector('.close:hover') !== null)
    await tab.click(close.x, close.y)
    await tab.popupHidden()
  })

  it('is made larger by its corner, and by arrow keys, and moved by them', async () => {
    await open()
    const grip = await partAt('.grip')
    await drag('.grip', { x: 10 - grip.x, y: 2 - grip.y })
    const { box } = await tab.popupShown().then(() => standsAt({ x: 0, y: 0 }).then((at) => ({ box: at })))
    await drag('.corner', { x: 90, y: -60 })
    const large = await standsAt({ x: 0, y: 0, width: box.width + 90, height: box.height - 60 })
    const press = async (selector: string, key: string) => {
      await tab.evaluateInPopup((wanted) => {
        window.focus()
        document.querySelector<HTMLElement>(wanted)!.focus()
      }, selector)
      await settled(tab)
      await tab.press(key)
    }
    await press('.grip', 'ArrowRight')
    await standsAt({ x: 16, y: 0 })
    await press('.grip', 'Shift+ArrowDown')
    await standsAt({ x: 16, y: 64 })
    await press('.corner', 'ArrowLeft')
    const last = await standsAt({ x: 16, y: 64, width: large.width - 16, height: large.height })
    await until(async () => JSON.stringify(await browser.readStorage('card.box')).includes(`"width":${last.width}`), 'the size to be kept')
    await open()
    await standsAt(last)
  })

  it('stands beside the word again after a double click, as large as the word needs', async () => {
    await open()
    await enterCard(tab, await partAt('.grip'), isOnPart['.grip'])
    await settled(tab)
    const { x, y } = await partAt('.grip')
    await until(async () => {
      const isFree = (await browser.readStorage('setting.isCardPinned'))['setting.isCardPinned'] === false
      if (!isFree) await tab.click(x, y)
      return isFree
    }, 'the card to be free')
    await until(async () => Object.keys(await browser.readStorage('card.box')).length === 0, 'its place to be forgotten')
    await open()
    const word = await tab.pointAt('下雨')
    const { box } = await tab.popupShown()
    expect(box.width).toBe(400)
    expect(box.y).toBeGreaterThan(word.y)
    expect(box.y).toBeLessThan(word.y + 40)
  })
})
