import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px }</style>
<p id="line">我们在图书馆里学习中文，老师常常鼓励我们多读报纸。</p>
<p id="next">今天的新闻说天气很好。</p>
<input id="box"><p id="foreign" lang="en">Nothing Chinese here.</p>
<script>window.keys = []; addEventListener('keydown', (event) => keys.push(event.key))</script>`

describe.each(browsers)('the popup in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const open = async () => {
    await tab.open(page)
    await tab.moveMouse(3, 3)
  }

  it('shows the word under the pointer, whichever of its characters is pointed at', async () => {
    await open()
    for (const character of [0, 1, 2]) {
      await tab.hover({ text: '图书馆', character })
      const { text } = await tab.popupShown('图书馆')
      expect(text).toContain('圖書館')
      expect(text).toContain('túshūguǎn')
      expect(text).toContain('library')
    }
  })

  it('shows measure words, level, the words inside and the single characters', async () => {
    await open()
    await tab.hover('图书馆')
    const { text } = await tab.popupShown('图书馆')
    for (const part of ['Measure words', 'HSK 2.0', '图书', 'books', '书']) expect(text).toContain(part)
  })

  it('never goes away while the pointer moves along a line', async () => {
    await open()
    // A pointer that a busy machine lets rest on a comma has left the word.
    await tab.evaluate(() => (document.querySelector('#line')!.textContent = '我们在图书馆里学习中文老师常常鼓励我们多读报纸'))
    const from = await tab.hover('我们')
    await tab.popupShown('我们')
    await tab.evaluate(() => {
      const frame = document.querySelector('[data-tongdu-popup]')!.shadowRoot!.querySelector('iframe')!
      const seen = ((window as unknown as { seen: string[] }).seen = [])
      new MutationObserver(() => seen.push(frame.style.visibility as never)).observe(frame, { attributeFilter: ['style'] })
    })
    const to = await tab.pointAt('报纸')
    for (let x = from.x; x <= to.x; x += 9) await tab.moveMouse(Math.round(x), Math.round(from.y))
    await tab.popupShown('报纸')
    expect(await tab.evaluate(() => (window as unknown as { seen: string[] }).seen)).not.toContain('hidden')
  })

  it('goes away when the pointer has left word and card', async () => {
    await open()
    await tab.hover('图书馆')
    await tab.popupShown()
    await tab.hover('Nothing')
    await tab.popupHidden()
  })

  it('can be entered and stays while the pointer is inside', async () => {
    await open()
    const word = await tab.hover('图书馆')
    const { box } = await tab.popupShown()
    await tab.sweepMouse(word.x + 18, box.y + 40, 6)
    await enterCard(tab, { x: word.x + 18, y: box.y + 40 })
    // Longer than the grace after which an abandoned card goes.
    const entered = Date.now()
    await until(async () => Date.now() - entered > 600 && (await tab.popupState()).kind === 'shown', 'the card to be there still')
  })

  it('scrolls a long entry inside the card, not the page', async () => {
    await tab.setViewport({ width: 1000, height: 360 })
    await tab.open(page.replace('我们在', '打电话。打。我们在') + '<div style="height:3000px"></div>')
    const word = await tab.hover({ text: '打', occurrence: 1 })
    const { box } = await tab.popupShown('打')
    await tab.moveMouse(word.x + 1, word.y + 4)
    await enterCard(tab, { x: box.x + 60, y: box.y + 60 })
    await tab.wheel(box.x + 60, box.y + 60, 200)
    await until(
      async () => await tab.evaluateInPopup(() => Math.max(...Array.from(document.querySelectorAll('.layer'), (layer) => layer.scrollTop)) > 50),
      'the card to have scrolled',
    )
    expect(await tab.evaluate(() => scrollY)).toBe(0)
    expect((await tab.popupState()).kind).toBe('shown')
    await tab.setViewport({ width: 1000, height: 800 })
  })

  it('lets its text be selected', async () => {
    await open()
    const word = await tab.hover('图书馆')
    await tab.popupShown('library')
    const at = await tab.evaluateInPopup(() => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')!
      const box = layer.querySelector('.senses')!.getBoundingClientRect()
      return { left: box.left, middle: box.top + 10 }
    })
    const { box } = await tab.popupShown()
    await tab.moveMouse(word.x, word.y + 8)
    await enterCard(tab, { x: box.x + at.left + 1, y: box.y + at.middle })
    await tab.pressMouse()
    await tab.moveMouse(box.x + at.left + 30, box.y + at.middle)
    await tab.moveMouse(box.x + at.left + 80, box.y + at.middle)
    await tab.releaseMouse()
    await until(() => tab.evaluateInPopup(() => /^libr?/.test(String(getSelection()))), 'the text to be selected')
    expect((await tab.popupState()).kind).toBe('shown')
  })

  it('closes with Escape, which the page does not hear; the next Escape is the page’s', async () => {
    await open()
    await tab.hover('图书馆')
    await tab.popupShown()
    await tab.press('Escape')
    await tab.popupHidden()
    expect(await tab.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([])
    await tab.press('Escape')
    expect(await tab.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Escape'])
  })

  it('steps to the next and previous word with full stop and comma, over the end of the paragraph too', async () => {
    await open()
    await tab.hover('图书馆')
    await tab.popupShown('图书馆')
    await tab.press('.')
    await tab.popupShown('inside')
    await tab.press(',')
    await tab.popupShown('túshūguǎn')
    await tab.hover('报纸')
    await tab.popupShown('报纸')
    await tab.press('.')
    await tab.popupShown('今天')
    expect(await tab.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([])
  })

  it('leaves every key to someone who types', async () => {
    await open()
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.focus())
    await tab.hover('图书馆')
    await tab.popupShown()
    await tab.type('a.b,c')
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.value)).toBe('a.b,c')
    await tab.popupHidden()
  })

  it('shows nothing while the mouse is dragging', async () => {
    await open()
    const from = await tab.pointAt('我们')
    const to = await tab.pointAt('鼓励')
    await tab.moveMouse(from.x - 20, from.y)
    await tab.pressMouse()
    for (let step = 1; step <= 8; step++) await tab.moveMouse(from.x + ((to.x - from.x) * step) / 8, from.y)
    const dragging = Date.now()
    await until(() => Date.now() - dragging > 300, 'the rest of the pointer to be over')
    expect((await tab.popupState()).kind).not.toBe('shown')
    await tab.releaseMouse()
    await until(() => tab.evaluate(() => String(getSelection()).length > 5), 'the text to be selected')
  })

  it('never takes the focus or the selection of the page', async () => {
    await open()
    await tab.evaluate(() => {
      document.querySelector<HTMLInputElement>('#box')!.focus()
      getSelection()!.selectAllChildren(document.querySelector('#foreign')!)
    })
    await tab.hover('图书馆')
    await tab.popupShown()
    expect(await tab.evaluate(() => String(getSelection()))).toContain('Nothing Chinese')
  })

  it('comes back when the page takes it away', async () => {
    await open()
    await tab.hover('图书馆')
    await tab.popupShown('图书馆')
    await tab.evaluate(() => document.querySelector('[data-tongdu-popup]')!.remove())
    await tab.hover('报纸')
    await tab.popupShown('报纸')
  })

  it('leaves no error behind', () => {
    expect(browser.errors).toEqual([])
  })
})
