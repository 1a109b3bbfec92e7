import { describe, expect, it } from 'vitest'
import { checkConversion, checkDictionary } from '@/platform/self-test/dictionary'
import type { DictionaryProbe } from '@/platform/self-test/dictionary'
import { runChecks } from '@/platform/self-test/finding'
import type { Check, CheckName } from '@/platform/self-test/finding'
import { checkAccess, checkKeys, checkPrivate } from '@/platform/self-test/rights'
import type { RightsProbe } from '@/platform/self-test/rights'
import { checkStorage, checkWords } from '@/platform/self-test/storage'
import type { StorageProbe } from '@/platform/self-test/storage'
import { checkVoices } from '@/platform/self-test/voices'

const readings: Record<string, string[]> = { 学习: ['xue2', 'xi2'], 銀行: ['yin2', 'hang2'], 旅行: ['lü3', 'xing2'], 长大: ['zhang3', 'da4'] }
const converted: Record<string, string> = { '他在网上发现了头发。': '他在網上發現了頭髮。', '我們一起去圖書館。': '我们一起去图书馆。' }
const dictionary: DictionaryProbe = {
  date: '2026-11-01',
  entryCount: 124_000,
  readingOf: (word) => readings[word] ?? [],
  convert: (text) => converted[text] ?? text,
}

describe('the check of the dictionary', () => {
  it('is content with one that opens, is whole and reads well', async () => {
    expect(await checkDictionary(() => Promise.resolve(dictionary))).toMatchObject({ state: 'well', values: ['124000', '2026-11-01'] })
    expect(await checkConversion(() => Promise.resolve(dictionary))).toMatchObject({ state: 'well' })
  })
  it('says why it does not open', async () => {
    const gone = () => Promise.reject(new Error('The file is missing'))
    expect(await checkDictionary(gone)).toMatchObject({ state: 'fault', text: 'selfDictionaryBroken', values: ['The file is missing.'] })
    expect(await checkConversion(gone)).toMatchObject({ state: 'fault', text: 'selfConversionBroken' })
  })
  it('finds one that lacks entries, reads wrongly or turns sentences wrongly', async () => {
    expect(await checkDictionary(() => Promise.resolve({ ...dictionary, entryCount: 12 }))).toMatchObject({ text: 'selfDictionaryFew', values: ['12'] })
    expect(await checkDictionary(() => Promise.resolve({ ...dictionary, readingOf: () => ['xue2'] }))).toMatchObject({ text: 'selfDictionaryWrong', values: ['学习', 'xue2', 'xue2 xi2'] })
    expect(await checkConversion(() => Promise.resolve({ ...dictionary, convert: (text) => text }))).toMatchObject({ state: 'fault', text: 'selfConversionWrong' })
  })
})

describe('the check of the storage', () => {
  const probe = (part: Partial<StorageProbe> = {}): StorageProbe => {
    let kept: string | undefined
    return {
      write: (value) => Promise.resolve(void (kept = value)),
      read: () => Promise.resolve(kept),
      remove: () => Promise.resolve(void (kept = undefined)),
      room: () => Promise.resolve({ used: 3_000_000, granted: 900_000_000 }),
      ...part,
    }
  }
  it('writes, reads and deletes a row, and says how much room there is', async () => {
    expect(await checkStorage(probe(), 'x')).toEqual({ check: 'storage', state: 'well', text: 'selfStorageWell', values: ['3', '897'] })
  })
  it('says what the browser says', async () => {
    expect(await checkStorage(probe({ write: () => Promise.reject(new Error('disk full')) }), 'x')).toMatchObject({ state: 'fault', text: 'selfStorageBroken', values: ['disk full.'] })
  })
  it('finds one that forgets, one that forgets nothing, and one that is nearly full', async () => {
    expect(await checkStorage(probe({ read: () => Promise.resolve(undefined) }), 'x')).toMatchObject({ text: 'selfStorageChanged' })
    expect(await checkStorage(probe({ remove: () => Promise.resolve(undefined) }), 'x')).toMatchObject({ text: 'selfStorageChanged' })
    expect(await checkStorage(probe({ room: () => Promise.resolve({ used: 90_000_000, granted: 100_000_000 }) }), 'x')).toMatchObject({ state: 'warning', text: 'selfStorageFull' })
  })
  it.each([
    [{ kind: 'well', words: 3 }, 'well', 'selfWordsWell'],
    [{ kind: 'lost', words: 1, wordsBefore: 3 }, 'fault', 'selfWordsLost'],
    [{ kind: 'newer', version: 9 }, 'fault', 'selfWordsNewer'],
    [{ kind: 'blocked' }, 'warning', 'selfWordsBlocked'],
    [{ kind: 'broken', reason: 'no' }, 'fault', 'selfWordsBroken'],
  ] as const)('says of kept words that are %o: %s', async (health, state, text) => {
    expect(await checkWords(() => Promise.resolve(health))).toMatchObject({ state, text })
  })
})

