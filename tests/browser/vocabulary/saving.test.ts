import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { clickInCard, pressUntil, readKept, untilCard } from './saving-in-card'
import { emptyVocabulary } from './seed'

const page = (inside: string, title = '读书 — a page') => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>body { font: 20px/2 sans-serif; margin: 60px } p { max-width: 620px; margin: 0 0 300px }</style>${inside}`
const article = page('<p id="one">昨天下雨。我们在图书馆里<b>学习</b>中文，很有意思！然后回家。</p><p id="two">学习使人进步。</p>')
const shots = process.env.TONGDU_SHOTS

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
    await pressUntil(tab, 's', ({ panel }) => panel.includes('This sentence is kept already'), 'the card to say that nothing was added')
    await tab.hover({ within: '#two', text: '学习' })
    await untilCard(tab, ({ word, star, panel }) => word === '学习' && star === 'kept new' && panel === '', 'the other card of the word')
    await pressUntil(tab, 's', ({ panel }) => panel.includes('One more sentence'), 'the sentence to be kept')
    const { words, meetings } = await readKept(browser)
    expect(words).toHaveLength(1)
    expect(meetings.map(({ sentence }) => sentence?.text).toSorted()).toEqual(['学习使人进步。', '我们在图书馆里学习中文，很有意思！'])
    await pressUntil(tab, 'u', ({ line }) => line === 'New · met once', 'the second sentence to be taken back')
    expect((await readKept(browser)).meetings).toHaveLength(1)
    await pressUntil(tab, 'k', ({ star }) => star === 'kept known', 'the word to be known')
    expect((await readKept(browser)).words).toMatchObject([{ state: 'known' }])
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
