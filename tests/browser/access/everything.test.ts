import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Word } from '@/vocabulary/word'
import { cardFilled } from '../harness/drawn'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { bank, dueCard, sample } from '../review/records'
import { settled } from '../vocabulary/saving-in-card'
import { emptyVocabulary, seed, stored } from '../vocabulary/seed'
import { pressCommand } from './command'
import { focusWindow } from './window'

const article = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>阅读</title><link rel="icon" href="data:,"><style>body { font: 20px/2 sans-serif; margin: 60px }</style>
  <p>我们在图书馆里学习中文。</p><button id="button">b</button>`
const pages = ['popup.html', 'search.html#q=hao', 'words.html', 'review.html', 'exchange.html', 'backup.html', 'options.html', 'welcome.html']

/** A run through everything by somebody who has no mouse: no test here ever moves or presses one. */
describe.each(browsers)('without a mouse, in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1100, height: 800 } })
    tab = browser.tab
  })
  beforeEach(async () => {
    await browser.writeStorage({ 'setting.keys': {} })
    await emptyVocabulary(browser)
    await tab.open('about:blank')
    await tab.activate()
    await focusWindow(browser)
  })
  afterAll(async () => {
    await browser?.close()
  })

  const openPage = async (address: string, ready: string) => {
    await tab.open(`${browser.extensionOrigin}/${address}`)
    await until(() => tab.evaluate((selector) => document.querySelector(selector) !== null, ready), `${address} to be ready`)
  }
  /** Tab until the focus is on it, in the page or in the card. */
  const tabTo = async (selector: string, isInCard = false) => {
    const isThere = (wanted: string) => document.activeElement?.matches(wanted) === true
    const ask = () => (isInCard ? tab.evaluateInPopup(isThere, selector) : tab.evaluate(isThere, selector))
    for (let presses = 0; presses < 250; presses++) {
      if (await ask()) return
      await tab.press('Tab')
    }
    throw new Error(`Tab never leads to ${selector}`)
  }
  const inCard = (selector: string) => tab.evaluateInPopup((wanted) => document.querySelector(`.layer:not([style*="visibility: hidden"]) ${wanted}`) !== null, selector)

  it('a word is read, looked into, and kept with a note', async () => {
    await tab.open(article)
    await focusWindow(browser)
    await tab.evaluate(() => document.querySelector<HTMLElement>('#button')!.focus())
    // Whoever has no mouse has used a key before.
    await tab.press('Shift')
    await pressCommand(browser, 'look-up')
    await tab.popupShown('us; ourselves')
    await tab.press('.')
    await tab.popupShown('located')
    await tab.press('.')
    await tab.popupShown('library')
    await tab.press('i')
    await until(() => tab.evaluateInPopup(() => document.hasFocus() && document.activeElement?.localName === 'h1'), 'the focus on the word in the card')
    await tabTo('.pieces button, .piece-word button, button.piece-word', true)
    await tab.press('Enter')
    await until(() => inCard('.trail'), 'the card in the card')
    await tab.press('Backspace')
    await until(async () => !(await inCard('.trail')), 'the way back')
    await until(async () => {
      await tab.press('s')
      const pressed = Date.now()
      return await until(async () => (await inCard('.star.kept')) || Date.now() - pressed > 500, 'the key to be heard').then(() => inCard('.star.kept'))
    }, 'the word to be kept')
    await tabTo('.saving [aria-expanded]', true)
    await tab.press('Enter')
    await tabTo('.note-and-tags textarea', true)
    await cardFilled(tab)
    await settled(tab)
    await tab.type('big one')
    await tab.press('Escape')
    await until(async () => !(await inCard('.note-and-tags')), 'the note to be closed')
    await until(async () => (await stored<Word>(browser, 'words'))[0]?.note === 'big one', 'the note to be kept')
    expect((await tab.popupState()).kind).toBe('shown')
    await until(async () => {
      await tab.press('Escape')
      return (await tab.popupState()).kind !== 'shown'
    }, 'the card to close')
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('button')
  })

  it('a key is changed; what has it already, and what the browser needs, is said', async () => {
    await openPage('options.html', '[data-act=save] .key-capture')
    await tabTo('[data-act=save] .key-capture')
    await tab.press('Enter')
    const says = (text: string) =>
      until(() => tab.evaluate((wanted) => document.querySelector('[data-act=save] .refusal')!.textContent.includes(wanted), text), `the settings to say “${text}”`)
    await tab.press('c')
    await says('C is taken by “Next thing it could also be”.')
    await tab.press('F1')
    await says('belongs to the browser')
    await tab.press('x')
    await until(async () => (await browser.readStorage('setting.keys'))['setting.keys'] !== undefined && JSON.stringify(await browser.readStorage('setting.keys')).includes('"save":"x"'), 'the key to be kept')
    await until(() => tab.evaluate(() => document.querySelector('[data-act=save] .reset') !== null), 'the way back to the usual key')
    await tabTo('[data-act=save] .reset')
    await tab.press('Enter')
    await until(async () => !JSON.stringify(await browser.readStorage('setting.keys')).includes('save'), 'the usual key')
    await openPage('options.html', '[data-act=look-up]')
    expect(await tab.evaluate(() => document.querySelector('[data-act=look-up] .key-caps')!.textContent)).toBe('AltL')
    expect(await tab.evaluate(() => document.querySelector('[data-act=look-up] .key-capture') !== null)).toBe(kind === 'firefox')
  })

  it('kept words are gone through, and one is reviewed', async () => {
    await seed(browser, { ...sample, cards: [dueCard(bank)] })
    await openPage('words.html', '.word-row')
    await tabTo('.word-grid')
    await tab.press('ArrowDown')
    await tab.press('Enter')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open]') !== null), 'the word to be open')
    await tab.press('Escape')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open]') === null && document.activeElement?.matches('.word-grid') === true), 'the list to have the focus again')
    await openPage('review.html', '.show')
    await tab.press('Space')
    await until(() => tab.evaluate(() => document.querySelectorAll('.grade').length === 4), 'the answer')
    await tab.press('3')
    await until(async () => (await stored(browser, 'reviews')).length === 1, 'the answer to be kept')
  })

  /** What Tab or Shift+Tab never leads to, from where the page puts the focus to its end, or from its end to its beginning. */
  const missedBy = async (key: 'Tab' | 'Shift+Tab') => {
    const count = await tab.evaluate((isBackward: boolean) => {
      const visited = ((globalThis as { visited?: Set<Element> }).visited = new Set<Element>())
      addEventListener('focusin', ({ target }) => target instanceof Element && visited.add(target), true)
      if (document.activeElement) visited.add(document.activeElement)
      const all = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary, [tabindex="0"]')]
      if (isBackward) all.findLast((element) => element.tabIndex >= 0 && element.checkVisibility())?.focus()
      return all.length
    }, key === 'Shift+Tab')
    for (let presses = 0; presses < count + 12; presses++) await tab.press(key)
    return await tab.evaluate(() => {
      const { visited } = globalThis as unknown as { visited: Set<Element> }
      const isVisited = (element: Element) => {
        if (visited.has(element)) return true
        const { name, type } = element as HTMLInputElement
        return type === 'radio' && [...visited].some((other) => (other as HTMLInputElement).name === name && (other as HTMLInputElement).type === 'radio')
      }
      return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
        .filter((element) => element.isConnected && element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'))
        .filter((element) => !isVisited(element))
        .map((element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 40)}`)
    })
  }

  it.each(pages)('%s: Tab leads to everything that can be pressed or filled in, forwards or back', async (address) => {
    await seed(browser, { ...sample, cards: [dueCard(bank)] })
    await openPage(address, 'main button, main a, main input')
    const forwards = await missedBy('Tab')
    // What was drawn only while Tab was on its way is there on the way back. Behind the last element Firefox goes on into its own
    // window, and the page has the focus no more.
    await focusWindow(browser)
    const back = forwards.length > 0 ? await missedBy('Shift+Tab') : []
    expect(forwards.filter((missed) => back.includes(missed))).toEqual([])
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
