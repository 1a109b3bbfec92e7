import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Card, Review } from '@/vocabulary/card'
import type { Word } from '@/vocabulary/word'
import { markupPayloads } from '../../fixtures/markup-payloads'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { pressable } from '../harness/pressable'
import { until } from '../harness/until'
import { emptyVocabulary, seed, stored, type Seed } from '../vocabulary/seed'
import { bank, dueCard, sample, sentenceOf, studying, ten, thing } from './records'

const size = { width: 1000, height: 600 }

describe.each(browsers)('the review page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    // Below this Firefox's window ends where there is no screen, and a mouse would press beside it.
    await tab.setViewport(size)
    await tab.open(`${browser.extensionOrigin}/review.html`)
    await says('No words yet')
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await emptyVocabulary(browser)
    await browser.evaluateInExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<object>; remove(k: string[]): Promise<void> } } } }).chrome.storage
      await local.remove(Object.keys(await local.get(null)).filter((key) => /^(setting\.|vocabulary\.ledger)/.test(key)))
    })
    browser.errors.length = 0
  })

  const textOf = (page: Tab) => page.evaluate(() => document.body.innerText)
  const says = (part: string, page = tab) => until(async () => (await textOf(page)).includes(part), `the page to say ${part}`)
  const asks = (gone: string, page = tab) =>
    until(
      () => page.evaluate((wanted) => document.querySelector('#review-question')?.textContent?.includes(wanted) && document.querySelector('.show') !== null, gone),
      `the question ${gone}`,
    )
  const answered = (page = tab) => until(() => page.evaluate(() => document.querySelectorAll('.grade').length === 4), 'the answer')
  const cards = () => stored<Card>(browser, 'cards')
  const reviews = () => stored<Review>(browser, 'reviews')
  const words = () => stored<Word>(browser, 'words')
  const focused = () => tab.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim())
  const begin = async (records: Seed, settings: Record<string, unknown> = {}) => {
    await seed(browser, records)
    await browser.writeStorage(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`setting.${name}`, value])))
    // Firefox gives the focus to tabs that were opened meanwhile, and to a page only by a press in it.
    await tab.activate()
    await tab.click(995, 300)
    await tab.open(`${browser.extensionOrigin}/review.html`)
  }
  /** The middle of an element, by a real mouse. */
  const clickOn = async (selector: string, page = tab) => {
    const { x, y } = await pressable(page, selector)
    await page.click(x, y)
  }

  it('takes a reader through a session by keyboard alone, and back', async () => {
    await begin({ ...sample, cards: [dueCard(studying, 'recognise', { stability: 30 }), dueCard(bank)] }, { newPerDay: 0 })
    await asks('学习')
    expect(await focused()).toBe('Show the answer')
    await tab.press('Space')
    await answered()
    const shown = await textOf(tab)
    for (const part of ['学习', '學習', 'xuéxí', 'to learn; to study', 'Also a noun', 'school', 'A sample article', 'Again', 'Hard', 'Good', 'Easy', '10 min']) expect(shown).toContain(part)
    expect(await focused()).toMatch(/Good/)
    await tab.press('3')
    await asks('银行')
    const [first] = await reviews()
    expect(first).toMatchObject({ wordId: studying.id, rating: 3, before: { phase: 'review', reps: 4 } })
    expect((await cards()).find(({ wordId }) => wordId === studying.id)).toMatchObject({ phase: 'review', reps: 5 })
    await tab.press('Enter')
    await answered()
    await tab.press('1')
    // Forgotten: it comes again after what else there is, here at once.
    await until(async () => (await reviews()).length === 2, 'the second answer')
    await asks('银行')
    await tab.press('u')
    await answered()
    await until(async () => (await reviews()).length === 1, 'the second answer to be gone')
    await tab.press('Control+z')
    await until(async () => (await reviews()).length === 0, 'the first to be gone')
    await says('to learn; to study')
    const back = (await cards()).find(({ wordId }) => wordId === studying.id)!
    expect({ ...back, changedAt: 0 }).toEqual({ ...dueCard(studying, 'recognise', { stability: 30 }), due: back.due, lastReview: back.lastReview, changedAt: 0 })
    await tab.press('4')
    await asks('银行')
    await tab.press('Space')
    await answered()
    await tab.press('Space')
    await says('Done for now')
    await says('You answered 2 cards')
    await says('Next:')
    expect(browser.errors).toEqual([])
  })

  it('is used by pressing buttons, sets aside, knows and ignores, and takes each back', async () => {
    await begin({ ...sample, cards: [dueCard(studying, 'recognise', { stability: 30 }), dueCard(bank, 'recognise', { stability: 20 }), dueCard(thing)] }, { newPerDay: 0 })
    await asks('学习')
    await clickOn('#aside')
    await asks('银行')
    await says('学习 is set aside.')
    await clickOn('#know')
    await asks('东西')
    expect((await words()).find(({ id }) => id === bank.id)!.state).toBe('known')
    await clickOn('#ignore')
    await says('Nothing to review now')
    await clickOn('.toast .undo')
    await answered()
    await clickOn('#undo')
    await says('bank')
    expect((await words()).map(({ state }) => state)).toEqual(['learning', 'learning', 'learning', 'learning'])
    await clickOn('#set-aside')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open] [aria-label="Take 学习 back"]') !== null), 'the list')
    await clickOn('dialog[open] [aria-label="Take 学习 back"]')
    await says('Nothing is set aside.')
    await tab.press('Escape')
    await until(async () => (await cards()).every(({ isSuspended }) => !isSuspended), 'it to be back')
    await clickOn('.grade-4')
    await asks('学习')
    await clickOn('.show')
    await answered()
    await clickOn('.grade-3')
    await asks('东西')
    expect((await reviews()).map(({ rating }) => rating).sort()).toEqual([3, 4])
    expect(browser.errors).toEqual([])
  })

  it('says exactly which syllable was typed wrong, and asks for the word where only the meaning stands', async () => {
    await begin({ ...sample, cards: [dueCard(studying, 'type', { stability: 90 }), dueCard(thing, 'recall')] }, { newPerDay: 0, asksRecognise: false, asksType: true, asksRecall: true })
    await asks('学习')
    await until(() => tab.evaluate(() => document.activeElement?.id === 'review-typed'), 'the field to have the focus')
    await tab.type('xue2qi1 ')
    await tab.press('Enter')
    await answered()
    await says('You typed qī; it is xí.')
    expect(await focused()).toMatch(/Again/)
    await tab.press('1')
    await asks('thing')
    const question = await tab.evaluate(() => document.querySelector('.review-card')!.textContent)
    expect(question).toContain('她去商店买')
    expect(question).not.toContain('东西')
    await tab.press('Space')
    await answered()
    await says('dōngxi')
    await tab.press('3')
    await asks('学习')
    await tab.type('xuéxí')
    await tab.press('Enter')
    await says('Right.')
    expect(await focused()).toMatch(/Good/)
    expect(browser.errors).toEqual([])
  })

  it('lets a character be written stroke by stroke with the mouse', async () => {
    await begin({ words: [{ ...ten, state: 'learning' }], cards: [dueCard(ten, 'write')] }, { newPerDay: 0, asksRecognise: false, asksWrite: true })
    await until(() => tab.evaluate(() => document.querySelector('.pad svg') !== null), 'the place to write')
    expect(await tab.evaluate(() => document.querySelector('.review-card')!.textContent)).not.toContain('十')
    const pad = await tab.evaluate(() => {
      const element = document.querySelector('.pad svg')!
      element.scrollIntoView({ block: 'center' })
      const { left, top } = element.getBoundingClientRect()
      return { left, top }
    })
    for (const [number, median] of mediansOf('十').entries()) {
      await until(() => tab.evaluate((wanted) => document.querySelector('.pad')!.getAttribute('data-stroke') === wanted, String(number)), `stroke ${number} to be asked`)
      const points = median.map(([x, y]) => onPad(pad, x, y))
      await tab.moveMouse(points[0]!.x, points[0]!.y)
      await tab.pressMouse()
      for (const [index, { x, y }] of points.slice(1).entries()) {
        const from = points[index]!
        for (const part of [0.25, 0.5, 0.75, 1]) await tab.moveMouse(Math.round(from.x + (x - from.x) * part), Math.round(from.y + (y - from.y) * part))
      }
      await tab.releaseMouse()
    }
    await says('Every stroke was right.')
    expect(await focused()).toMatch(/Good/)
    await tab.press('3')
    await says('Done for now')
    expect(browser.errors).toEqual([])
  })

  it('offers paper for a character that has no data, a voice only where the device has one, and none that is not its own', async () => {
    const odd = { ...studying, id: 'odd', simplified: '龘', traditional: '龘', reading: ['da2'], gloss: 'appearance of a dragon walking', state: 'learning' as const }
    await begin({ words: [odd, { ...bank, state: 'learning' }], meetings: [sentenceOf(bank, '银行旁边有一家咖啡馆。')], cards: [dueCard(odd, 'write', { stability: 90 }), dueCard(bank, 'read')] }, { newPerDay: 0, asksWrite: true, asksRead: true })
    await says('Write it on paper')
    await clickOn('.on-paper button')
    await answered()
    await tab.press('2')
    await asks('银行')
    await tab.evaluate(() => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang, voiceURI: lang, default: false })
      const voices = [voice('zh-CN', false), voice('zh-HK', true), voice('en-US', true)]
      Object.assign(globalThis, { voices })
      speechSynthesis.getVoices = () => voices
      speechSynthesis.speak = (utterance) => {
        said.push(`${utterance.lang} ${utterance.text}`)
        queueMicrotask(() => {
          utterance.onend?.({} as SpeechSynthesisEvent)
        })
      }
      globalThis.SpeechSynthesisUtterance = class {
        lang = ''
        rate = 1
        voice = null
        text: string
        constructor(text: string) {
          this.text = text
        }
      } as unknown as typeof SpeechSynthesisUtterance
      speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    })
    await tab.press('Space')
    await says('is online')
    expect(await tab.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([])
    await tab.press('u')
    await says('appearance of a dragon')
    await tab.evaluate(() => {
      const { voices } = globalThis as unknown as { voices: object[] }
      voices.push({ lang: 'zh-CN', localService: true, name: 'x', voiceURI: 'x', default: false })
      speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    })
    await tab.press('3')
    await asks('银行')
    await tab.press('Space')
    await answered()
    const said = () => tab.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    await until(async () => (await said()).length === 1, 'the word to be said')
    expect(await said()).toEqual(['zh-CN 银行'])
    await tab.press('r')
    await until(async () => (await said()).length === 2, 'the word again')
  })

  it('keeps to the limits of a day, and goes beyond them when asked', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...bank, id: `word ${index}`, simplified: `词${index}`, state: 'new' as const, savedAt: index + 1 }))
    await begin({ words: many }, { newPerDay: 3 })
    await asks('词0')
    for (const number of [0, 1, 2]) {
      await asks(`词${number}`)
      await tab.press('Space')
      await answered()
      await tab.press('4')
    }
    await says('Done for now')
    await says('New words that wait for another day: 3.')
    await clickOn('#more-new')
    await asks('词3')
    expect((await words()).filter(({ state }) => state === 'learning')).toHaveLength(3)
  })

  it('sets aside what was forgotten eight times, tells it, and undoes that too', async () => {
    await begin({ ...sample, cards: [dueCard(bank, 'recognise', { lapses: 7 })] }, { newPerDay: 0 })
    await asks('银行')
    await tab.press('Space')
    await answered()
    await tab.press('1')
    await says('银行 was forgotten eight times or more and is set aside.')
    expect((await cards())[0]).toMatchObject({ isSuspended: true, lapses: 8 })
    await tab.press('u')
    await answered()
    expect((await cards())[0]).toMatchObject({ isSuspended: false, lapses: 7 })
  })

  it('lets one of two tabs judge a card, and tells the other', async () => {
    await begin({ ...sample, cards: [dueCard(studying, 'recognise', { stability: 30 }), dueCard(bank)] }, { newPerDay: 0 })
    await asks('学习')
    const other = await browser.newTab()
    await other.open(`${browser.extensionOrigin}/review.html`)
    await asks('学习', other)
    await other.press('Space')
    await answered(other)
    await other.press('3')
    await asks('银行', other)
    await says('学习 was answered in another tab meanwhile.')
    await asks('银行')
    expect(await reviews()).toHaveLength(1)
    await other.close()
  })

  it('shows whatever a page wrote as the text that it is', async () => {
    const payloads = markupPayloads(`${browser.site.origin}/hit`).map((payload) => payload.replaceAll('\u0000', ''))
    const nasty = payloads.join(' ')
    const word = { ...studying, gloss: nasty, note: nasty, tags: payloads.filter((_, index) => index % 5 === 0), state: 'learning' as const }
    const meetings = [
      { ...sentenceOf(word, `${nasty}学习${nasty}`), title: nasty, url: 'javascript:globalThis.ran=1' },
    ]
    await begin({ words: [word], meetings, cards: [dueCard(word)] }, { newPerDay: 0 })
    await until(() => tab.evaluate(() => document.querySelector('.show') !== null), 'the card')
    await tab.press('Space')
    await answered()
    const seen = await tab.evaluate(() => ({
      text: document.querySelector('.review-card')!.textContent,
      strange: Array.from(document.querySelectorAll('.review-card *'), ({ localName }) => localName).filter((name) => !/^(?:p|div|span|mark|ul|li|button|kbd|small)$/.test(name)),
      links: Array.from(document.querySelectorAll('.review-card a'), (link) => (link as HTMLAnchorElement).href),
      ran: 'ran' in globalThis,
      loaded: performance.getEntriesByType('resource').filter(({ name }) => name.includes('/hit')).length,
    }))
    expect(seen.text).toContain(nasty)
    expect({ ...seen, text: '' }).toEqual({ text: '', strange: [], links: [], ran: false, loaded: 0 })
  })

  it('makes many words known at once, says beforehand how many, and takes them back', async () => {
    await begin({ words: [{ ...studying, state: 'learning' }], cards: [] })
    await asks('学习')
    await clickOn('#known')
    await says('Words: 15')
    await says('Kept already: 1.')
    await clickOn('#known-add')
    await says('Words added:')
    const all = await words()
    expect(all.length).toBeGreaterThan(140)
    expect(all.filter(({ state }) => state !== 'known')).toMatchObject([{ simplified: '学习', state: 'learning' }])
    await asks('学习')
    await clickOn('.toast .undo')
    await until(async () => (await words()).length === 1, 'them to be gone')
    await clickOn('#known')
    await clickOn('#known-list')
    await clickOn('#known-text')
    await until(() => tab.evaluate(() => document.activeElement?.id === 'known-text'), 'the field to have the focus')
    await tab.type('银行 东西 甲乙丙丁戊己')
    await says('Not in the dictionary: 1')
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
    await clickOn('#known-add')
    await until(async () => (await words()).some(({ simplified, state }) => simplified === '东西' && state === 'known'), 'the words of the list')
    expect(browser.errors).toEqual([])
  })

  it('shows on the icon how much is due, where that is wanted', async () => {
    await begin({ ...sample, cards: [dueCard(studying, 'recognise', { stability: 30 }), dueCard(bank)] }, { newPerDay: 0 })
    await asks('学习')
    const badge = () =>
      browser.evaluateInExtension(() => (globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }).chrome.action.getBadgeText({}))
    expect(await badge()).toBe('')
    await clickOn('#settings')
    await clickOn('#showsDue')
    await until(async () => (await badge()) === '2', 'two to be due')
    await tab.press('Escape')
    await clickOn('.show')
    await answered()
    await tab.press('4')
    await until(async () => (await badge()) === '1', 'one to be due')
    await browser.writeStorage({ 'setting.showsDue': false })
    await until(async () => (await badge()) === '', 'nothing on the icon')
  })

  it('changes what is asked at once, in words that axe and narrow windows have nothing against', async () => {
    await begin({ ...sample, cards: [dueCard(studying)] }, { newPerDay: 0, theme: 'dark' })
    await asks('学习')
    await tab.evaluate(bringAxe)
    expect(await faultsOfAxe(tab)).toEqual([])
    await tab.press('Space')
    await answered()
    expect(await faultsOfAxe(tab)).toEqual([])
    await browser.writeStorage({ 'setting.theme': 'light' })
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === 'light', 'the light theme')
    expect(await faultsOfAxe(tab)).toEqual([])
    await clickOn('#settings')
    await until(() => tab.evaluate(() => document.querySelector('dialog[open]') !== null), 'the settings')
    await until(() => tab.evaluate(() => document.getAnimations().length === 0), 'the settings to stand still')
    expect(await faultsOfAxe(tab)).toEqual([])
    await clickOn('#asks-recall')
    await until(() => tab.evaluate(() => !document.querySelector<HTMLInputElement>('#asks-recognise')!.disabled), 'recognising to be no longer the only kind')
    await clickOn('#asks-recognise')
    await until(async () => (await browser.readStorage('setting.asksRecognise'))['setting.asksRecognise'] === false, 'the setting')
    await tab.press('Escape')
    await says('Nothing to review now')
    await tab.setViewport({ width: 320, height: 640 })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await tab.setViewport(size)
    expect(browser.errors).toEqual([])
  })
})

const folder = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'))

function mediansOf(character: string): [number, number][][] {
  return (JSON.parse(readFileSync(join(folder, `${character}.json`), 'utf8')) as { medians: [number, number][][] }).medians
}

/** Where hanzi-writer draws a point of a character: 1,024 units from 124 below the line, y upwards, on 260 pixels with 12 around. */
function onPad({ left, top }: { left: number; top: number }, x: number, y: number) {
  const scale = (260 - 24) / 1024
  return { x: Math.round(left + 12 + x * scale), y: Math.round(top + 260 - 12 - (y + 124) * scale) }
}
