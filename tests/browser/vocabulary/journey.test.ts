import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '@/vocabulary/meeting'
import type { Word } from '@/vocabulary/word'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { contentsOf, openBackupPage, restoreFrom, savedBackup, says } from './backup-page'
import { pressUntil, untilCard } from './saving-in-card'
import { stored } from './seed'

/** Ten words of the sample article. */
const words = ['施工', '连接', '居民', '公共汽车', '钢材', '投资', '车道', '影响', '退休', '教师']

/** As somebody would who tries Tongdu for the first time. */
describe.each(browsers)('in %s', (kind) => {
  it('ten words are kept while reading, reviewed, exported, backed up, lost with the profile, and there again after a restore', async () => {
    const browser = await launch(kind)
    let file: Buffer
    let before: Record<string, unknown[]>
    try {
      const { tab } = browser
      await read(tab)
      const kept = (await stored<Word>(browser, 'words')).map(({ simplified }) => simplified)
      expect(kept.toSorted()).toEqual(words.toSorted())
      expect((await stored<Meeting>(browser, 'meetings')).every(({ sentence, url }) => sentence !== null && url?.includes('sample-hans'))).toBe(true)
      await review(browser, 3)
      await exportAll(browser, kept)
      await openBackupPage(browser)
      file = await savedBackup(tab)
      await says(tab, 'with 10 words, in a file you saved')
      before = await contentsOf(browser)
      expect(before.reviews).toHaveLength(3)
      expect(browser.errors).toEqual([])
    } finally {
      // The profile goes with it.
      await browser.close()
    }
    const fresh = await launch(kind)
    try {
      await openBackupPage(fresh)
      await restoreFrom(fresh.tab, file)
      expect(await contentsOf(fresh)).toEqual(before)
      await fresh.tab.open(`${fresh.extensionOrigin}/words.html`)
      await says(fresh.tab, '10 words')
      // The list draws what is in view, the word kept last at the top.
      await says(fresh.tab, words.at(-1)!)
      expect(fresh.errors).toEqual([])
    } finally {
      await fresh.close()
    }
  }, 240_000)
})

async function read(tab: Tab): Promise<void> {
  await tab.open('/articles/sample-hans.html')
  for (const word of words) {
    await tab.moveMouse(3, 3)
    await tab.hover(word)
    await untilCard(tab, (card) => card.word === word, `the card of ${word}`)
    await pressUntil(tab, 's', ({ star }) => star === 'kept new', `${word} to be kept`)
    await tab.press('Escape')
  }
}

async function review(browser: Driver, count: number): Promise<void> {
  const { tab } = browser
  await tab.open(`${browser.extensionOrigin}/review.html`)
  const answers = async () => (await stored(browser, 'reviews')).length
  for (let number = 0; number < count; number++) {
    await until(() => tab.evaluate(() => document.querySelector('.show') !== null), 'a question')
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('.show')!.click())
    await until(() => tab.evaluate(() => document.querySelectorAll('.grade').length === 4), 'the answer')
    await tab.evaluate(() => document.querySelectorAll<HTMLButtonElement>('.grade')[2]!.click())
    await until(async () => (await answers()) === number + 1, 'the answer to be kept')
  }
}

async function exportAll(browser: Driver, kept: readonly string[]): Promise<void> {
  const { tab } = browser
  await tab.open(`${browser.extensionOrigin}/exchange.html`)
  for (const format of ['csv', 'tsv', 'anki-text', 'pleco', 'plain']) {
    const text = new TextDecoder().decode(await exported(tab, format))
    for (const word of kept) expect(text).toContain(word)
  }
  expect(Object.keys(unzipSync(await exported(tab, 'apkg')))).toContain('collection.anki2')
}

async function exported(tab: Tab, format: string): Promise<Uint8Array> {
  await until(() => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#export')?.disabled === false), 'the button')
  await tab.evaluate((name) => {
    const page = globalThis as unknown as { saved?: Promise<number[]> | undefined }
    page.saved = undefined
    let bytes: Promise<number[]> = Promise.resolve([])
    URL.createObjectURL = (blob: Blob) => {
      bytes = blob.arrayBuffer().then((buffer) => [...new Uint8Array(buffer)])
      return 'blob:nothing'
    }
    HTMLAnchorElement.prototype.click = () => void (page.saved = bytes)
    document.querySelector<HTMLInputElement>(`input[name="format"][value="${name}"]`)!.click()
  }, format)
  await until(() => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#export')?.disabled === false), 'the button')
  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#export')!.click())
  await until(() => tab.evaluate(() => (globalThis as unknown as { saved?: unknown }).saved !== undefined), `the file, ${format}`, 30_000)
  return Uint8Array.from(await tab.evaluate(async () => (await (globalThis as unknown as { saved?: Promise<number[]> }).saved) ?? []))
}
