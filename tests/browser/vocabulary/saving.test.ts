import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chooseInMenu, pressKey } from '../conversion/commands'
import type { Driver, Tab } from '../harness/driver'
import { bringAxe } from '../harness/axe'
import { hoverInFrame } from '../harness/drawn'
import { browsers, launch } from '../harness/launch'
import { enterCard } from '../harness/popup-state'
import { until } from '../harness/until'
import { cardSeen, clickInCard, patiently, placeInCard, pressUntil, readKept, settled, untilCard, writeInCard } from './saving-in-card'
import { emptyVocabulary } from './seed'

const page = (inside: string, title = '读书 — a page') => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 300px }</style>${inside}`
const article = page('<p id="one">昨天下雨。我们在图书馆里<b>学习</b>中文，很有意思！然后回家。</p><p id="two">学习使人进步。</p>')
const shots = process.env.TONGDU_SHOTS

/** As `faultsOfAxe`, of the card's frame alone: it is no page, so it needs no landmarks. */
const faultsHere = async () => {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
  const { violations } = await axe.run({ rules: { region: { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** A word is kept from its card: by click, key and tap, with its sentence, and what is known of it is shown. */
describe.each(browsers)('keeping words from the popup in %s', (kind) => {
  let browser: Driver
  let tab: Tab
  const shot = async (name: string) => {
    if (shots) await tab.screenshot(`${shots}/${kind}-${name}.png`)
  }

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await tab.moveMouse(3, 3)
    if ((await readKept(browser)).words.length > 0) await emptyVocabulary(browser)
  })

  const openAt = async (word: string, address = article, within = '#one') => {
    await tab.open(address)
    await tab.moveMouse(3, 3)
    await tab.hover({ within, text: word })
    await untilCard(tab, (card) => card.word === word, `the card of ${word}`)
  }

  it('by click: word, sentence and page are kept, and said only then; undo takes all of it back', async () => {
    const path = browser.site.add(article, '/news/read.html')
    await openAt('学习', `${browser.site.origin}${path}?id=42&from=mail&token=abc#top`)
    expect((await untilCard(tab, ({ star }) => star === '', 'a star that is not filled')).line).toBe('')
    await shot('free')
    const card = await clickInCard(tab, '.star', ({ panel }) => panel.includes('Kept.'), 'the card to say that it is kept')
    expect(card.star).toBe('kept new')
    await shot('kept')
    const { words, meetings } = await readKept(browser)
    expect(words).toMatchObject([{ kind: 'word', traditional: '學習', simplified: '学习', reading: ['xue2', 'xi2'], state: 'new', tags: [], note: '' }])
    expect(words[0]!.senses.length).toBeGreaterThan(0)
    expect(words[0]!.gloss).toBe(words[0]!.senses[0])
    expect(meetings).toMatchObject([
      {
        wordId: words[0]!.id,
        sentence: { text: '我们在图书馆里学习中文，很有意思！', start: 7, end: 9 },
        shown: null,
        script: 'simplified',
        title: '读书 — a page',
        url: `${browser.site.origin}/news/read.html?id=42`,
      },
    ])
    await clickInCard(tab, '.saving .plain[data-acts]', ({ star }) => star === '', 'the star to be empty again')
    expect(await readKept(browser)).toEqual({ words: [], meetings: [] })
  })

  it('by key: it is known at once that the word is kept when it is met again, and another sentence adds a meeting', async () => {
    await openAt('学习')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    await tab.moveMouse(3, 3)
    await tab.popupHidden()
    await browser.stopBackground()
    await tab.hover({ within: '#one', text: '学习' })
    expect((await untilCard(tab, ({ star }) => star === 'kept new', 'the star to be filled')).line).toBe('New · met once')
    await browser.stopBackground()
    await pressUntil(tab, 's', ({ panel }) => panel.includes('This sentence is kept already'), 'the card to say that nothing was added')
    await tab.hover({ within: '#two', text: '学习' })
    await untilCard(tab, ({ word, star, panel }) => word === '学习' && star === 'kept new' && panel === '', 'the other card of the word')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('One more sentence'), 'the sentence to be kept')
    const { words, meetings } = await readKept(browser)
    expect(words).toHaveLength(1)
    expect(meetings.map(({ sentence }) => sentence?.text).toSorted()).toEqual(['学习使人进步。', '我们在图书馆里学习中文，很有意思！'])
    await browser.stopBackground()
    await pressUntil(tab, 'u', ({ line }) => line === 'New · met once', 'the second sentence to be taken back')
    expect((await readKept(browser)).meetings).toHaveLength(1)
    await pressUntil(tab, 'k', ({ star }) => star === 'kept known', 'the word to be known')
    expect((await readKept(browser)).words).toMatchObject([{ state: 'known' }])
  })

  it.runIf(kind === 'chromium')('by tap', async () => {
    await openAt('学习')
    const star = await placeInCard(tab, '.star')
    await settled(tab)
    const tap = async () => {
      await tab.tap(star.x, star.y)
    }
    await untilCard(tab, ({ panel }) => panel.includes('Kept.'), 'the word to be kept', patiently(tap))
    expect((await readKept(browser)).words).toHaveLength(1)
  })

  it('as it was chosen in the card: another reading, another of its meanings, a note and tags', async () => {
    await openAt('长', page('<p id="one">这条路很长。</p><p id="two">很好</p>'))
    await tab.press('c')
    await untilCard(tab, ({ reading }) => reading === 'zhǎng', 'the other reading')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    expect((await readKept(browser)).words).toMatchObject([{ traditional: '長', reading: ['zhang3'] }])
    const { senses } = (await readKept(browser)).words[0]!
    await clickInCard(tab, '.senses li:nth-child(2) .sense', ({ panel }) => panel.includes('Changed.'), 'the meaning to be changed')
    expect((await readKept(browser)).words).toMatchObject([{ gloss: senses[1], senses }])
    await shot('meaning')
    await clickInCard(tab, '.saving [aria-expanded=false]', ({ panel }) => panel.includes('Tags'), 'the fields to be open')
    await writeInCard(tab, '.saving textarea', 'as in 长大, s.k.u')
    await writeInCard(tab, '.saving input', 'verbs, lesson 3')
    await shot('note')
    // Wherever the pointer goes meanwhile, the card stays; a click outside closes it, and what was written is kept.
    await tab.hover({ within: '#two', text: '好' })
    expect((await cardSeen(tab)).word).toBe('长')
    await tab.click(990, 790)
    await until(async () => (await readKept(browser)).words[0]!.tags.length === 2, 'the tags to be kept')
    expect((await readKept(browser)).words).toMatchObject([{ note: 'as in 长大, s.k.u', tags: ['verbs', 'lesson 3'], gloss: senses[1] }])
  })

  it('a selected phrase, from Alt+L and from the menu, with its words as its meaning', async () => {
    await tab.open(page('<p id="one">为了<b>高质量</b>发展，我们要学习。</p>'))
    const select = (from: number, to: number) =>
      tab.evaluate(
        (start: number, end: number) => {
          const [bold, text] = [document.querySelector('b')!.firstChild!, document.querySelector('b')!.nextSibling!]
          getSelection()!.setBaseAndExtent(bold, start, text, end)
        },
        from,
        to,
      )
    await select(0, 2)
    await pressKey(browser, 'L', 'look-up')
    await untilCard(tab, ({ word }) => word === '高质量发展', 'the card of the phrase')
    await shot('phrase')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the phrase to be kept')
    expect(await readKept(browser)).toMatchObject({
      words: [{ kind: 'phrase', traditional: '高質量發展', simplified: '高质量发展', reading: ['gao1', 'zhi4', 'liang4', 'fa1', 'zhan3'], gloss: expect.stringContaining('发展') as string }],
      meetings: [{ sentence: { text: '为了高质量发展，我们要学习。', start: 2, end: 7 } }],
    })
    await tab.press('Escape')
    await tab.popupHidden()
    await select(1, 3)
    await chooseInMenu(browser, { menuItemId: 'keep-selection', frameId: 0, selectionText: '质量发展' })
    const card = await untilCard(tab, ({ word, panel }) => word === '质量发展' && panel.includes('Kept.'), 'the phrase to be kept from the menu')
    expect(card.star).toBe('kept new')
    await tab.moveMouse(700, 700)
    await pressUntil(tab, 'u', ({ star }) => star === '', 'the phrase to be taken back')
    expect((await readKept(browser)).words).toHaveLength(1)
  })

  it('on a page shown in the other script: the sentence as it was written and as it was seen', async () => {
    await tab.open(page('<p id="one">她的頭髮很長。</p>'))
    await browser.writeStorage({ 'setting.script': 'simplified' })
    await pressKey(browser, 'C', 'turn-page')
    await until(() => tab.evaluate(() => document.querySelector('#one')!.textContent === '她的头发很长。'), 'the page in Simplified')
    await tab.hover('头发')
    await untilCard(tab, ({ word }) => word === '头发', 'the card')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    expect(await readKept(browser)).toMatchObject({
      words: [{ traditional: '頭髮', simplified: '头发' }],
      meetings: [{ sentence: { text: '她的頭髮很長。', start: 2, end: 4 }, shown: { text: '她的头发很长。', start: 2, end: 4 }, script: 'traditional' }],
    })
    await pressKey(browser, 'C', 'turn-page')
  })

  it('in a frame of the page, and with everything that looks like markup as plain text', async () => {
    const inner = '<p id="one" lang="zh">他写&lt;img src=x onerror=alert(1)&gt;学习&lt;b&gt;。</p><style>body { font: 20px/2 sans-serif }</style>'
    const path = browser.site.add(page(`<iframe id="inner" width="700" height="300" src='${browser.site.add(inner)}'></iframe>`, '&lt;script&gt;alert(1)&lt;/script&gt;'), '/a%3Cb%3Ec')
    await tab.open(`${browser.site.origin}${path}`)
    await hoverInFrame(tab, { within: '#one', text: '学习' }, ['#inner'])
    await untilCard(tab, ({ word }) => word === '学习', 'the card')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    const { meetings } = await readKept(browser)
    expect(meetings).toMatchObject([{ title: '<script>alert(1)</script>', sentence: { text: '他写<img src=x onerror=alert(1)>学习<b>。' } }])
    expect(meetings[0]!.url).toContain('/a%3Cb%3Ec')
    expect(await tab.evaluateInPopup(() => document.querySelectorAll('.layer img, .layer script').length)).toBe(0)
  })

  it('tells the page nothing, and does nothing that a script of it presses, clicks or conceals', async () => {
    await tab.open(page('<p id="one">我们学习中文。</p><script>window.heard = []; for (const name of ["message", "keydown", "keyup", "keypress", "storage"]) addEventListener(name, ({ type, key, data }) => heard.push([type, key, data]), true)</script>'))
    await tab.hover('学习')
    await untilCard(tab, ({ word }) => word === '学习', 'the card')
    await tab.evaluate(() => {
      for (const key of ['s', 'k', 'u']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
      const host = document.querySelector<HTMLElement>('[data-tongdu-popup]')!
      host.shadowRoot?.querySelector('iframe')?.contentWindow?.postMessage({ kind: 'pressed', key: 's' }, '*')
      ;(globalThis as unknown as { heard: unknown[] }).heard.length = 0
      host.style.setProperty('opacity', '0', 'important')
    })
    const star = await placeInCard(tab, '.star')
    await enterCard(tab, star)
    await settled(tab)
    await tab.click(star.x, star.y)
    await tab.press('s')
    await settled(tab)
    expect((await readKept(browser)).words).toEqual([])
    await tab.evaluate(() => document.querySelector<HTMLElement>('[data-tongdu-popup]')!.style.setProperty('opacity', '1', 'important'))
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    expect(await tab.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([])
    expect((await readKept(browser)).words).toHaveLength(1)
  })

  it('reads well in the dark, on a narrow screen and at 200 %, and axe finds nothing', async () => {
    await openAt('学习')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('Kept.'), 'the word to be kept')
    await clickInCard(tab, '.saving [aria-expanded=false]', ({ panel }) => panel.includes('Tags'), 'the fields to be open')
    await tab.evaluateInPopup(bringAxe)
    expect(await tab.evaluateInPopup(faultsHere)).toEqual([])
    await tab.setColorScheme('dark')
    await shot('dark')
    await tab.setColorScheme('light')
    for (const [name, prepare] of [
      ['narrow', () => tab.setViewport({ width: 320, height: 640 })],
      ['zoomed', () => tab.zoom(2)],
    ] as const) {
      await tab.moveMouse(3, 3)
      await tab.open(article)
      await prepare()
      await tab.hover({ within: '#one', text: '学习' })
      await untilCard(tab, ({ word }) => word === '学习', 'the card')
      await pressUntil(tab, 's', ({ panel }) => panel.includes('One more sentence'), 'the sentence of another page to be kept')
      await shot(name)
      const wide = await tab.evaluateInPopup(() => Array.from(document.querySelectorAll<HTMLElement>('.layer, .saving')).filter((one) => one.scrollWidth > one.clientWidth + 1).length)
      expect(wide).toBe(0)
      await tab.moveMouse(3, 3)
      await tab.setViewport({ width: 1000, height: 800 })
    }
    await tab.zoom(1)
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
