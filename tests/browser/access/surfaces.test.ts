import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { dueCard, sample, bank } from '../review/records'
import { seed } from '../vocabulary/seed'
import { setLook } from './looks'
import type { Look } from './looks'

/** Every page, with what it looks like in ordinary use; all that is there once it is ready. */
const pages = [
  ['popup.html', '.toolbar'],
  ['search.html#q=hao', 'main li, main [role=option]'],
  ['words.html', '.word-row'],
  ['review.html', '.grades button'],
  ['exchange.html', 'main .panel'],
  ['backup.html', 'main .panel'],
  ['options.html', '#keys, main .panel'],
  ['welcome.html', 'main button'],
] as const
const looks: readonly (readonly [Look, number])[] = [
  ['light', 1000],
  ['dark', 320],
  ['forced colours', 1000],
  ['forced colours', 320],
]

/** Contrast, names and roles on everything that we show, in the colours of every reader, also where the window is as narrow as at 400 % zoom. */
describe.each(browsers)('what is seen in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await seed(browser, { ...sample, cards: [dueCard(bank)] })
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each(pages)('%s: nothing that axe-core finds, and nothing cut off', async (address, ready) => {
    const faults: string[] = []
    for (const [look, width] of looks) {
      await tab.setViewport({ width, height: 800 })
      await tab.open('about:blank')
      await tab.open(`${browser.extensionOrigin}/${address}`)
      await setLook(browser, tab, look)
      await until(() => tab.evaluate((selector) => document.querySelector(selector) !== null, ready), `${address} to be ready`)
      await tab.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
      await tab.evaluate(bringAxe)
      for (const fault of await faultsOfAxe(tab)) faults.push(`${look} ${width}: ${fault}`)
      const beyond = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (beyond > 0) faults.push(`${look} ${width}: ${beyond} pixels too wide`)
    }
    expect(faults).toEqual([])
  })

  it.each(pages.filter(([address]) => address !== 'popup.html' && address !== 'welcome.html'))('%s shows all keys, by key and by button', async (address, ready) => {
    await tab.setViewport({ width: 320, height: 640 })
    await tab.open('about:blank')
    await tab.open(`${browser.extensionOrigin}/${address}`)
    await until(() => tab.evaluate(() => document.querySelector('.show-keys[aria-keyshortcuts]') !== null), 'the button for keys')
    // What a page itself gives the focus to has it by then.
    await until(() => tab.evaluate((selector) => document.querySelector(selector) !== null, ready), `${address} to be ready`)
    await tab.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      document.querySelector<HTMLElement>('.show-keys')!.focus()
    })
    await tab.press('?')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open] .key-list') !== null), 'the keys')
    expect(await tab.evaluate(() => document.querySelector('dialog')!.scrollWidth - document.querySelector('dialog')!.clientWidth)).toBeLessThanOrEqual(0)
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
    await tab.press('Escape')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open]') === null), 'the keys to be gone')
    await until(() => tab.evaluate(() => document.activeElement?.className === 'show-keys'), 'the focus where it was')
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
