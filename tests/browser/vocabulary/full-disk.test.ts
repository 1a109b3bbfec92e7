import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { browser as extensionApi } from 'wxt/browser'
import type { Firefox } from '../harness/firefox'
import { browsers, launchFirefox } from '../harness/launch'
import { openStorePage } from './store-page'

declare const chrome: typeof extensionApi

/**
 * Row 48. Firefox can be given so little room that it is really full. Chromium cannot: with `unlimitedStorage` it minds no quota but
 * the disk's end, so there a stub stands in its place in the unit tests of `write`.
 */
describe.runIf(browsers.includes('firefox'))('a full disk', () => {
  let browser: Firefox

  beforeAll(async () => {
    browser = await launchFirefox({ preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 2_048 } })
    await openStorePage(browser)
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('is said, keeps what was there, lets it be read, and takes words again when there is room', async () => {
    const { tab } = browser
    await tab.evaluate(() => tongduStore.saveMany('first', 3))
    expect(await tab.evaluate(() => tongduStore.fillUp())).toBe('full')
    const state = () =>
      tab.evaluate(async () => {
        const db = await tongduStore.db()
        const [words, meetings] = [(await Array.fromAsync(tongduStore.eachWord(db))).flat(), await db.getAll('meetings')]
        const met = new Set(meetings.map(({ wordId }) => wordId))
        return { words: words.length, whole: words.every(({ id }) => met.has(id)), first: words.filter(({ id }) => id.startsWith('詞first-')).length, health: await tongduStore.health() }
      })
    const full = await state()
    expect(full).toEqual({ words: full.words, whole: true, first: 3, health: { kind: 'well', words: full.words } })

    const frame = await browser.newTab()
    await frame.open(`${browser.extensionOrigin}/lookup.html`)
    const save = () =>
      frame.evaluate(async () => {
        const word = { kind: 'word', traditional: '滿', simplified: '满', reading: ['man3'], gloss: 'full', senses: ['full'], state: 'new', hsk2: null, frequencyBand: null }
        const sentence = { text: '磁盘已经满了。'.repeat(50), start: 4, end: 5 }
        return await chrome.runtime.sendMessage<unknown, { kind: string; why?: string }>({ kind: 'save word', word, meeting: { sentence, shown: null, script: 'simplified' } })
      })
    expect(await save()).toMatchObject({ kind: 'refused', why: 'full' })
    expect(await state()).toEqual(full)

    await browser.evaluateInChrome(`void Services.prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', 51_200)`)
    await tab.evaluate(async () => void (await tongduStore.deleteWords(await tongduStore.db(), (await tongduStore.allWords(await tongduStore.db())).slice(0, 40).map(({ id }) => id), 1)))
    expect(await save()).toMatchObject({ kind: 'saved' })
  })
})
