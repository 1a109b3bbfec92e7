import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'

const sentence = '乒乓球拍卖完了。'
const page = (inside: string) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 320px }</style>${inside}
<p><input id="box"></p><script>window.keys = []; addEventListener('keydown', (event) => keys.push(event.key))</script>`
const both = page(`<p id="one">${sentence}</p><p id="two">昨天的乒乓球拍很好。</p>`)

describe.each(browsers)('the reader corrects the popup in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await browser.evaluateInExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<object>; remove(k: string[]): Promise<void> } } } }).chrome.storage
      await local.remove(Object.keys(await local.get(null)).filter((key) => key.startsWith('correction.')))
    })
  })

  const open = async (html = both) => {
    await tab.open(html)
    await tab.moveMouse(3, 3)
  }
  const headword = () =>
    tab.evaluateInPopup(() => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
      return layer?.querySelector('h1')?.textContent ?? ''
    })
  const showsWord = (word: string) => until(async () => (await tab.popupState()).kind === 'shown' && (await headword()) === word, `the card of ${word}`)
  const saved = async () => Object.keys(await browser.readStorage()).filter((key) => key.startsWith('correction.'))
  /** Presses, and again where after a while nothing has come of it: the guard waits until the card stands still, which may have grown meanwhile. */
  const pressUntil = (press: () => Promise<void>, isDone: () => Promise<boolean>, what: string) =>
    until(async () => {
      if (await isDone()) return true
      await press()
      const pressed = Date.now()
      await until(async () => (await isDone()) || Date.now() - pressed > 1000, 'a while')
      return await isDone()
    }, what)
  const keptBy = (press: () => Promise<void>, count: number) => pressUntil(press, async () => (await saved()).length === count, `${count} kept corrections`)
  /** Where a button of the card is, in pixels of the window. */
  const buttonAt = async (text: string) => {
    const shown = await tab.popupShown()
    const at = await tab.evaluateInPopup((wanted) => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')!
      const button = Array.from(layer.querySelectorAll('button:not(.nested)')).find((one) => (one.ariaLabel ?? one.textContent).includes(wanted))
      if (!button) return null
      button.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = button.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, text)
    return at && { x: shown.box.x + at.x, y: shown.box.y + at.y }
  }
  const clickButton = async (text: string) => {
    let last = ''
    const at = await until(async () => {
      const now = await buttonAt(text)
      const isStill = now !== null && JSON.stringify(now) === last
      last = JSON.stringify(now)
      return isStill ? now : null
    }, `a button “${text}” that stands still`)
    await enterCard(tab, at)
    await tab.click(at.x, at.y)
  }
  /** Once it has done what it is for it may be gone. */
  const clickIfThere = async (text: string) => {
    if (await buttonAt(text)) await clickButton(text)
  }
  /** Into the card in one go: on a slow machine a pointer that goes in steps would rest on the words between. */
  const enter = async (word: { x: number; y: number }) => {
    const { box } = await tab.popupShown()
    await enterCard(tab, { x: word.x + 12, y: box.y + 30 })
  }

  it('by keys: c shows another cut, h keeps it here, it holds after a reload, and can be taken back', async () => {
    await open()
    await tab.hover('乒乓球拍')
    await showsWord('乒乓球拍')
    await tab.press('c')
    await showsWord('乒乓球')
    expect((await tab.popupShown()).text).toContain('not kept yet')
    expect(await saved()).toEqual([])
    await keptBy(() => tab.press('h'), 1)
    await until(async () => (await tab.popupShown()).text.includes('Corrected by you in this sentence'), 'the card to say that it is kept')

    await open()
    await tab.hover({ within: '#one', text: '乒' })
    await showsWord('乒乓球')
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await tab.hover({ within: '#two', text: '乒' })
    await showsWord('乒乓球拍')

    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await enter(await tab.hover({ within: '#one', text: '乒' }))
    await showsWord('乒乓球')
    await keptBy(() => clickIfThere('Undo'), 0)
    await showsWord('乒乓球拍')
    expect(await tab.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([])
  })

  it('by mouse, everywhere: the other paragraph and the other layout follow', async () => {
    await open()
    const word = await tab.hover({ within: '#two', text: '乒' })
    await showsWord('乒乓球拍')
    await enter(word)
    await clickButton('Correct')
    await pressUntil(() => clickButton('A cut between 球 and 拍'), async () => (await headword()) === '乒乓球', 'the cut')
    await keptBy(() => clickIfThere('Everywhere'), 1)
    await open(page('<p id="one">有人买乒乓球<br>拍。</p>'))
    await tab.hover({ within: '#one', text: '乒' })
    await showsWord('乒乓球')
  })

  it('stays on its side of the line and in the window, as it grows, under a pointer that does not move', async () => {
    await tab.setViewport({ width: 1000, height: 640 })
    await open(page('<p id="one" style="position:absolute;left:60px;top:0;margin:0">高质量发展很重要。</p>'))
    await tab.hover('很')
    const { box } = await tab.popupShown('very')
    // There the card just fits below the line, and no longer when something is opened in it.
    await tab.evaluate((height) => {
      document.querySelector<HTMLElement>('#one')!.style.top = `${innerHeight - height - 62}px`
    }, box.height)
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    const word = await tab.hover('很')
    const below = (await tab.popupShown('very')).box
    expect(below.y).toBeGreaterThan(word.y)
    await enterCard(tab, { x: word.x + 12, y: below.y + 30 })
    await clickButton('Correct')
    await until(async () => (await buttonAt('A cut between')) !== null, 'the cuts')
    const opened = Date.now()
    await until(async () => Date.now() - opened > 600 && (await tab.popupState()).kind === 'shown', 'the card to be there still')
    const grown = (await tab.popupShown()).box
    expect(grown.y).toBe(below.y)
    expect(grown.y + grown.height).toBeLessThanOrEqual(640)
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await tab.setViewport({ width: 1000, height: 800 })
  })

  it('joins words that the dictionary does not have together, and says so', async () => {
    await open(page('<p id="one">高质量发展很重要。</p>'))
    const word = await tab.hover('质量')
    await showsWord('高质量')
    await enter(word)
    await clickButton('Correct')
    await pressUntil(() => clickButton('高质量发展'), async () => (await headword()) === '高质量发展', 'the words to be joined')
    const { text } = await tab.popupShown()
    for (const part of ['Joined by you', '质量', '发展', 'gāozhìliàngfāzhǎn']) expect(text).toContain(part)
  })

  it('chooses another reading, which other open pages follow at once', async () => {
    await open(page('<p id="one">他长得很高，她的头发很长。</p>'))
    const other = await browser.newTab()
    await other.open(page('<p id="one">这条路很长。</p>'))
    await other.moveMouse(3, 3)
    await other.hover({ within: '#one', text: '长' })
    await other.popupShown('cháng')
    await other.press('c')
    await other.popupShown('zhǎng')
    await keptBy(() => other.press('e'), 1)
    await tab.activate()
    await tab.hover({ within: '#one', text: '长', occurrence: 1 })
    await tab.popupShown('zhǎng')
    await until(async () => (await tab.popupShown()).text.includes('Corrected by you everywhere'), 'the card to say so')
    await other.close()
  })

  it('keeps nothing that a script of the page presses or clicks, and leaves every letter to someone who types', async () => {
    await open()
    await tab.hover({ within: '#one', text: '乒' })
    await showsWord('乒乓球拍')
    await tab.evaluate(() => {
      for (const key of ['c', 'h', 'e']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    })
    expect(await headword()).toBe('乒乓球拍')
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.focus())
    await tab.type('che')
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#box')!.value)).toBe('che')
    expect(await saved()).toEqual([])
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
