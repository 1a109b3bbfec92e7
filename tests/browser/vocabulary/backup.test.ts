import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringAxe, faultsOfAxe } from '../harness/axe'
import type { Driver, Tab } from '../harness/driver'
import { browsers, launch } from '../harness/launch'
import { until } from '../harness/until'
import { chooseBackup, contentsOf, filesInFolder, folderWritten, keepOwnFolder, linesOf, openBackupPage, press, putIntoFolder, recordsOf, restoreFrom, savedBackup, says, seedOf, textOf } from './backup-page'
import { emptyVocabulary, seed, seedWord } from './seed'

const beside = {
  'setting.toneColours': false,
  'setting.traditional': 'hong kong',
  'correction.cut.高质量发展.': { kind: 'join', word: '高质量发展', context: null, savedAt: 1_790_000_000_001 },
  'word.everywhere.钟欣': { written: '钟欣', shown: '鍾欣', where: 'everywhere', savedAt: 1_790_000_000_002 },
  'site.news.example': { site: 'news.example', rule: 'leave', savedAt: 1_790_000_000_003 },
}

describe.each(browsers)('the backup page in %s', (kind) => {
  let browser: Driver
  let tab: Tab

  beforeAll(async () => {
    browser = await launch(kind)
    tab = browser.tab
    await openBackupPage(browser)
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    await emptyVocabulary(browser)
    await browser.evaluateInExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<object>; remove(k: string[]): Promise<void> } } } }).chrome.storage
      await local.remove(Object.keys(await local.get(null)).filter((key) => /^(correction|setting|word|site|backup)\./.test(key)))
    })
  })

  /** The whole page, to be looked at. */
  const picture = async (width: number, file: string) => {
    const height = await tab.evaluate(() => document.documentElement.scrollHeight)
    await tab.setViewport({ width, height })
    await tab.screenshot(file)
  }

  it('saves everything as one file, from which the other browser gets all of it, and whose backup says the same', async () => {
    await seed(browser, seedOf(30))
    await browser.writeStorage(beside)
    await openBackupPage(browser)
    await says(tab, 'There is no backup yet.')
    const file = await savedBackup(tab)
    await says(tab, 'with 30 words, in a file you saved')
    const before = await contentsOf(browser)
    const fresh = await launch(browsers.find((other) => other !== kind) ?? kind)
    try {
      await openBackupPage(fresh)
      await restoreFrom(fresh.tab, file)
      expect(await textOf(fresh.tab)).toContain('New: 30 words, 30 sentences, 60 reviews.')
      expect(await contentsOf(fresh)).toEqual(before)
      expect(await fresh.readStorage(...Object.keys(beside))).toEqual(beside)
      expect(recordsOf(await savedBackup(fresh.tab))).toEqual(recordsOf(file))
      expect(fresh.errors).toEqual([])
    } finally {
      await fresh.close()
    }
  })

  it('shows what a file would do before it does it, merges by default, and replaces when that is chosen', async () => {
    await seed(browser, seedOf(3))
    await openBackupPage(browser)
    const file = await savedBackup(tab)
    await emptyVocabulary(browser)
    const mine = seedWord('我的 wo3 de5')
    const changed = { ...seedOf(1).words[0]!, note: 'changed here', changedAt: 1_790_000_500_000 }
    await seed(browser, { words: [mine, changed] })
    await openBackupPage(browser)
    await chooseBackup(tab, file)
    await says(tab, 'The file is whole and everything in it is in order.')
    const row = await tab.evaluate(() => Array.from(document.querySelectorAll('[data-kind=word] td'), (cell) => cell.textContent))
    expect(row).toEqual(['3', '2', '0', '0'])
    await press(tab, 'cancel')
    expect((await contentsOf(browser)).words).toHaveLength(2)
    await restoreFrom(tab, file)
    const merged = await contentsOf(browser)
    expect(merged.words).toHaveLength(4)
    expect(merged.words).toContainEqual(changed)
    await restoreFrom(tab, file, 'replace')
    expect((await contentsOf(browser)).words).toEqual(seedOf(3).words)
  })

  it('changes nothing for a file that is none, says what is wrong with one that is damaged, and restores what is in order', async () => {
    await seed(browser, seedOf(4))
    await openBackupPage(browser)
    const lines = linesOf(await savedBackup(tab))
    await emptyVocabulary(browser)
    await openBackupPage(browser)
    for (const [content, sentence] of [
      ['hello', 'no backup of Tongdu'],
      [lines.join('\n').replace('"version":1', '"version":7'), 'newer version'],
    ] as const) {
      await chooseBackup(tab, Buffer.from(content))
      await says(tab, sentence)
    }
    const cut = [...lines.slice(0, 3), '{"word":{"id":"<img src=x>"}}', '{', ...lines.slice(3, 6)]
    await chooseBackup(tab, gzipSync(`${cut.join('\n')}\n`))
    await says(tab, 'it ends after line 8')
    const text = await textOf(tab)
    expect(text).toContain('Line 4: the field “kind” of this word is missing or is not what it should be.')
    expect(text).toContain('Line 5 cannot be read.')
    expect((await contentsOf(browser)).words).toEqual([])
    await press(tab, 'restore')
    await says(tab, 'Restored.')
    expect((await contentsOf(browser)).words).toHaveLength(4)
  })

  it('keeps a folder: leaves its own file there, merges those of others, and follows what they deleted', async () => {
    await browser.writeStorage({ 'backup.machine': 'desk' })
    await seed(browser, seedOf(3))
    await keepOwnFolder(browser)
    await openBackupPage(browser)
    await folderWritten(browser)
    const files = await filesInFolder(browser)
    expect(Object.keys(files)).toEqual(['tongdu-desk.tongdu'])
    const other = await launch(kind)
    try {
      await other.writeStorage({ 'backup.machine': 'lap' })
      await openBackupPage(other)
      await seed(other, { words: [seedWord('電腦 电脑 dian4 nao3')] })
      await keepOwnFolder(other)
      await putIntoFolder(other, files)
      await openBackupPage(other)
      await folderWritten(other)
      expect((await contentsOf(other)).words).toHaveLength(4)
      await putIntoFolder(browser, { 'tongdu-lap.tongdu': (await filesInFolder(other))['tongdu-lap.tongdu']! })
    } finally {
      await other.close()
    }
    await press(tab, 'sync')
    await says(tab, 'Done. Merged: 1 file of other computers.')
    await says(tab, 'tongdu-lap.tongdu, merged on')
    expect((await contentsOf(browser)).words).toHaveLength(4)
    await putIntoFolder(browser, { 'tongdu-half.tongdu': files['tongdu-desk.tongdu']!.slice(0, 200) })
    await press(tab, 'sync')
    await says(tab, 'tongdu-half.tongdu, not merged on')
  })

  it('forgets addresses of a site or of all, and keeps words and sentences', async () => {
    await seed(browser, seedOf(4))
    await openBackupPage(browser)
    await until(() => tab.evaluate(() => document.querySelector('#site')?.textContent.includes('news.example (2)')), 'the sites')
    await tab.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#site')!
      select.value = 'news.example'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await press(tab, 'forget')
    await says(tab, 'Forgotten, of 2 sentences.')
    const meetings = (await contentsOf(browser)).meetings as { url: string | null; title: string | null; sentence: object }[]
    expect(meetings.map(({ url }) => url !== null)).toEqual([true, false, true, false])
    expect(meetings.every(({ sentence }) => sentence !== null)).toBe(true)
    await tab.reload()
    await until(() => tab.evaluate(() => document.querySelector('#site')?.textContent.includes('school.example (2)')), 'the sites')
    await press(tab, 'forget')
    await says(tab, 'No addresses are kept.')
    expect(JSON.stringify(await contentsOf(browser))).not.toContain('https://')
  })

  it('deletes everything, its own files in the folder too, only after the word was typed, and says what it left', async () => {
    await browser.writeStorage({ ...beside, 'backup.machine': 'desk' })
    await seed(browser, seedOf(3))
    await keepOwnFolder(browser)
    await openBackupPage(browser)
    await folderWritten(browser)
    expect(Object.keys(await filesInFolder(browser))).toContain('tongdu-desk.tongdu')
    await browser.writeStorage({ 'backup.downloads': [{ id: 7, name: 'tongdu-desk-2026-11-01.tongdu' }] })
    expect(await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#delete')!.disabled)).toBe(true)
    await tab.evaluate(() => document.getElementById('delete-word')!.focus())
    await tab.type('delete')
    await tab.press('Enter')
    await says(tab, 'Everything is deleted.')
    await says(tab, 'tongdu-desk-2026-11-01.tongdu')
    expect(Object.values(await contentsOf(browser)).flat()).toEqual([])
    expect(Object.keys(await filesInFolder(browser))).not.toContain('tongdu-desk.tongdu')
    expect(await browser.readStorage(...Object.keys(beside))).toEqual(beside)
    await openBackupPage(browser)
    expect(await textOf(tab)).not.toContain('are gone')
  })

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s, wide and at 320 px without a scroll bar sideways, also while it shows a file', async (theme) => {
    await browser.writeStorage({ 'setting.theme': theme, 'backup.automatic': 'folder' })
    await seed(browser, seedOf(3))
    await openBackupPage(browser)
    await until(async () => (await tab.evaluate(() => document.documentElement.dataset.theme)) === theme, 'the theme')
    const lines = linesOf(await savedBackup(tab))
    await chooseBackup(tab, gzipSync(`${[...lines.slice(0, 3), '{}', ...lines.slice(3)].join('\n')}\n`))
    await says(tab, 'not in order and would be left out: 1.')
    for (const width of [1000, 320]) {
      await tab.setViewport({ width, height: 800 })
      await tab.evaluate(bringAxe)
      expect(await faultsOfAxe(tab)).toEqual([])
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      if (process.env.TONGDU_PICTURES) await picture(width, `${process.env.TONGDU_PICTURES}/backup-${kind}-${theme}-${width}.png`)
    }
    await tab.setViewport({ width: 1000, height: 800 })
  })

  it('leaves no error behind', () => expect(browser.errors).toEqual([]))
})
