import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'

const looks = `<link rel="icon" href="data:,"><meta name="color-scheme" content="light dark"><style>body { font: 20px/2 sans-serif; margin: 40px 60px } p { max-width: 560px; margin: 0 0 260px }</style>`
const simplified = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${looks}<title>头发</title>
<p id="one">她的<b>头发</b>很长，后<wbr>天要去理<a href="#x">发店</a>剪头<br>发。皇后说这里的面条不好吃。</p>
<p id="two">这个软件的信息都在U盘里面。</p>`
const traditional = `<!doctype html><html lang="zh-HK"><meta charset="utf-8">${looks}<title>頭髮</title>
<p id="one">她的<b>頭髮</b>很長，後<wbr>天要去理<a href="#x">髮店</a>剪頭<br>髮。皇后說這裏的麪條不好吃。</p>`

/** What the card says of one word, and which part of the page is marked as it. */
interface Looked {
  readonly head: string
  readonly other: string
  readonly readings: string
  readonly senses: string
  readonly written: string | null
  readonly marked: string
}

describe.each(browsers)('the popup over pages that are shown in another script in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })

  const settings = async (given: Record<string, unknown>) => {
    await browser.writeStorage(Object.fromEntries(Object.entries(given).map(([name, value]) => [`setting.${name}`, value])))
  }
  const text = () => tab.evaluate(() => document.body.innerText)
  const open = async (html: string, shown: string) => {
    await tab.open(html)
    await tab.moveMouse(3, 3)
    await until(async () => (await text()).includes(shown), `the page to show ${shown}`)
  }
  const card = () =>
    tab.evaluateInPopup(() => {
      const layer = Array.from(document.querySelectorAll<HTMLElement>('.layer')).find((one) => one.style.visibility !== 'hidden')
      const say = (selector: string) => Array.from(layer?.querySelectorAll<HTMLElement>(selector) ?? [], (one) => one.textContent).join(' ')
      return {
        head: say('.head > .word'),
        other: say('.head > .other-script'),
        readings: say('.entry > .reading > [lang|=zh-Latn]'),
        // Words in it are in the script that is seen.
        senses: say('.senses').replace(/\p{Script=Han}/gu, ''),
        written: layer?.querySelector('.written')?.textContent.trim() ?? null,
      }
    })
  const marked = () =>
    tab.evaluate(() => {
      const found: string[] = []
      CSS.highlights.forEach((highlight) => {
        if (highlight.priority > 0) (highlight as unknown as Set<Range>).forEach((range) => found.push(String(range)))
      })
      return found.join('')
    })
  const isMarked = (word: string, what: string) =>
    until(async () => {
      const mark = await marked()
      if (mark === word) return true
      throw new Error(`${mark || 'nothing'} is marked, with the card ${JSON.stringify(await tab.popupState())}`)
    }, what)
  const look = async (id: string, place: number): Promise<Looked | null> => {
    const point = await tab.evaluate(
      (within, at) => {
        const walker = document.createTreeWalker(document.getElementById(within)!, NodeFilter.SHOW_TEXT)
        for (let left = at; walker.nextNode(); ) {
          const node = walker.currentNode as Text
          if (left >= node.length) {
            left -= node.length
            continue
          }
          const range = document.createRange()
          range.setStart(node, left)
          range.setEnd(node, left + 1)
          const { x, y, width, height } = range.getBoundingClientRect()
          return { x: x + width / 2, y: y + height / 2, character: node.data[left]! }
        }
        return null
      },
      id,
      place,
    )
    if (!point || !/\p{Script=Han}/u.test(point.character)) return null
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await tab.moveMouse(point.x, point.y)
    await tab.popupShown()
    const found = await until(async () => {
      const mark = await marked()
      return mark.includes(point.character) ? mark : null
    }, `the word of ${point.character} to be marked`)
    return { ...(await card()), marked: found }
  }
  const lengthOf = (id: string) => tab.evaluate((within) => document.getElementById(within)!.textContent.length, id)

  /** The card of every character of a paragraph of the same length in both scripts. */
  const lookAtAll = async (id: string) => {
    const all: (Looked | null)[] = []
    for (let place = 0, length = await lengthOf(id); place < length; place++) all.push(await look(id, place))
    return all
  }

  it.each([
    ['simplified', { script: 'traditional', traditional: 'traditional' }, simplified, '頭髮'],
    ['traditional', { script: 'simplified' }, traditional, '头发'],
  ] as const)('a %s page: every word is the word, reading and entry of the page as it was written', async (_, script, html, shown) => {
    await settings({ automatic: false })
    await open(html, html === simplified ? '头发' : '頭髮')
    const before = await lookAtAll('one')
    await settings({ ...script, automatic: true })
    await open(html, shown)
    const after = await lookAtAll('one')
    expect(after.length).toBe(before.length)
    after.forEach((now, place) => {
      const then = before[place]!
      if (!now || !then) return expect(now).toBe(then)
      expect({ place, senses: now.senses, readings: now.readings, length: now.marked.length }).toEqual({
        place,
        senses: then.senses,
        readings: then.readings,
        length: then.marked.length,
      })
      // What was written stands in the head, or under it.
      if (now.marked !== then.marked) expect(`${now.other} ${now.written}`).toContain(then.marked)
    })
    const word = after[await tab.evaluate((first) => document.getElementById('one')!.textContent.indexOf(first), shown)]!
    expect(word).toMatchObject({ head: shown, other: html === simplified ? '头发' : '頭髮', marked: shown })
    expect(word.written).toContain('髮 and 發 are both 发 in Simplified.')
  }, 150_000)

  it('names the words of a region, and the reading stays that of what was written', async () => {
    await settings({ script: 'traditional', traditional: 'taiwan', regionWording: true, automatic: true })
    await open(simplified, '軟體')
    await tab.hover({ within: '#two', text: '軟' })
    await tab.popupShown('Taiwan’s word for 软件')
    expect(await card()).toMatchObject({ head: '軟體', other: '软件' })
    expect((await tab.popupShown()).text).toContain('as written')
    expect((await card()).readings).toBe('ruǎnjiàn')
    expect(await marked()).toBe('軟體')
    await settings({ regionWording: false })
  })

  it('goes on from word to word by key, over characters of several nodes', async () => {
    await settings({ script: 'traditional', traditional: 'traditional', automatic: true })
    await open(simplified, '頭髮')
    await tab.hover({ within: '#one', text: '頭' })
    await tab.popupShown('hair')
    for (const word of ['很', '長', '後天', '要', '去', '理髮店', '剪頭髮', '皇后', '說', '這裏', '的', '麪條']) {
      await tab.press('.')
      await isMarked(word, `the mark to go on to ${word}`)
    }
  })

  it('corrections hold for the page as it was written, converted or not', async () => {
    const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${looks}<p id="one">乒乓球拍卖完了。</p>`
    await settings({ script: 'traditional', traditional: 'traditional', automatic: true })
    await open(page, '賣')
    await tab.hover({ within: '#one', text: '乒' })
    await isMarked('乒乓球拍', 'the word as it is cut at first')
    await tab.press('c')
    await isMarked('乒乓球', 'the other cut')
    const saved = async () => Object.entries(await browser.readStorage()).filter(([key]) => key.startsWith('correction.'))
    await until(async () => {
      if ((await saved()).length === 0) await tab.press('h')
      return (await saved()).length === 1
    }, 'the correction to be kept')
    expect(JSON.stringify(await saved())).toContain('乒乓球拍卖完了')
    await settings({ automatic: false })
    await open(page, '卖')
    await tab.hover({ within: '#one', text: '乒' })
    await isMarked('乒乓球', 'the correction to hold on the page as it was written')
  })

  it('reads what an element said of itself, and goes away when the page is turned under it', async () => {
    const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${looks}<p id="one">去<span id="sign" title="理发店">☆☆☆</span>剪头发。</p>`
    await settings({ script: 'traditional', traditional: 'traditional', attributes: true, automatic: true })
    await open(page, '頭')
    await until(() => tab.evaluate(() => document.getElementById('sign')!.title === '理髮店'), 'the title to be converted')
    await tab.hover({ within: '#sign', text: '☆' })
    await tab.popupShown('barber')
    expect(await card()).toMatchObject({ head: '理髮店' })
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await tab.hover({ within: '#one', text: '剪' })
    await isMarked('剪頭髮', 'the word to be marked')
    await settings({ attributes: false, automatic: false })
    await until(async () => (await text()).includes('头'), 'the page to be as it was written')
    await tab.popupHidden()
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))

  it.runIf(process.env.TONGDU_PICTURES)('can be looked at', async () => {
    mkdirSync(process.env.TONGDU_PICTURES!, { recursive: true })
    const take = async (name: string, character: string, id = 'one') => {
      await tab.moveMouse(3, 3)
      await tab.popupHidden()
      await tab.hover({ within: `#${id}`, text: character })
      await tab.popupShown()
      await tab.screenshot(`${process.env.TONGDU_PICTURES}/${kind}-${name}.png`)
    }
    await settings({ script: 'traditional', traditional: 'taiwan', regionWording: true, automatic: true, markChanged: true })
    await open(simplified, '軟體')
    await take('hant-light', '髮')
    await take('wording-light', '軟', 'two')
    await take('noodles-light', '麵')
    await tab.setColorScheme('dark')
    await take('hant-dark', '髮')
    await settings({ script: 'simplified', regionWording: false })
    await open(traditional, '头发')
    await take('hans-dark', '发')
    await tab.setColorScheme('light')
    await take('hans-light', '发')
  })
})
