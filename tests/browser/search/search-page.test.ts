import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { box, found, listed, openWord, says } from './in-page'

describe.each(browsers)('the page of the dictionary in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await openPage('')
  })
  afterAll(async () => {
    await browser?.close()
  })

  const openPage = async (hash: string) => {
    await tab.open('about:blank')
    await tab.open(`${browser.extensionOrigin}/search.html${hash}`)
    await tab.activate()
    await until(() => tab.evaluate(() => document.activeElement?.id === 'search-box'), 'the box to have the focus')
  }
  const typeAnew = async (text: string) => {
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#search-box')!.select())
    await tab.type(text)
    await found(tab, text)
  }

  it('answers what is typed from the first key on, and opens what Enter is pressed on', async () => {
    await tab.type('xuexi')
    await found(tab, 'xuexi')
    expect((await listed(tab)).slice(0, 1)).toEqual(['学习'])
    await tab.press('ArrowDown')
    await tab.press('ArrowDown')
    await tab.press('ArrowUp')
    expect(await tab.evaluate(() => document.querySelector('[aria-selected="true"] .result-word')?.textContent)).toBe('学习')
    await tab.press('Enter')
    await openWord(tab, '学习')
    await says(tab, 'to learn')
    expect(await tab.evaluate(() => location.hash)).toContain('word=')
    await tab.press('Escape')
    await until(() => tab.evaluate(() => document.activeElement?.id === 'search-box' && !document.querySelector('.search-entry')), 'the entry to close')
    expect(await box(tab)).toBe('xuexi')
  })

  it('takes Enter that comes before the answer', async () => {
    await openPage('')
    await tab.type('yinhang')
    await tab.press('Enter')
    await openWord(tab, '银行')
  })

  it.each([
    ['?学', '大学'],
    ['学*', '学生'],
    ['lu:4', '绿'],
    ['library', '图书馆'],
    ["xi'an", '西安'],
  ])('finds by “%s” the word %s', async (typed, word) => {
    await openPage('')
    await typeAnew(typed)
    expect((await listed(tab)).slice(0, 8)).toContain(word)
  })

  it('tells the two ways apart in which “long” is found', async () => {
    await openPage('')
    await typeAnew('long')
    const groups = await tab.evaluate(() => [...document.querySelectorAll('.result-group')].map((group) => group.textContent))
    expect(groups.toSorted()).toEqual(['Means it', 'More', 'Sounds like it'])
  })

  it('goes on into the words inside the entry, and back by the browser’s own button', async () => {
    await openPage('#q=%E5%9B%BE%E4%B9%A6%E9%A6%86')
    await found(tab, '图书馆')
    await tab.press('Enter')
    await openWord(tab, '图书馆')
    await tab.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('.search-entry button.nested')].find((button) => button.textContent === '图书')!.click())
    await openWord(tab, '图书')
    await tab.evaluate(() => history.back())
    await openWord(tab, '图书馆')
    await tab.reload()
    await openWord(tab, '图书馆')
    await tab.evaluate(() => history.back())
    await until(() => tab.evaluate(() => !document.querySelector('.search-entry')), 'the list alone')
    await found(tab, '图书馆')
    expect((await listed(tab))[0]).toBe('图书馆')
  })

  it('lists more as the list is scrolled', async () => {
    await openPage('')
    await typeAnew('shi')
    const count = (await listed(tab)).length
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await until(async () => (await listed(tab)).length > count, 'more results')
  })

  it('keeps the word of an entry, and takes it back', async () => {
    await openPage('#q=%E9%93%B6%E8%A1%8C')
    await found(tab, '银行')
    await tab.press('Enter')
    await openWord(tab, '银行')
    await until(() => tab.evaluate(() => document.querySelector('.star') !== null), 'the star')
    await tab.press('s')
    await until(() => tab.evaluate(() => document.querySelector('.star[aria-pressed="true"]') !== null), 'the word to be kept')
    await tab.press('u')
    await until(() => tab.evaluate(() => document.querySelector('.star[aria-pressed="false"]') !== null), 'it to be free again')
  })

  it('says so when nothing is found', async () => {
    await openPage('')
    await typeAnew('qqqq')
    await says(tab, 'Nothing found for “qqqq”.')
  })

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s, and fits into 320 px', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme })
    await openPage('')
    await tab.setViewport({ width: 320, height: 640 })
    for (const step of ['start', 'list', 'entry']) {
      if (step === 'list') await typeAnew('long')
      if (step === 'entry') {
        await tab.press('Enter')
        await until(() => tab.evaluate(() => document.querySelector('.search-entry .star') !== null), 'the entry')
      }
      await tab.evaluate(bringAxe)
      expect(await faultsOfAxe(tab), step).toEqual([])
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), step).toBeLessThanOrEqual(0)
      if (process.env.TONGDU_PICTURES) await tab.screenshot(`${process.env.TONGDU_PICTURES}/search-${kind}-${theme}-${step}.png`)
    }
    await tab.setViewport({ width: 1200, height: 800 })
    if (process.env.TONGDU_PICTURES) await tab.screenshot(`${process.env.TONGDU_PICTURES}/search-${kind}-${theme}-wide.png`)
    await tab.setViewport({ width: 1000, height: 800 })
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
