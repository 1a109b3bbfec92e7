import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markupPayloads } from '@/tests/fixtures/markup-payloads'
import type { Deletion } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { emptyVocabulary, seed, seedWord, stored } from './seed'
import type { Seed } from './seed'

const day = 86_400_000
const now = Date.now()

const bank = seedWord('銀行 银行 yin2 hang2', { gloss: 'bank', senses: ['bank', 'row of shops'], state: 'learning', hsk2: 3, frequencyBand: 4, tags: ['money'], savedAt: now - 5 * day })
const green = seedWord('綠 绿 lü4', { gloss: 'green', state: 'known', hsk2: 3, frequencyBand: 3, savedAt: now - 60 * day })
const road = seedWord('路 路 lu4', { gloss: 'road', hsk2: 3, frequencyBand: 5, tags: ['travel'], savedAt: now - day })
const ghost = seedWord('魑魅 魑魅 chi1 mei4', { gloss: 'demon of the mountains', state: 'ignored', savedAt: now })
const trip = seedWord('旅行 旅行 lü3 xing2', { gloss: 'to travel', state: 'learning', hsk2: 4, frequencyBand: 4, savedAt: now - 2 * day })

const meeting = (id: string, word: Word, url: string | null, text: string): Meeting => {
  const start = text.indexOf(word.simplified)
  return { id, wordId: word.id, at: now - day, sentence: { text, start, end: start + word.simplified.length }, shown: null, script: 'simplified', title: '城里的一天', url }
}
const few: Seed = {
  words: [bank, green, road, ghost, trip],
  meetings: [
    meeting('a', bank, 'https://news.example/city', '他先去银行取钱。'),
    meeting('b', bank, 'javascript:alert(1)', '银行九点开门。'),
    meeting('c', trip, 'https://www.blog.example/1', '我们坐火车旅行。'),
  ],
  cards: [{ wordId: bank.id, kind: 'recognise', due: now - day, stability: 3, difficulty: 5, phase: 'review', learningStep: 0, scheduledDays: 3, reps: 2, lapses: 0, lastReview: now - 4 * day, isSuspended: false, changedAt: now - 4 * day }],
  reviews: [{ id: 'r1', wordId: bank.id, kind: 'recognise', at: now - 4 * day, rating: 3, tookMs: 2000, before: null }],
}

