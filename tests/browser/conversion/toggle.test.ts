import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { pressKey } from './commands'

const page = (lang: string, text: string) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><p id="text">${text}</p>`
const simplified = page('zh-Hans', '我们在这里学习华语。')
const traditional = page('zh-Hant', '我們在這裏學習華語。')

describe.each(browsers)('turning a page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { backForwardCache: true })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const text = () => tab.evaluate(() => document.querySelector('#text')!.textContent)
  const shows = (wanted: string) => until(async () => (await text()) === wanted || Promise.reject(new Error(await text())), `the page to show ${wanted}`)
  const turn = () => pressKey(browser, 'C', 'turn-page')

  it('shows a Traditional page in Simplified, and gives back what it said', async () => {
    await tab.open(traditional)
    await turn()
    await shows('我们在这里学习华语。')
    await turn()
    await shows('我們在這裏學習華語。')
  })

  it('shows a page in the reader’s own script in the other one', async () => {
    await tab.open(simplified)
    await turn()
    await shows('我們在這裏學習華語。')
    await turn()
    await shows('我们在这里学习华语。')
    expect(browser.errors).toEqual([])
  })
})
