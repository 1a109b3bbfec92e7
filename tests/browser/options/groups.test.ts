import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setLook } from '../access/looks'
import { untilSeen } from '../card/card-at-front'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'

const article = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { font: 20px/2 sans-serif; margin: 60px }</style><p>我们在图书馆学习汉语。</p>`

const wide = { width: 1400, height: 900 }

describe.each(browsers)('the groups of the options page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await tab.setViewport(wide)
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await browser.evaluateInExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<object>; remove(k: string[]): Promise<void> } } } }).chrome.storage
      await local.remove(Object.keys(await local.get(null)).filter((key) => /^(setting|habit)\./.test(key)))
    })
    await tab.activate()
    await tab.open(`${browser.extensionOrigin}/options.html`)
    await says('entries')
    await until(() => tab.evaluate(() => document.querySelector('.preview iframe[data-stands]') !== null), 'the card in the preview')
  })

  const text = () => tab.evaluate(() => document.body.innerText)
  const says = (part: string) => until(async () => (await text()).includes(part), `the page to say ${part}`)
  const press = (selector: string) => {
    const pressIfThere = (wanted: string) => {
      const element = document.querySelector<HTMLElement>(wanted)
      element?.click()
      return element !== null
    }
    return until(() => tab.evaluate(pressIfThere, selector), `${selector} to be pressed`)
  }
  const set = (id: string, value: string) =>
    tab.evaluate(
      (name, chosen) => {
        const field = document.getElementById(name) as HTMLSelectElement
        field.value = chosen
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      id,
      value,
    )
  /** What the card in the preview says. */
  const card = () =>
    tab.evaluate(() => {
      const layers = document.querySelector<HTMLIFrameElement>('.preview iframe')!.contentDocument!.querySelectorAll<HTMLElement>('.layer')
      return [...layers].find(({ style }) => style.visibility === 'visible')?.innerText ?? ''
    })
  const cardSays = (part: string) => until(async () => (await card()).includes(part), `the card to say ${part}`)
  const find = (query: string) =>
    tab.evaluate((wanted) => {
      const field = document.querySelector<HTMLInputElement>('#find')!
      field.value = wanted
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, query)
  const groupsInSight = () => tab.evaluate(() => [...document.querySelectorAll('.group:not([data-left-out])')].map(({ id }) => id))

  it('show the card on a sentence in both scripts, which follows what is chosen', async () => {
    await cardSays('túshūguǎn')
    await set('pronunciation', 'zhuyin')
    await cardSays('ㄊㄨˊ')
    await press('[name=preview-script][value=traditional]')
    await cardSays('圖書館')
    await tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('.preview-sentence button')].find((word) => word.textContent === '一起')!.click())
    await cardSays('一起')
  })

  it('show in the card of a page at once what was chosen', async () => {
    const page = await browser.newTab()
    await page.open(article)
    await page.hover('图书馆')
    await page.popupShown('túshūguǎn')
    const isSeen = (selector: string) => page.evaluateInPopup((wanted) => document.querySelector(`.layer:not([style*="visibility: hidden"]) ${wanted}`) !== null, selector)
    const turn = (id: string) => press(`#${id}`)
    await tab.activate()
    await set('pronunciation', 'zhuyin')
    await turn('showsCharacters')
    await turn('guessFirst')
    await turn('dictionary-mdbg')
    await set('theme', 'dark')
    await set('language', 'zh_CN')
    await page.activate()
    await page.moveMouse(2, 2)
    await page.hover('图书馆')
    await page.popupShown('ㄊㄨˊ')
    await until(() => isSeen('.uncover'), 'the meaning to be covered')
    await untilSeen(page, ({ tools }) => tools.includes('在网上查询'), 'the button for dictionaries, in Chinese')
    await until(() => page.evaluateInPopup(() => document.documentElement.dataset.theme === 'dark'), 'the card in the dark')
    expect(await page.evaluateInPopup(() => [...document.querySelectorAll('.layer:not([style*="visibility: hidden"]) .piece-word')].map(({ textContent }) => textContent))).not.toContain('馆')
    await browser.writeStorage({ 'setting.trigger': 'keyboard' })
    await page.press('Escape')
    await page.popupHidden()
    await page.close()
    await tab.activate()
  })

  it('say that a change could not be kept, and show what holds', async () => {
    await tab.evaluate(() => {
      const { chrome, browser: api } = globalThis as unknown as Record<'chrome' | 'browser', { storage: { local: { set: unknown } } } | undefined>
      for (const { storage } of [chrome, api].filter((one) => one !== undefined)) storage.local.set = () => Promise.reject(new Error('QuotaExceededError'))
    })
    await set('pronunciation', 'zhuyin')
    await says('This could not be kept: Error: QuotaExceededError')
    await until(() => tab.evaluate(() => document.querySelector<HTMLSelectElement>('#pronunciation')!.value === 'marks'), 'the field to show what holds')
    await press('#guessFirst')
    await until(() => tab.evaluate(() => !document.querySelector<HTMLInputElement>('#guessFirst')!.checked), 'the switch to be off')
    expect(await browser.readStorage('setting.pronunciation', 'setting.guessFirst')).toEqual({})
  })

  it('are searched from the key /, by label, choice and other words, and say when nothing is found', async () => {
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await tab.press('/')
    await until(() => tab.evaluate(() => document.activeElement?.id === 'find'), 'the focus in the field')
    await find('zhuyin')
    await until(async () => (await groupsInSight()).includes('reading') && !(await groupsInSight()).includes('about'), 'pronunciation alone')
    await find('quotation marks')
    await until(() => tab.evaluate(() => document.querySelector('#scripts details')!.hasAttribute('open') && document.querySelector('#punctuation')!.checkVisibility()), 'the fold to open')
    await find('measure words')
    await until(() => tab.evaluate(() => document.querySelector('#showsClassifiers')!.checkVisibility()), 'the fold of the card to open')
    await find('xyzzy')
    await says('Nothing found for “xyzzy”')
    await tab.press('Escape')
    await until(async () => (await groupsInSight()).length > 9, 'all groups')
  })

  it('are set back one by one or all at once, and that is undone', async () => {
    await set('pronunciation', 'numbers')
    await set('theme', 'dark')
    const stored = async () => Object.keys(await browser.readStorage()).filter((key) => key.startsWith('setting.')).toSorted()
    await press('#reading .group-head button')
    await until(async () => String(await stored()) === 'setting.theme', 'the group to be as at first')
    await press('.toast .undo')
    await until(async () => String(await stored()) === 'setting.pronunciation,setting.theme', 'it to be undone')
    await press('#reset-all')
    await until(async () => (await stored()).length === 0, 'all to be as at first')
  })

  it('say what a file changed, name what they refuse, and undo it', async () => {
    await tab.evaluate(() => {
      const file = { format: 'tongdu settings', version: 1, settings: { theme: 'dark', pronunciation: 'runes' }, habits: [{ site: 'news.example', habit: 'click', saved: '2026-01-01T00:00:00Z' }], rules: [{ site: 'a b', rule: 'leave' }] }
      const chosen = new DataTransfer()
      chosen.items.add(new File([JSON.stringify(file)], 'settings.json'))
      const input = document.querySelector<HTMLInputElement>('#import')!
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await says('The setting “Pronunciation” has a value that it cannot have.')
    await says('Rule 1 (a b)')
    await press('#accept')
    await says('Changed: Colours')
    expect(await browser.readStorage('setting.theme', 'habit.news.example')).toMatchObject({ 'setting.theme': 'dark', 'habit.news.example': { habit: 'click' } })
    await press('#undo-import')
    await says('The import is undone.')
    expect(await browser.readStorage('setting.theme', 'habit.news.example')).toEqual({})
  })

  it('test whether all is in order, and say in a sentence what is not', async () => {
    await press('#self-test')
    await until(() => tab.evaluate(() => document.querySelectorAll('.self-test li').length === 8), 'the findings')
    for (const part of ['reads words as it should', 'both ways', 'can write, read and delete', 'none is missing', 'may read all sites']) await says(part)
    await tab.evaluate(() => {
      globalThis.fetch = () => Promise.reject(new Error('gone'))
    })
    await press('#self-test')
    await says('It cannot be opened:')
    expect(await text()).toContain('remove Tongdu and install it again')
  })

  it.each(['light', 'dark'] as const)('have no fault that axe-core finds beside the card, %s', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme })
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === theme, 'the theme')
    await press('#self-test')
    await until(() => tab.evaluate(() => document.querySelectorAll('.self-test li').length === 8), 'the findings')
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
  })

  it.each(['light', 'forced colours'] as const)('have nothing cut off and no fault that axe-core finds at twice the size, with all folds open, %s', async (look) => {
    await setLook(browser, tab, look)
    await tab.zoom(2)
    await tab.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('details').forEach((fold) => (fold.open = true)))
    await until(() => tab.evaluate(() => document.querySelector('#copyFormat')!.checkVisibility()), 'the folds to be open')
    const cut = () => tab.evaluate(() => {
      const groups = [...document.querySelectorAll<HTMLElement>('.group, .group *')]
      const beyond = groups.filter((element) => element.checkVisibility() && !element.matches('.for-ears, .for-ears *') && element.getBoundingClientRect().right > innerWidth + 1)
      return [document.documentElement.scrollWidth - document.documentElement.clientWidth, ...beyond.map(({ id, className }) => `${id} ${className}`)]
    })
    // The card in the preview takes its new size a moment later.
    await until(async () => String(await cut()) === '0' || Promise.reject(new Error(String(await cut()))), 'everything to fit')
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
    await tab.zoom(1)
    await setLook(browser, tab, 'light')
  })

  it('leave no error behind', () => expect(browser.errors).toEqual([]))
})