describe('the check of what the browser lets us do', () => {
  const rights = (part: Partial<RightsProbe>): RightsProbe => ({
    hasAllSites: () => Promise.resolve(false),
    sites: () => Promise.resolve([]),
    hasFiles: () => Promise.resolve(false),
    isInPrivateWindows: () => Promise.resolve(false),
    ...part,
  })
  it('tells all sites from some and from none', async () => {
    expect(await checkAccess(rights({ hasAllSites: () => Promise.resolve(true) }))).toMatchObject({ state: 'well', text: 'selfAccessNoFiles' })
    expect(await checkAccess(rights({ hasAllSites: () => Promise.resolve(true), hasFiles: () => Promise.resolve(true) }))).toMatchObject({ text: 'selfAccessWell' })
    expect(await checkAccess(rights({}))).toMatchObject({ state: 'warning', text: 'selfAccessNone' })
  })
  it('names sites on the page, and counts them in what is copied', async () => {
    expect(await checkAccess(rights({ sites: () => Promise.resolve(['https://news.example/*', '*://bank.example/*']) }))).toMatchObject({
      values: ['news.example, bank.example'],
      report: { text: 'selfAccessSomeReport', values: ['2'] },
    })
  })
  it('says whether private windows are allowed, which is well either way', async () => {
    expect(await checkPrivate(rights({}))).toMatchObject({ state: 'well', text: 'selfPrivateNo' })
    expect(await checkPrivate(rights({ isInPrivateWindows: () => Promise.resolve(true) }))).toMatchObject({ state: 'well', text: 'selfPrivateYes' })
  })
  it('finds keys that were taken, and that mean two things; those that came without one are well', () => {
    const look = { title: 'Look up', key: 'Alt+L', isUsual: true }
    const sentence = { title: 'Next sentence', key: '', isUsual: false }
    expect(checkKeys([look, sentence])).toMatchObject({ state: 'well', values: ['Alt+L'] })
    expect(checkKeys([{ ...look, key: '' }, sentence])).toMatchObject({ state: 'warning', text: 'selfKeysUnset', values: ['“Look up”'] })
    expect(checkKeys([look, { ...sentence, key: 'Alt+L' }])).toMatchObject({ text: 'selfKeysTwice', values: ['Alt+L', '“Look up”, “Next sentence”'] })
  })
})

describe('the check of voices', () => {
  const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService, default: false, voiceURI: name })
  const online = (name: string) => `${name} (online)`
  it('names one for each region, and none that stands in', () => {
    expect(checkVoices([voice('Ting', 'zh-CN'), voice('Mei', 'zh-TW', false)], false, online)).toMatchObject({ state: 'well', values: ['Ting', 'Mei (online)', '—'] })
  })
  it('says when there is none, or none that keeps to the device', () => {
    expect(checkVoices([voice('Anna', 'de-DE')], false, online)).toMatchObject({ state: 'warning', text: 'selfVoicesNone' })
    expect(checkVoices([voice('Ting', 'zh-CN', false)], false, online)).toMatchObject({ state: 'warning', text: 'selfVoicesOnline' })
    expect(checkVoices([voice('Ting', 'zh-CN', false)], true, online)).toMatchObject({ state: 'well' })
  })
})

it('a check that breaks is a finding, and the others go on', async () => {
  const well: Check = () => Promise.resolve({ check: 'keys', state: 'well', text: 'selfKeysWell' })
  const checks: Record<CheckName, Check> = { dictionary: well, conversion: well, storage: well, words: () => Promise.reject(new Error('no')), access: well, private: well, voices: well, keys: well }
  const findings = await runChecks(checks)
  expect(findings).toHaveLength(8)
  expect(findings[3]).toEqual({ check: 'words', state: 'fault', text: 'selfThrew', values: ['no.'] })
})
