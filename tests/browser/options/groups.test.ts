import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'

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
  const press = (selector: string) => tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
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

  it('are searched from the key /, by label, choice and other words, and say when nothing is found', async () => {
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await tab.press('/')
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('find')
    await find('zhuyin')
    await until(async () => (await groupsInSight()).includes('reading') && !(await groupsInSight()).includes('about'), 'pronunciation alone')
    await find('quotation marks')
    await until(() => tab.evaluate(() => document.querySelector('#scripts details')!.hasAttribute('open') && document.querySelector('#punctuation')!.checkVisibility()), 'the fold to open')
    await find('xyzzy')
    await says('Nothing found for “xyzzy”')
    await tab.press('Escape')
    await until(async () => (await groupsInSight()).length > 9, 'all groups')
  })

  it('are set back one by one or all at once, and that is undone', async () => {
    await set('pronunciation', 'numbers')
    await set('theme', 'dark')
    const stored = async () => Object.keys(await browser.readStorage()).filter((key) => key.startsWith('setting.')).toSorted()
    await until(() => tab.evaluate(() => document.querySelector('#reading .group-head button') !== null), 'the reset')
    await press('#reading .group-head button')
    await until(async () => String(await stored()) === 'setting.theme', 'the group to be as at first')
    await press('.toast .undo')
    await until(async () => String(await stored()) === 'setting.pronunciation,setting.theme', 'it to be undone')
    await until(() => tab.evaluate(() => document.querySelector('#reset-all') !== null), 'the reset of all')
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

  it('leave no error behind', () => expect(browser.errors).toEqual([]))
})
