import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Box, Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
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
  const drag = async (selector: '.grip' | '.corner', by: { x: number; y: number }, lets = true) => {
    await enterCard(tab, await partAt(selector), isOnPart[selector])
    await settled(tab)
    const { x, y } = await partAt(selector)
    await tab.moveMouse(x, y)
    await tab.pressMouse()
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

  it('goes with the hand, stays, shows other words in its place, and is there after a reload and on another site', async () => {
    await tab.open(page)
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
  })
})
