import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { readFirst, staysAway, untilItShows, wish } from './wishes'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px; width: 700px }</style>
<p id="line">我们在图书馆里学习中文，老师常常鼓励我们多读报纸。</p><textarea id="box" rows="3" style="font: inherit; width: 400px">可以在这里写字</textarea>
<p id="foreign" lang="en">Nothing Chinese here.</p><div id="long">${'<p>下面还有很多汽车和电话。</p>'.repeat(60)}</div>`

describe.each(browsers)('a card never comes in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const open = async (wishes: Parameters<typeof wish>[1] = {}) => {
    await wish(browser, wishes)
    await tab.moveMouse(3, 3)
    await tab.open(page)
    await readFirst(tab, '报纸', 'Nothing', wishes.trigger && 'Shift')
  }
  const drag = async (from: string, to: string) => {
    const [start, end] = [await tab.pointAt(from), await tab.pointAt(to)]
    await tab.moveMouse(start.x - 6, start.y)
    await tab.pressMouse()
    for (let step = 1; step <= 8; step++) await tab.moveMouse(start.x + ((end.x - start.x) * step) / 8, start.y)
  }

  it.each([{}, { trigger: 'held key' }])('while something is selected by dragging, nor over it afterwards (%j)', async (wishes) => {
    await open(wishes)
    if (wishes.trigger) await tab.holdKey('Shift')
    await drag('图书馆', '老师')
    await staysAway(tab)
    await tab.releaseMouse()
    await staysAway(tab)
    await tab.hover('学习')
    await staysAway(tab)
    if (wishes.trigger) {
      await tab.letGoKey('Shift')
      return
    }
    // Elsewhere it comes as always.
    await tab.hover('报纸')
    await tab.popupShown('报纸')
  })

  it('while someone types and knocks at the mouse, and comes when the mouse is taken', async () => {
    await open()
    const { x, y } = await tab.evaluate(() => {
      const box = document.querySelector('#box')!.getBoundingClientRect()
      return { x: box.x + 50, y: box.y + 22 }
    })
    await tab.moveMouse(x, y)
    await tab.popupShown('可以')
    await tab.click(x, y)
    await tab.type('abc')
    await tab.moveMouse(x + 6, y + 2)
    await staysAway(tab)
    await tab.type('d')
    await tab.hover('报纸')
    await tab.popupShown('报纸')
  })

  // No driver of Firefox can begin a composition.
  if (kind === 'chromium') {
    it('while an input method has something open', async () => {
      await open()
      await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#box')!.focus())
      const session = await (browser as Chromium).cdp(tab)
      await session.send('Input.imeSetComposition', { text: 'xue', selectionStart: 3, selectionEnd: 3 })
      await tab.hover('图书馆')
      await staysAway(tab)
      await session.send('Input.insertText', { text: '学' })
      await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#box')!.blur())
      await tab.hover('Nothing')
      await tab.hover('学习')
      await tab.popupShown('学习')
    })
  }

  it('while the wheel turns the page under the pointer, until that moves', async () => {
    await open()
    const { x, y } = await tab.pointAt('Nothing')
    for (let turn = 1; turn <= 4; turn++) {
      const before = await tab.evaluate(() => scrollY)
      await tab.wheel(x, y, 90)
      await until(() => tab.evaluate((was) => scrollY > was, before), 'the page to move')
      await staysAway(tab)
    }
    const move = async () => {
      await tab.moveMouse(x + 60, y)
      await tab.hover({ within: '#long p:nth-child(6)', text: '汽车' })
    }
    await untilItShows(tab, move, 'a card for a pointer that moves')
  })

  it('and no error is left behind', () => {
    expect(browser.errors).toEqual([])
  })
})
