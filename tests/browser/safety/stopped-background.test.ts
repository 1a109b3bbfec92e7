import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pointUntilShown } from '../harness/popup-state'
import { until } from '../harness/until'

/**
 * Row 52: the background was stopped, as browsers do after half a minute. A look-up where one was made before does not wait for it: the
 * card is there before it is asked whether the word is kept; elsewhere the first one wakes it; nothing it knew is lost.
 */
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 60px; font-size: 20px }</style>
<p>我们在图书馆里学习。今天的新闻很好。</p>`

describe.each(browsers)('with the background stopped in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind, { viewport: { width: 1000, height: 640 } })
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  const lookUp = async (word: string, meaning: string) => {
    await tab.moveMouse(990, 630)
    await tab.hover(word)
    await tab.popupShown(meaning)
  }
  const switchTo = async (isOn: boolean) => await browser.writeStorage({ 'setting.isOn': isOn })

  it('a word is looked up without it', async () => {
    await tab.open(page)
    await lookUp('图书馆', 'library')
    await browser.stopBackground()
    await lookUp('新闻', 'news')
    await browser.stopBackground()
    await lookUp('图书馆', 'library')
  })

  it('the first word of a page is looked up, page after page', async () => {
    for (let round = 0; round < 3; round++) {
      await tab.moveMouse(990, 630)
      await tab.open(page)
      await browser.stopBackground()
      await lookUp('图书馆', 'library')
    }
  })

  it('the switch is remembered, and heard when it is turned', async () => {
    await tab.moveMouse(990, 630)
    await tab.open(page)
    await lookUp('图书馆', 'library')
    await browser.stopBackground()
    await switchTo(false)
    await tab.popupHidden()
    await browser.stopBackground()
    await tab.hover('新闻')
    await tab.open(page)
    await tab.hover('图书馆')
    const hovered = Date.now()
    await until(() => Date.now() - hovered > 500, 'the time in which a card would come')
    expect((await tab.popupState()).kind).toBe('absent')
    await browser.stopBackground()
    await switchTo(true)
    await pointUntilShown(tab, ['新闻', '图书馆'], 'library')
    expect(browser.errors).toEqual([])
  })
})
