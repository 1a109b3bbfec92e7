import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@/platform/texts'
import type { Meeting } from '@/vocabulary/meeting'
import { readMessages } from '../../../scripts/gate/locales'
import { latinNames } from '../../../scripts/gate/translations'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch, launchChromium } from '../harness/launch'
import { until } from '../harness/until'
import { seed, seedWord } from '../vocabulary/seed'
import { whatIsCutOff, whatIsSaid } from './said'

const messages = readMessages(join(import.meta.dirname, '../../..'))
const languages: readonly Language[] = ['en', 'zh_CN', 'zh_TW']
const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant-TW' }
const day = 86_400_000
const now = Date.now()

/** The pages, the text that names each, and what shows that it is whole. */
const pages = [
  ['search', 'searchTitle', () => document.querySelectorAll('[role=option]').length > 0],
  ['welcome', 'welcomeTitle', () => document.querySelector('#welcome-article') !== null],
  ['options', 'optionsTitle', () => /\d,\d/.test(document.body.innerText)],
  ['words', 'pageWords', () => document.querySelector('[data-extent=whole]') !== null],
  ['review', 'pageReview', () => document.querySelector('main .review-card, main [class*=asked], main button') !== null],
  ['exchange', 'pageExchange', () => document.querySelector('#import-file') !== null],
  ['backup', 'pageBackup', () => document.querySelector('#file') !== null],
] as const

// What the reader wrote is nobody's to translate, so it is Chinese here.
const bank = seedWord('銀行 银行 yin2 hang2', { gloss: '存钱的地方', senses: ['存钱的地方'], state: 'learning', hsk2: 3, frequencyBand: 4, tags: ['城市'], savedAt: now - 5 * day })
const trip = seedWord('旅行 旅行 lü3 xing2', { gloss: '出门', senses: ['出门'], state: 'known', hsk2: 4, frequencyBand: 4, savedAt: now - 60 * day })
const start = '他先去'.length
const meetings: Meeting[] = [
  { id: 'a', wordId: bank.id, at: now - day, sentence: { text: '他先去银行取钱。', start, end: start + 2 }, shown: null, script: 'simplified', title: '城里的一天', url: 'https://a.example/1' },
]
const card = { wordId: bank.id, kind: 'recognise', due: now - day, stability: 3, difficulty: 5, phase: 'review', learningStep: 0, scheduledDays: 3, reps: 2, lapses: 0, lastReview: now - 4 * day, isSuspended: false, changedAt: now - 4 * day } as const

/** English words in what is said; figures, keys, names of systems and addresses are not meant. */
const englishIn = (said: readonly string[]): string[] =>
  said.filter((text) => [...text.replace(/\S+\.(?:example|txt|tongdu|json)\S*|\{[a-z-]+\}|\b(?:Chrom\w+|Firefox) \d+ · .*/gi, '').matchAll(/\p{Script=Latin}{4,}/gu)].some(([word]) => !latinNames.has(word)))