describe.each(browsers)('the list of kept words in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await emptyVocabulary(browser)
    await tab.open('about:blank')
    await tab.setViewport({ width: 1200, height: 900 })
  })

  const open = async (hash = '') => {
    // Pages that are not in front hear of no focus and draw a frame a second.
    await tab.activate()
    await tab.open(`${browser.extensionOrigin}/words.html${hash}`)
    await whole()
  }
  const whole = () => until(() => tab.evaluate(() => document.querySelector('[data-extent=whole]') !== null), 'all words to be read')
  const text = () => tab.evaluate(() => document.body.innerText)
  const says = (part: string) => until(async () => (await text()).includes(part), `the page to say ${part}`)
  /** The words in sight, in order. */
  const list = () => tab.evaluate(() => Array.from(document.querySelectorAll('.word-row .first'), (word) => word.textContent).join(' '))
  const lists = (words: string) => until(async () => (await list()) === words, `the list to be ${words}`)
  const set = (selector: string, value: string) =>
    tab.evaluate(
      (at, chosen) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(at)!
        const option = field instanceof HTMLSelectElement ? [...field.options].find((one) => one.value === chosen || one.text.startsWith(chosen)) : null
        field.value = option?.value ?? chosen
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  /** As soon as there is such a button: what was done is in the store before the page offers to undo it. */
  const press = (label: string) =>
    until(
      () =>
        tab.evaluate((wanted) => {
          const button = Array.from(document.querySelectorAll('button')).find(({ textContent, ariaLabel }) => textContent.trim() === wanted || ariaLabel === wanted)
          button?.click()
          return button !== undefined
        }, label),
      `the button “${label}”`,
    )
  const clickBox = async (index: number) => {
    await until(() => tab.evaluate((at) => document.querySelector(`[data-index="${at}"] .box`) !== null, index), `row ${index}`)
    await tab.evaluate((at) => document.querySelector<HTMLElement>(`[data-index="${at}"] .box`)!.click(), index)
  }
  const hash = () => tab.evaluate(() => decodeURIComponent(location.hash))
  const focused = () => tab.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('role') || document.activeElement?.tagName)
  const words = async () => new Map((await stored<Word>(browser, 'words')).map((word) => [word.simplified, word]))

  it('tells a newcomer how to keep a first word, and shows it when it comes', async () => {
    await open()
    await says('No words yet')
    await seed(browser, { words: [road] })
    await tell([road.id])
    await lists('路')
  })

  /** As another page of the extension tells it after a write. */
  const tell = (ids: string[]) =>
    browser.evaluateInExtension((changed: string[]) => {
      const channel = new BroadcastChannel('tongdu-vocabulary')
      channel.postMessage({ words: changed })
      channel.close()
    }, ids)

  it('searches, filters and sorts, and keeps the view in the address through reload and back', async () => {
    await seed(browser, few)
    await open()
    await lists('魑魅 路 旅行 银行 绿')
    for (const part of ['銀行', 'yínháng', 'bank', 'HSK 3', 'Learning', 'money', '2×', 'now']) expect(await text()).toContain(part)
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#words-search')!.focus())
    await tab.type('lu:')
    await lists('绿 旅行')
    await set('#words-search', 'yinhang')
    await lists('银行')
    await until(async () => (await hash()) === '#q=yinhang', 'the address to follow')
    await set('#words-search', '')
    await set('[data-filter=state]', 'learning')
    await lists('旅行 银行')
    await set('[data-filter=site]', 'news.example')
    await lists('银行')
    expect(await hash()).toBe('#state=learning&site=news.example')
    await tab.reload()
    await whole()
    await lists('银行')
    await tab.evaluate(() => history.back())
    await lists('旅行 银行')
    await press('Show all')
    await set('[data-filter=sort]', 'pinyin')
    await lists('魑魅 路 旅行 绿 银行')
    await press('Use')
    await lists('路 旅行 银行 绿 魑魅')
    await press('Use ▼')
    await lists('魑魅 绿 旅行 银行 路')
    for (const [filter, value, expected] of [['state', 'due', '银行'], ['tag', 'money', '银行'], ['tag', 'none', '魑魅 绿 旅行'], ['level', 'none', '魑魅'], ['kept', '7', '魑魅 旅行 银行 路']] as const) {
      await set(`[data-filter=${filter}]`, value)
      await lists(expected)
      await set(`[data-filter=${filter}]`, '')
    }
    await set('#words-search', 'zzz')
    await says('No word fits')
  })

  it('does everything by keys alone', async () => {
    await seed(browser, few)
    await open()
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#words-search')!.focus())
    for (let step = 0; step < 20 && (await focused()) !== 'grid'; step++) await tab.press('Tab')
    expect(await focused()).toBe('grid')
    const active = () => tab.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.querySelector('.first')?.textContent)
    const chosen = () => tab.evaluate(() => document.querySelectorAll('[aria-selected=true]').length)
    await tab.press('Home')
    await until(async () => (await active()) === '魑魅', 'the first row to be active')
    await tab.press('ArrowDown')
    await tab.press('ArrowDown')
    await until(async () => (await active()) === '旅行', 'the third row')
    await tab.press('End')
    await until(async () => (await active()) === '绿', 'the last row')
    await tab.press('Home')
    await tab.press('Space')
    await tab.press('Shift+ArrowDown')
    await until(async () => (await chosen()) === 2, 'two to be chosen')
    await tab.press('Enter')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open] #word-title')?.textContent.includes('路') === true), 'the word to be open')
    expect(await hash()).toContain('word=')
    await tab.press('Escape')
    await until(() => tab.evaluate(() => document.querySelector('dialog') === null), 'it to be closed')
    expect(await focused()).toBe('grid')
    await tab.press('Delete')
    await lists('旅行 银行 绿')
    await says('Deleted 2 words.')
    expect((await stored<Deletion>(browser, 'deletions')).map(({ id }) => id).toSorted()).toEqual([ghost.id, road.id].toSorted())
    await tab.press('Control+z')
    await lists('魑魅 路 旅行 银行 绿')
    await tab.press('Control+a')
    await until(async () => (await chosen()) === 5, 'all to be chosen')
    await tab.press('Escape')
    await until(async () => (await chosen()) === 0, 'none to be chosen')
  })

  it('shows all of a word, opens its page safely, and keeps what is changed', async () => {
    await seed(browser, few)
    await open(`#word=${encodeURIComponent(bank.id)}`)
    await says('他先去银行取钱。')
    const links = await tab.evaluate(() => Array.from(document.querySelectorAll<HTMLAnchorElement>('.meetings a'), ({ href, rel, referrerPolicy }) => [href, rel, referrerPolicy]))
    expect(links).toEqual([['https://news.example/city', 'noopener noreferrer', 'no-referrer']])
    expect(await tab.evaluate(() => Array.from(document.querySelectorAll('.in-sentence'), (mark) => mark.textContent))).toEqual(['银行', '银行'])
    for (const part of ['Recognise: next now', 'good']) expect(await text()).toContain(part)

    await tab.evaluate(() => document.querySelectorAll<HTMLInputElement>('.senses input')[1]!.click())
    await until(async () => (await words()).get('银行')?.gloss === 'row of shops', 'the other sense to be kept')
    await tab.evaluate(() => document.querySelectorAll<HTMLInputElement>('.senses input')[2]!.click())
    await until(() => tab.evaluate(() => document.querySelector('#own-gloss') !== null), 'a field')
    await set('#own-gloss', 'where the money is')
    await until(async () => (await words()).get('银行')?.gloss === 'where the money is', 'the own meaning to be kept')
    await set('#reading', 'yin hang2')
    await says('Which tone does “yin” have?')
    await set('#reading', 'bank')
    await says('That is not pinyin.')
    await set('#reading', 'yín')
    await says('1 syllable does not fit 2 characters')
    expect((await words()).get('银行')?.reading).toEqual(['yin2', 'hang2'])
    await set('#reading', 'yín xíng')
    await until(async () => (await words()).get('银行')?.reading.join(' ') === 'yin2 xing2', 'the reading to be kept')
    await set('#note', 'Opens at nine.')
    await until(async () => (await words()).get('银行')?.note === 'Opens at nine.', 'the note to be kept')
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('#new-tag')!.focus())
    await tab.type('city')
    await tab.press('Enter')
    await until(async () => (await words()).get('银行')?.tags.join() === 'money,city', 'the tag to be kept')
    await press('Remove the tag money')
    await until(async () => (await words()).get('银行')?.tags.join() === 'city', 'the tag to be gone')
    await press('Delete sentence')
    await until(async () => (await stored<Meeting>(browser, 'meetings')).length === 2, 'the sentence to be gone')
    await press('Undo')
    await until(async () => (await stored<Meeting>(browser, 'meetings')).length === 3, 'the sentence to be back')
    await press('Delete this word')
    await until(async () => (await words()).size === 4, 'the word to be gone')
    expect(await stored(browser, 'cards')).toEqual([])
    await press('Undo')
    await until(async () => (await words()).size === 5, 'the word to be back')
    expect([await stored(browser, 'cards'), await stored(browser, 'reviews')].map(({ length }) => length)).toEqual([1, 1])
    expect((await words()).get('银行')).toMatchObject({ id: bank.id, gloss: 'where the money is', reading: ['yin2', 'xing2'] })
  })

  it('changes many at once and takes it back', async () => {
    await seed(browser, few)
    await open('#level=3')
    await lists('路 银行 绿')
    await clickBox(0)
    await says('1 chosen')
    await press('Choose all 3 shown')
    await says('3 chosen')
    await press('Add tag…')
    await set('dialog input', 'exam')
    await press('Done')
    await says('Tag “exam” added. Words changed: 3.')
    expect([...(await words()).values()].filter(({ tags }) => tags.includes('exam'))).toHaveLength(3)
    await set('[data-bulk=state]', 'known')
    await says('2 words are now: Known.')
    await press('Undo')
    await says('Taken back')
    const after = await words()
    expect([after.get('银行')?.state, after.get('绿')?.state, after.get('路')?.state]).toEqual(['learning', 'known', 'new'])
    await set('#words-search', 'lu4')
    await says('3 chosen, 1 of them not shown')
    await press('Delete')
    await says('Deleted 3 words.')
    await press('Undo')
    await until(async () => (await words()).size === 5, 'all to be back')
    await tab.press('Control+z')
    await until(async () => [...(await words()).values()].every(({ tags }) => !tags.includes('exam')), 'the tag to be taken back')
  })

  it('is led to from the toolbar, which says how many cards wait, and from the settings', async () => {
    await seed(browser, few)
    await tab.open(`${browser.extensionOrigin}/popup.html`)
    await says('1 due')
    expect(await tab.evaluate(() => [...document.querySelectorAll('.pages button')].map(({ id }) => id))).toEqual(['open-words', 'open-review', 'open-options', 'open-welcome'])
    await tab.open(`${browser.extensionOrigin}/options.html`)
    await says('Import and export')
    const links = await tab.evaluate(() => Array.from(document.querySelectorAll<HTMLAnchorElement>('.page-head nav a'), ({ pathname }) => pathname))
    expect(links).toEqual(['/search.html', '/words.html', '/review.html', '/exchange.html', '/backup.html', '/options.html'])
  })

  it('follows what other pages do', async () => {
    await seed(browser, few)
    await open()
    await lists('魑魅 路 旅行 银行 绿')
    const fresh = seedWord('今天 今天 jin1 tian1', { gloss: 'today', savedAt: now + 1000 })
    await seed(browser, { words: [fresh, { ...green, gloss: 'the colour of leaves', changedAt: now }] })
    await tell([fresh.id, green.id])
    await lists('今天 魑魅 路 旅行 银行 绿')
    await says('the colour of leaves')
  })

  it('shows markup as the text that it is, in the list and in the details', async () => {
    const shapes = markupPayloads(`${browser.site.origin}/hit`)
    const payloads = [...shapes, ...shapes.map((shape) => `字${shape}`), ...shapes.map((shape) => `${shape}${shape}`), ...shapes.map((shape) => `">${shape}`), ...shapes.map((shape) => `${shape}。`)].slice(0, 500)
    const wordsOf = payloads.map((payload, index) => seedWord(`字${index} 字${index} zi4`, { gloss: payload, senses: [payload, 'other'], note: payload, tags: [payload.slice(0, 60)], savedAt: now - index }))
    const strange = seedWord('字 字 zi4', { traditional: payloads[0]!, gloss: payloads[1]!, senses: [payloads[1]!], tags: [payloads[2]!], note: payloads[3]!, savedAt: now + 1 })
    const met: Meeting = { id: 'm', wordId: strange.id, at: now, sentence: { text: payloads[4]!, start: 1, end: 3 }, shown: { text: payloads[5]!, start: 900, end: -4 }, script: 'mixed', title: payloads[6]!, url: payloads[7]! }
    await seed(browser, { words: [...wordsOf, strange], meetings: [met] })
    await open(`#word=${encodeURIComponent(strange.id)}`)
    await until(async () => (await tab.evaluate(() => document.querySelectorAll('.sentence').length)) === 2, 'the details')
    const shown = await tab.evaluate(() => ({
      title: document.querySelector('#word-title')!.textContent,
      sentences: Array.from(document.querySelectorAll('.sentence'), (one) => one.textContent),
      source: document.querySelector('.source')!.textContent,
      note: document.querySelector<HTMLTextAreaElement>('#note')!.value,
    }))
    expect(shown.title).toContain(payloads[0])
    expect(shown.sentences).toEqual([payloads[4], payloads[5]])
    expect(shown.source).toContain(payloads[6])
    expect(shown.note).toBe(payloads[3])
    await tab.press('Escape')
    await until(() => tab.evaluate(() => document.querySelector('dialog') === null), 'the details to be closed')
    const glosses = await tab.evaluate(async () => {
      const seen = new Map<string, string>()
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        for (const row of document.querySelectorAll('.word-row')) seen.set(row.querySelector('.first')!.textContent, row.querySelector('.gloss')!.textContent)
      }
      return [...seen]
    })
    expect(new Map(glosses).size).toBe(wordsOf.length + 1)
    for (const word of wordsOf) expect(new Map(glosses).get(word.simplified)).toBe(word.gloss)
    expect(await tab.evaluate(() => document.querySelectorAll('script:not([src]), img, iframe, object, embed, style, [onload], [onerror], [onclick]').length)).toBe(0)
    expect(browser.site.requests.filter((request) => request.includes('/hit'))).toEqual([])
    expect(await tab.evaluate(() => 'ran' in globalThis)).toBe(false)
  })

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s, wide and at 320 px, with a word open and without', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme })
    await seed(browser, few)
    await open()
    for (const width of [1200, 700, 320]) {
      await tab.setViewport({ width, height: 800 })
      await open()
      await clickBox(1)
      await says('1 chosen')
      await tab.evaluate(bringAxe)
      expect(await faultsOfAxe(tab)).toEqual([])
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await open(`#word=${encodeURIComponent(bank.id)}`)
      await says('他先去银行取钱。')
      await tab.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
      await tab.evaluate(bringAxe)
      expect(await faultsOfAxe(tab)).toEqual([])
      expect(await tab.evaluate(() => document.querySelector('dialog')!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
