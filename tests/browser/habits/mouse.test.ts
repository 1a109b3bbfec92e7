import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pressKey } from '../conversion/commands'
import type { Chromium } from '../harness/chromium'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard, pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'
import { readFirst, staysAway, staysOpen, untilItShows, wish } from './wishes'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } #far { margin-top: 260px } #card { cursor: pointer }</style>
<p id="line">我们在图书馆里学习中文，老师常常鼓励我们多读报纸。</p>
<p><a href="#x">今天的新闻</a> <button>天气</button> <label>朋友<input type="checkbox"></label> <span role="button" tabindex="0">电话</span>
<span id="card">银行</span> <span id="own">饭店</span></p>
<p id="foreign" lang="en">Nothing Chinese here.</p><p contenteditable id="editable">可以写</p><p id="far">下面还有汽车。</p>
<script>
  window.keys = []
  addEventListener('keydown', (event) => keys.push(event.key))
  document.querySelector('#own').addEventListener('click', (event) => event.preventDefault())
</script>`

describe.each(browsers)('cards by mouse in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(() => tab.moveMouse(3, 3))
  const open = async (wishes: Parameters<typeof wish>[1]) => {
    await wish(browser, wishes)
    await tab.open(page)
  }
  const clickOn = async (text: string) => {
    const { x, y } = await tab.hover(text)
    await tab.click(x, y)
  }

  describe('after a rest', () => {
    it('show none under a pointer that runs along, and one where it stops', async () => {
      // On a busy machine a hand that sweeps stops here and there.
      await open({ restMs: 500 })
      const from = await tab.hover('我们')
      await tab.popupShown('我们')
      await tab.press('Escape')
      await tab.popupHidden()
      const to = await tab.pointAt('报纸')
      await tab.evaluate(() => {
        const frame = document.querySelector('[data-tongdu-popup]')!.shadowRoot!.querySelector('iframe')!
        let last = 0
        addEventListener('pointermove', ({ clientX }) => (last = clientX), true)
        new MutationObserver((_, observer) => {
          if (frame.style.visibility !== 'visible') return
          Object.assign(window, { shownAt: last })
          observer.disconnect()
        }).observe(frame, { attributeFilter: ['style'] })
      })
      await tab.sweepMouse(to.x, from.y, Math.ceil((to.x - from.x) / 30))
      await tab.popupShown('报纸')
      // Where the pointer was when anything was seen: at its end, and over none of the words on the way.
      expect(Math.abs((await tab.evaluate(() => (window as unknown as { shownAt: number }).shownAt)) - to.x)).toBeLessThan(20)
    })

    it('of half a second take at least that, and the next one less', async () => {
      await open({ restMs: 500 })
      const start = Date.now()
      await tab.hover('图书馆')
      await tab.popupShown('图书馆')
      expect(Date.now() - start).toBeGreaterThan(400)
      await tab.hover('学习')
      await tab.popupShown('学习')
    })
  })

  describe('while a key is held', () => {
    it('show where the pointer goes then, or lies already; letting go leaves them until the pointer leaves', async () => {
      await open({ trigger: 'held key' })
      await readFirst(tab, '报纸', 'Nothing', 'Shift')
      await tab.hover('图书馆')
      await staysAway(tab)
      await tab.holdKey('Shift')
      await tab.popupShown('图书馆')
      await tab.hover('学习')
      await tab.popupShown('学习')
      await tab.letGoKey('Shift')
      await staysOpen(tab)
      // Into the card, and it stays; out of it, and it goes. Other words do nothing meanwhile.
      const word = await tab.pointAt('学习')
      const { box } = await tab.popupShown('学习')
      await tab.moveMouse(word.x + 1, word.y + 6)
      await enterCard(tab, { x: word.x + 4, y: box.y + 30 })
      await staysOpen(tab)
      await tab.hover('报纸')
      await tab.popupHidden()
      await staysAway(tab)
    })

    it('show none for a shortcut, which the page gets, nor for another key or a click with the key', async () => {
      await open({ trigger: 'held key', heldKey: 'Control' })
      await readFirst(tab, '报纸', 'Nothing', 'Control')
      await tab.evaluate(() => void Object.assign(window, { keys: [] }))
      await tab.hover('图书馆')
      await tab.press('Control+b')
      await staysAway(tab)
      expect(await tab.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Control', 'b'])
      await tab.holdKey('Shift')
      await staysAway(tab)
      await tab.holdKey('Control')
      await tab.hover('学习')
      await staysAway(tab)
      await tab.letGoKey('Control')
      await tab.letGoKey('Shift')
      await tab.holdKey('Control')
      await tab.popupShown('学习')
      await tab.press('Escape')
      await tab.letGoKey('Control')
    })

    // Firefox’s driver sends a pointer with every key that it holds; the decision itself is tried in tests/unit/entrypoints/reading.
    if (kind === 'chromium') {
      it('know that the key was let go where the page does not hear it', async () => {
        await open({ trigger: 'held key', heldKey: 'Alt' })
        await readFirst(tab, '报纸', 'Nothing', 'Alt')
        await tab.hover('图书馆')
        await staysAway(tab)
        // The pointer’s own events tell of no key that is down.
        await (await (browser as Chromium).cdp(tab)).send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Alt', code: 'AltLeft', windowsVirtualKeyCode: 18, modifiers: 1 })
        await tab.popupShown('图书馆')
        await tab.hover('Nothing')
        await tab.popupHidden()
        await tab.hover('学习')
        await staysAway(tab)
      })
    }
  })

  describe('on click', () => {
    it('show for a plain click, stay wherever the pointer is, and go with the next click', async () => {
      await open({ trigger: 'click' })
      await tab.hover('图书馆')
      await staysAway(tab)
      await clickOn('图书馆')
      await tab.popupShown('图书馆')
      await tab.hover('报纸')
      await staysOpen(tab)
      await clickOn('学习')
      await tab.popupShown('学习')
      await clickOn('学习')
      await tab.popupHidden()
      await staysAway(tab)
      await clickOn('学习')
      await tab.popupShown('学习')
      await clickOn('Nothing')
      await tab.popupHidden()
      await clickOn('中文')
      await tab.popupShown('中文')
      await tab.press('Escape')
      await tab.popupHidden()
    })

    it.each(['今天', '天气', '朋友', '电话', '银行', '饭店', '可以'])('show none for what the page means to be clicked or written in: %s', async (text) => {
      await open({ trigger: 'click' })
      await clickOn(text)
      await staysAway(tab)
    })

    it('show none for a drag, a double click or a click on what is selected', async () => {
      await open({ trigger: 'click' })
      await clickOn('报纸')
      await tab.popupShown('报纸')
      await clickOn('Nothing')
      await tab.popupHidden()
      const from = await tab.pointAt('图书馆')
      const to = await tab.pointAt('中文')
      await tab.moveMouse(from.x - 8, from.y)
      await tab.pressMouse()
      for (let step = 1; step <= 8; step++) await tab.moveMouse(from.x + ((to.x - from.x) * step) / 8, from.y)
      await tab.releaseMouse()
      await staysAway(tab)
      expect(await tab.evaluate(() => String(getSelection()))).toContain('学习')
      const inside = await tab.pointAt('学习')
      await tab.click(inside.x, inside.y)
      await staysAway(tab)
    })
  })

  it('show none by keyboard alone, but for keys, and the pointer does not take them away', async () => {
    await open({ trigger: 'keyboard' })
    await tab.hover('图书馆')
    await clickOn('图书馆')
    await staysAway(tab)
    expect((await tab.popupState()).kind).toBe('absent')
    await tab.evaluate(() => getSelection()!.collapse(document.querySelector('#line')!.firstChild, 3))
    await pressKey(browser, 'L', 'look-up')
    await tab.popupShown('图书馆')
    await tab.hover('Nothing')
    await staysOpen(tab)
  })

  it('show as the settings say now, in pages that are open', async () => {
    await open({ trigger: 'rest' })
    await tab.hover('图书馆')
    await tab.popupShown('图书馆')
    await tab.hover('Nothing')
    await tab.popupHidden()
    await wish(browser, { trigger: 'click' })
    await untilItShows(tab, () => clickOn('学习'), 'a card on click')
    await clickOn('Nothing')
    await tab.popupHidden()
    await wish(browser, { trigger: 'keyboard' })
    await until(async () => {
      await clickOn('Nothing')
      await clickOn('学习')
      await staysAway(tab)
      return true
    }, 'the page to hear of it')
    await wish(browser, { trigger: 'rest' })
    await pointUntilShown(tab, ['学习', '图书馆'], '图书馆')
  })

  it('leave no error behind', () => {
    expect(browser.errors).toEqual([])
  })
})
