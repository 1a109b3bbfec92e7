import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { pressCommand } from './command'
import { focusWindow } from './window'

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>阅读</title><link rel="icon" href="data:,"><style>
  body { font: 20px/2 sans-serif; margin: 60px } .far { margin-top: 1600px } header { position: sticky; top: 0; background: #fff }
  </style><header>Menu</header><p>Read this first.</p><p id="text">我们在图书馆里学习中文。今天的新闻很好！老师鼓励我们。</p><p>Nothing here.</p><p class="far">下雨了。他们都在家里。</p>
  <p class="far" id="last">明天再说吧。</p><textarea id="box">早上好</textarea><button id="button">b</button>`

/** Reading without a pointer: from word to word and sentence to sentence, into the card and out of it. */
describe.each(browsers)('reading by key in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 900, height: 640 } })
    tab = browser.tab
  })
  beforeEach(async () => {
    await browser.writeStorage({ 'setting.keys': {} })
    await tab.open(page)
    await focusWindow(browser)
  })
  afterAll(async () => {
    await browser?.close()
  })
  const scrolled = () => tab.evaluate(() => scrollY)
  /** Where the word stands that a card is about: by the mark over it. */
  const wordInView = () =>
    tab.evaluate(() => {
      const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0] as Range | undefined
      const box = range?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    })
  /** Of the card nothing: then keys go to the page. */
  const inPage = (selector: string) =>
    until(async () => (await inCard()) === null && (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)), `the focus on ${selector} in the page`)
  /** All of the browser knows that the card has the focus: Chromium has three processes that must, and gives the keys to nobody before. */
  const agreed = async () => {
    await until(() => tab.evaluate(() => document.activeElement?.hasAttribute('data-tongdu-popup') === true), 'the page to know where the focus is')
    await tab.evaluateInPopup(() => addEventListener('keydown', () => Object.assign(globalThis, { hearsKeys: true }), { capture: true, once: true }))
    await until(async () => {
      await tab.press('Shift')
      return await tab.evaluateInPopup(() => (globalThis as { hearsKeys?: boolean }).hearsKeys)
    }, 'keys to reach the card')
  }
  const inCard = () => tab.evaluateInPopup(() => (document.hasFocus() ? (document.activeElement?.textContent ?? '') : null))
  /** Where it is not, the error tells where the focus is instead. */
  const focusOn = async (selector: string, what: string, meanwhile = async () => {}) => {
    const isThere = () => tab.evaluateInPopup((wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true, selector)
    const whereItIs = async () => {
      const focused = () => `${document.hasFocus()}: ${document.activeElement?.localName} “${document.activeElement?.textContent}”`
      return `in the card ${await tab.evaluateInPopup(focused)}; in the page ${await tab.evaluate(focused)}`
    }
    await until(async () => {
      await meanwhile()
      return await isThere()
    }, what).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; the focus is ${await whereItIs()}`)
    })
  }

  it('begins with the first Chinese word on the screen, and goes from sentence to sentence, scrolling where it must', async () => {
    await pressCommand(browser, 'look-up')
    await tab.popupShown('us; ourselves')
    for (const [key, meaning] of [['>', 'today'], ['>', 'teacher'], ['<', 'today'], ['<', 'us; ourselves'], ['.', 'library'], ['<', 'us; ourselves']] as const) {
      if (meaning === 'library') await tab.press('.')
      await tab.press(key)
      await tab.popupShown(meaning)
    }
    expect(await scrolled()).toBe(0)
    for (const key of ['>', '>', '>']) await tab.press(key)
    const rain = await tab.popupShown('to rain')
    expect(await scrolled()).toBeGreaterThan(500)
    expect(await wordInView()).toBe(true)
    expect(rain.box.y >= 0 && rain.box.y + rain.box.height <= 640).toBe(true)
    await tab.press('>')
    await tab.popupShown('they')
    await tab.press('<')
    await tab.popupShown('to rain')
    await tab.press('<')
    await tab.popupShown('teacher')
    expect(await wordInView()).toBe(true)
    await tab.press('Escape')
    await tab.popupHidden()
  })

  it('begins with what is on the screen now, though an old click lies above it', async () => {
    await tab.evaluate(() => {
      getSelection()!.collapse(document.querySelector('#text')!.firstChild, 4)
      document.querySelector('#last')!.scrollIntoView()
    })
    await pressCommand(browser, 'look-up')
    await tab.popupShown('tomorrow')
  })

  it('goes into the card and back, to the very caret and selection that were there', async () => {
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('#button')!.focus({ preventScroll: true })
      getSelection()!.setBaseAndExtent(document.querySelector('#text')!.firstChild!, 3, document.querySelector('#text')!.firstChild!, 6)
    })
    // As in life somebody has used the page before: without that Chromium is slow to give the focus to a frame, or gives it to none.
    await tab.press('a')
    const before = await tab.evaluate(() => [document.activeElement?.id, String(getSelection()), scrollY])
    await pressCommand(browser, 'look-up')
    await tab.popupShown('library')
    await tab.press('i')
    await until(async () => (await inCard()) === '图书馆', 'the focus on the word in the card')
    await agreed()
    await tab.press('Tab')
    await focusOn('button, a', 'the focus on a button')
    await tab.press('.')
    await tab.popupShown('inside')
    await until(async () => (await inCard()) === '里', 'the focus on the next word')
    await tab.press('i')
    await until(async () => (await inCard()) === null, 'the focus in the page')
    expect(await tab.evaluate(() => [document.activeElement?.id, String(getSelection()), scrollY])).toEqual(before)
    await pressCommand(browser, 'look-up')
    await until(async () => (await inCard()) === '里', 'the focus in the card again')
    await tab.press('Shift+Tab')
    await until(async () => (await inCard()) === null, 'the focus in the page again')
    await tab.press('i')
    await until(async () => (await inCard()) === '里', 'the focus in the card')
    await tab.press('Escape')
    await tab.popupHidden()
    expect(await tab.evaluate(() => [document.activeElement?.id, String(getSelection()), scrollY])).toEqual(before)
  })

  it('gives a text field its caret back', async () => {
    await tab.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#box')!
      box.scrollIntoView()
      box.focus()
      box.setSelectionRange(0, 0)
    })
    // As in life somebody has used the page before: without that Chromium gives the focus to no frame.
    await tab.press('a')
    await tab.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#box')!
      box.setSelectionRange(1, 3)
      box.addEventListener('blur', () => Object.assign(globalThis, { isLeft: true }))
    })
    await pressCommand(browser, 'look-up')
    await tab.popupShown('early morning')
    await pressCommand(browser, 'look-up')
    // Chromium 156 gives no frame a focus that comes from a text field; then the field has it again.
    if (kind === 'firefox') await until(async () => (await inCard()) === '早上好', 'the focus in the card')
    else {
      await until(() => tab.evaluate(() => 'isLeft' in globalThis), 'the focus to go')
      await inPage('#box')
    }
    await tab.press('Escape')
    await tab.popupHidden()
    await inPage('#box')
    await tab.type('晚')
    expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#box')!.value)).toBe('a晚好')
  })

  it('closes what is open in the card first, then the card', async () => {
    await pressCommand(browser, 'look-up')
    await tab.popupShown('us; ourselves')
    await tab.press('?')
    await tab.popupShown('While a card is open')
    await until(async () => (await inCard()) === 'Keys', 'the focus on the list of keys')
    await tab.press('Escape')
    await until(async () => (await inCard()) === null, 'the focus in the page')
    await tab.press('i')
    await until(async () => (await inCard()) === '我们', 'the focus on the word')
    const isOpen = () => tab.evaluateInPopup(() => document.querySelector('.way.correct[aria-expanded="true"]') !== null)
    await focusOn('.way.correct', 'the focus on what corrects', () => tab.press('Tab'))
    await tab.press('Enter')
    await until(isOpen, 'the other ways to be open')
    await tab.press('Escape')
    await until(async () => !(await isOpen()), 'the other ways to be closed')
    expect((await tab.popupState()).kind).toBe('shown')
    await tab.press('Escape')
    await tab.popupHidden()
  })

  it('heeds changed keys at once, by the place of a key where the layout has other letters, and never while somebody types', async () => {
    await pressCommand(browser, 'look-up')
    await tab.popupShown('us; ourselves')
    await browser.writeStorage({ 'setting.keys': { 'next word': 'n', 'close card': 'q' } })
    const isFirst = async () => {
      const shown = await tab.popupState()
      return shown.kind !== 'shown' || shown.text.includes('us; ourselves')
    }
    await until(async () => {
      await tab.press('n')
      const pressed = Date.now()
      await until(async () => !(await isFirst()) || Date.now() - pressed > 500, 'a while')
      return !(await isFirst())
    }, 'the new key to be heard of')
    await tab.press('q')
    await tab.popupHidden()
    await tab.evaluate(() => document.querySelector<HTMLElement>('#box')!.focus())
    await pressCommand(browser, 'look-up')
    await tab.popupShown('good')
    await tab.type('n')
    await tab.popupHidden()
    expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#box')!.value)).toContain('n')
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