describe.each(browsers)('the interface in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await seed(browser, { words: [bank, trip], meetings, cards: [card] })
  })
  afterAll(async () => {
    await browser?.close()
  })

  const picture = (name: string) => (process.env.TONGDU_PICTURES ? tab.screenshot(join(process.env.TONGDU_PICTURES, `${name}-${kind}.png`)) : Promise.resolve())
  const languageOf = () => tab.evaluate(() => document.documentElement.lang)
  const choose = async (language: Language | 'browser') => {
    await tab.open(`${browser.extensionOrigin}/options.html`)
    await until(() => tab.evaluate(() => document.querySelector('#language') !== null), 'the choice')
    await tab.evaluate((wanted) => {
      const field = document.querySelector<HTMLSelectElement>('#language')!
      field.value = wanted
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }, language)
    if (language !== 'browser') await until(async () => (await languageOf()) === languageTags[language], 'the language')
  }
  const textOf = (language: Language, key: string) => messages[language]?.get(key) ?? ''
  const toolbarTitle = () => browser.evaluateInExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> }; action: { getTitle(q: object): Promise<string> } } }
    const shown = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith('http'))
    return shown ? await chrome.action.getTitle({ tabId: shown.id }) : ''
  })

  describe.each(languages)('%s', (language) => {
    it('is what the settings say as soon as it is chosen, and what every page says then', async () => {
      await tab.setViewport({ width: 1000, height: 800 })
      await choose(language)
      await until(async () => (await tab.evaluate(() => document.querySelector('h1')!.innerText)) === textOf(language, 'optionsTitle'), 'the heading')
      for (const [page, title, isWhole] of pages) {
        await tab.open(`${browser.extensionOrigin}/${page}.html${page === 'search' ? '#q=xuexi' : ''}`)
        await until(() => tab.evaluate(isWhole), `${page} to be whole`)
        expect(await languageOf()).toBe(languageTags[language])
        expect(await tab.evaluate(() => document.title)).toBe(title === 'welcomeTitle' ? textOf(language, title) : `${textOf(language, title)} · Tongdu`)
        await tab.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)))
        const said = await tab.evaluate(whatIsSaid)
        expect(said.join(' ')).toContain(textOf(language, title))
        if (language !== 'en') expect({ page, english: englishIn(said) }).toEqual({ page, english: [] })
        await picture(`${page}-${language}`)
        await tab.setViewport({ width: 320, height: 800 })
        expect({ page, cutOff: await tab.evaluate(whatIsCutOff) }).toEqual({ page, cutOff: [] })
        await picture(`${page}-${language}-320`)
        await tab.evaluate(bringAxe)
        expect({ page, faults: await faultsOfAxe(tab) }).toEqual({ page, faults: [] })
        await tab.setViewport({ width: 1000, height: 800 })
      }
    })

    it('is what the toolbar, its popup and the card over a page say', async () => {
      await browser.writeStorage({ 'setting.language': language })
      await tab.open('<p lang="zh">我们在这里学习中文，他先去银行取钱。</p>')
      await until(async () => (await toolbarTitle()) === textOf(language, 'titleOn'), 'the title')
      for (const word of ['学习', '银行']) {
        await tab.hover(word)
        await tab.popupShown(word)
        await until(() => tab.evaluateInPopup((tag) => document.documentElement.lang === tag, languageTags[language]), 'the card')
        const said = await tab.evaluateInPopup(whatIsSaid)
        expect(said.join(' ')).toContain(textOf(language, 'correct'))
        if (language !== 'en') expect(englishIn(said)).toEqual([])
        await picture(`card-${word}-${language}`)
      }
      const id = await browser.evaluateInExtension(async () => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } } }
        return (await chrome.tabs.query({})).find(({ url }) => url?.startsWith('http'))?.id
      })
      const toolbar = await browser.newTab()
      await toolbar.setViewport({ width: 320, height: 700 })
      await toolbar.open(`${browser.extensionOrigin}/popup.html?tab=${id}`)
      await until(async () => (await toolbar.evaluate(whatIsSaid)).includes(textOf(language, 'pageTitle')), 'the page in front to be read')
      await toolbar.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)))
      if (language !== 'en') expect(englishIn(await toolbar.evaluate(whatIsSaid))).toEqual([])
      expect(await toolbar.evaluate(whatIsCutOff)).toEqual([])
      if (process.env.TONGDU_PICTURES) await toolbar.screenshot(join(process.env.TONGDU_PICTURES, `toolbar-${language}-${kind}.png`))
      await toolbar.close()
      await tab.activate()
    })
  })

  it('follows in pages that are open, with numbers and dates', async () => {
    await choose('en')
    const list = await browser.newTab()
    await list.open(`${browser.extensionOrigin}/words.html`)
    const says = (part: string) => until(async () => (await list.evaluate(() => document.body.innerText)).includes(part), `the list to say ${part}`)
    await says('2 words')
    await tab.activate()
    await choose('zh_TW')
    await list.activate()
    await says('2 個詞')
    await says(new Intl.DateTimeFormat('zh-Hant-TW', { dateStyle: 'medium' }).format(bank.savedAt))
    expect(await list.evaluate(() => document.title)).toBe('生詞本 · Tongdu')
    await list.close()
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})

describe.runIf(browsers.includes('chromium'))('the interface of a Chromium that itself speaks', () => {
  it.each([
    ['zh-TW', 'zh_TW', 'zh-Hant-TW'],
    ['zh-CN', 'zh_CN', 'zh-Hans'],
  ] as const)('%s is in the same language unless another is chosen', async (browserLanguage, language, tag) => {
    const browser = await launchChromium({ args: [`--lang=${browserLanguage}`] })
    try {
      const { tab } = browser
      await tab.open(`${browser.extensionOrigin}/options.html`)
      const heading = () => tab.evaluate(() => document.querySelector('h1')?.innerText)
      await until(async () => (await heading()) === messages[language]?.get('optionsTitle'), 'the heading')
      expect(await tab.evaluate(() => document.documentElement.lang)).toBe(tag)
      await browser.writeStorage({ 'setting.language': 'en' })
      await until(async () => (await heading()) === messages.en?.get('optionsTitle'), 'English')
    } finally {
      await browser.close()
    }
  })
})
