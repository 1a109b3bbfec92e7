import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { bringAxe } from '../harness/axe'
import { browsers, launch } from '../harness/launch'
import { pressUntil, readKept } from '../vocabulary/saving-in-card'
import { faultsOfCard } from './card-at-front'
import { clickChinese, chineseAt, nestedSeen, showsNested } from './nested-card'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 420px }</style>
<p>我们在图书馆学习汉语。</p><script>window.heard = []; for (const name of ['click', 'keydown', 'focus', 'blur', 'message', 'selectionchange']) addEventListener(name, (event) => heard.push(event.type), true)</script>`

describe.each(browsers)('looking up inside the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const marked = () => tab.evaluate(() => [...CSS.highlights.values()].flatMap((mark) => Array.from(mark, (range) => (range as Range).cloneContents().textContent)))

  it('goes three deep by clicks and back as each card was, with the word of the page marked all the while', async () => {
    await tab.open(page)
    await tab.hover('图书馆')
    await showsNested(tab, '图书馆')
    const before = await tab.popupShown()
    await enterCard(tab, await chineseAt(tab, '图书'))
    expect(await nestedSeen(tab)).toMatchObject({ word: '图书馆', crumbs: [] })
    await clickChinese(tab, '图书')
    expect(await showsNested(tab, '图书')).toMatchObject({ crumbs: ['图书馆'], scrollTop: 0 })
    await clickChinese(tab, '书', '.pieces')
    expect(await showsNested(tab, '书')).toMatchObject({ crumbs: ['图书馆', '图书'] })
    await clickChinese(tab, '本')
    const deep = await showsNested(tab, '本')
    expect(deep).toMatchObject({ crumbs: ['图书馆', '图书', '书'], reading: expect.stringContaining('běn') as unknown })
    expect(await marked()).toContain('图书馆')
    const box = (await tab.popupShown()).box
    expect(box.height).toBeGreaterThanOrEqual(before.box.height)
    expect([box.x, box.width]).toEqual([before.box.x, before.box.width])
    await tab.press('Backspace')
    await showsNested(tab, '书')
    await clickChinese(tab, 'Back to the word before')
    await showsNested(tab, '图书')
    await clickChinese(tab, '图书馆', '.trail')
    expect(await showsNested(tab, '图书馆')).toMatchObject({ crumbs: [] })
    await tab.press('Backspace')
    expect(await nestedSeen(tab)).toMatchObject({ word: '图书馆' })
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((name) => name === 'click' || name === 'message'))).toEqual([])
  })

  it('looks up a reference with the reading it gives, a word of the sentence in its sentence, and keeps what stands in it with it', async () => {
    await tab.open(page)
    await tab.hover('图书馆')
    await showsNested(tab, '图书馆')
    await clickChinese(tab, '圖書館')
    expect(await showsNested(tab, '圖書館')).toMatchObject({ lang: expect.stringContaining('zh-Hant') as unknown, crumbs: ['图书馆'] })
    await tab.press('Backspace')
    await showsNested(tab, '图书馆')
    await clickChinese(tab, '汉语', '.in-sentence')
    await showsNested(tab, '汉语')
    await clickChinese(tab, '图书馆', '.in-sentence')
    await showsNested(tab, '图书馆')
    await clickChinese(tab, '图书')
    await showsNested(tab, '图书')
    await pressUntil(tab, 's', ({ star }) => star.startsWith('kept'), '图书 to be kept')
    const { words, meetings } = await readKept(browser)
    expect(words.map(({ simplified }) => simplified)).toEqual(['图书'])
    expect(meetings).toMatchObject([{ sentence: { text: '我们在图书馆学习汉语。', start: 3, end: 5 } }])
    expect(await marked()).toContain('图书馆')
  })

  it('goes in and out by keys alone, with the focus and the scrolling as they were', async () => {
    await tab.setViewport({ width: 1000, height: 330 })
    await tab.open(page)
    await tab.hover('图书馆')
    await showsNested(tab, '图书馆')
    await enterCard(tab, await chineseAt(tab, '馆', '.pieces'))
    const before = await tab.evaluateInPopup(() => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')!
      Array.from(layer.querySelectorAll<HTMLElement>('.pieces .nested')).at(-1)!.focus()
      return layer.scrollTop
    })
    expect(before).toBeGreaterThan(0)
    await tab.evaluateInPopup(() => window.focus())
    await until(() => tab.evaluateInPopup(() => document.hasFocus()), 'the focus in the card')
    await tab.press('Enter')
    expect(await showsNested(tab, '馆')).toMatchObject({ focused: '馆', scrollTop: 0 })
    await tab.press('Backspace')
    expect(await showsNested(tab, '图书馆')).toMatchObject({ focused: '馆', scrollTop: before })
    await tab.setViewport({ width: 1000, height: 640 })
  })

  it('has names for all of it, in both themes and on a narrow screen', async () => {
    await tab.setViewport({ width: 320, height: 600 })
    for (const scheme of ['light', 'dark'] as const) {
      await tab.setColorScheme(scheme)
      await tab.open(page)
      await tab.hover('图书馆')
      await showsNested(tab, '图书馆')
      await clickChinese(tab, '图书')
      await showsNested(tab, '图书')
      await tab.evaluateInPopup(bringAxe)
      expect(await tab.evaluateInPopup(faultsOfCard)).toEqual([])
      expect(await tab.evaluateInPopup(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await tab.setColorScheme('light')
    await tab.setViewport({ width: 1000, height: 640 })
  })
})
