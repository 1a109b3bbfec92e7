import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringAxe } from '../harness/axe'
import { cardFilled } from '../harness/drawn'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { settled } from '../vocabulary/saving-in-card'
import { accessibilityOf } from './accessibility'
import { pressCommand } from './command'
import { reduceMotion, setLook } from './looks'
import type { Look } from './looks'
import { focusWindow } from './window'

const page = (style = '') => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>阅读</title><link rel="icon" href="data:,"><style>
  body { font: 20px/2 sans-serif; margin: 30px; color: #222; background: #fff } ${style}</style>
  <p id="text">我们在图书馆里学习中文。</p><p lang="zh-Hant-TW" id="taiwan">老師鼓勵我們學習。</p><p style="margin-top: 1800px">他们都在家里。</p>`

/** What axe-core finds in the card's frame: it is no page, so it needs no landmarks. */
const faultsOfCard = async () => {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
  const { violations } = await axe.run({ rules: { region: { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
/** What stands in the card beside what is seen of it: sideways nothing may. */
const cutOff = () => {
  const front = [...document.querySelectorAll<HTMLElement>('.layer, .key-help')].findLast((element) => element.checkVisibility({ visibilityProperty: true }))!
  const wide = [...front.querySelectorAll<HTMLElement>('button, a, h1, h2, .senses, .reading, kbd')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  return [front.scrollWidth - front.clientWidth, ...wide.map(({ className, textContent }) => `${className} ${textContent}`)]
}

describe.each(browsers)('the card in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 700 } })
    tab = browser.tab
  })
  beforeEach(async () => {
    await tab.setViewport({ width: 1000, height: 700 })
    await tab.open(page())
    await focusWindow(browser)
  })
  afterAll(async () => {
    await browser?.close()
  })
  const openCard = async (meaning = 'us; ourselves') => {
    await pressCommand(browser, 'look-up')
    return await tab.popupShown(meaning)
  }
  const inCard = () => tab.evaluateInPopup(() => (document.hasFocus() ? (document.activeElement?.textContent ?? '') : null))
  const said = () => tab.evaluateInPopup(() => document.querySelector('[role=status]')?.textContent.trim() ?? null)
  /** What changes the store is heard only once the card has stood still; heard twice, it would be said otherwise. */
  const pressUntilSaid = async (key: string, text: string) => {
    await settled(tab)
    await until(async () => {
      await tab.press(key)
      const pressed = Date.now()
      await until(async () => (await said())?.startsWith(text) || Date.now() - pressed > 5000, 'the key to be heard')
      return (await said())?.startsWith(text)
    }, `“${text}” to be said`)
  }

  it('has no fault that axe-core finds in any colours, nor has its list of keys, and nothing of it is cut off at 320 pixels', async () => {
    const faults: string[] = []
    const looks: readonly (readonly [Look, number])[] = [['light', 1000], ['dark', 320], ['forced colours', 320]]
    for (const [look, width] of looks) {
      await tab.setViewport({ width, height: 700 })
      await tab.open(page())
      await setLook(browser, tab, look)
      await openCard()
      await tab.evaluateInPopup(bringAxe)
      const add = async (what: string) => {
        for (const fault of await tab.evaluateInPopup(faultsOfCard)) faults.push(`${look} ${what}: ${fault}`)
        const place = (await cardFilled(tab)).box
        expect(await tab.evaluateInPopup(cutOff)).toEqual([0])
        expect(place.x >= 0 && place.x + place.width <= width && place.y >= 0 && place.y + place.height <= 700).toBe(true)
      }
      await add('word')
      await tab.press('?')
      await tab.popupShown('While a card is open')
      await add('keys')
      await tab.press('Escape')
      await tab.press('Escape')
      await tab.popupHidden()
    }
    await setLook(browser, tab, 'light')
    expect(faults).toEqual([])
  })

  it('is whole at 400 % zoom, and on a page whose colours are turned round', async () => {
    await tab.setViewport({ width: 1280, height: 1024 })
    await tab.open(page('html { filter: invert(1) hue-rotate(180deg) }'))
    await tab.zoom(4)
    expect(await tab.evaluate(() => innerWidth)).toBeLessThanOrEqual(321)
    await openCard()
    const place = (await cardFilled(tab)).box
    expect(await tab.evaluateInPopup(cutOff)).toEqual([0])
    const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(place.x >= 0 && place.x + place.width <= width && place.y >= 0 && place.y + place.height <= height).toBe(true)
    await tab.press('Escape')
    await tab.popupHidden()
    await tab.zoom(1)
  })

  it('tells screen readers names, roles and languages, and each reading once', async () => {
    await openCard()
    const { names, languages } = await accessibilityOf(browser, tab)
    expect(names).toContain('heading 我们')
    expect(names.filter((name) => name.startsWith('button ')).every((name) => name.length > 'button '.length)).toBe(true)
    expect(names).toEqual(expect.arrayContaining(['button Keep this word', 'button Show all keys', 'button Correct']))
    const seen = await tab.evaluateInPopup(() => [...document.querySelectorAll<HTMLElement>('.layer')].find((layer) => layer.style.visibility === 'visible')!.innerText)
    if (kind === 'chromium') expect(names.filter((name) => name === 'StaticText wǒ')).toHaveLength(seen.split('wǒ').length - 1)
    expect(seen.split('wǒ')).toHaveLength(3)
    expect(languages).toEqual(expect.arrayContaining(['我们 zh-Hans', '我們 zh-Hant-TW', 'wǒmen zh-Latn-pinyin']))
    await tab.press('Escape')
    await tab.popupHidden()
    await tab.evaluate(() => getSelection()!.collapse(document.querySelector('#taiwan')!.firstChild, 2))
    await openCard('to encourage')
    expect((await accessibilityOf(browser, tab)).languages).toEqual(expect.arrayContaining(['鼓勵 zh-Hant-TW', '鼓励 zh-Hans']))
  })

  it('says the word that a key asked for, what was done in the card, and nothing where only a pointer goes', async () => {
    expect(await tab.evaluateInPopup(() => null).catch(() => null)).toBeNull()
    await openCard()
    await until(async () => /^我们 wǒmen we/.test((await said()) ?? ''), 'the word to be said')
    await tab.press('.')
    await until(async () => (await said())?.startsWith('在 '), 'the next word to be said')
    await pressUntilSaid('s', 'Kept')
    await pressUntilSaid('u', 'Taken back')
    await tab.press('Escape')
    await tab.popupHidden()
    await tab.hover('图书馆')
    await tab.popupShown('library')
    expect(await said()).toBe('')
    expect(await tab.evaluateInPopup(() => document.querySelectorAll('[role=status], [aria-live]').length)).toBe(1)
    await tab.moveMouse(990, 690)
  })

  it('can be pointed into, stays until it is dismissed, and goes by Escape without the pointer having to move', async () => {
    await tab.hover('图书馆')
    const { box: place } = await tab.popupShown('library')
    await enterCard(tab, { x: place.x + 20, y: place.y + 20 })
    expect((await tab.popupState()).kind).toBe('shown')
    let isHeard = false
    await tab.evaluate(() => addEventListener('keydown', ({ key }) => ((globalThis as { heard?: string }).heard = key)))
    await tab.press('Escape')
    await tab.popupHidden()
    isHeard = await tab.evaluate(() => 'heard' in globalThis)
    expect(isHeard).toBe(false)
    expect(await inCard()).toBeNull()
    await tab.moveMouse(990, 690)
  })

  it('brings words into view without motion for those who want none', async () => {
    await reduceMotion(browser, tab, true)
    await openCard()
    await tab.evaluate(() => {
      const tops = ((globalThis as { tops?: number[] }).tops = [] as number[])
      addEventListener('scroll', () => tops.push(scrollY))
    })
    for (const key of ['>', '>']) await tab.press(key)
    await tab.popupShown('they')
    const tops = await tab.evaluate(() => (globalThis as unknown as { tops: number[] }).tops)
    expect(new Set(tops).size).toBe(1)
    await reduceMotion(browser, tab, false)
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
