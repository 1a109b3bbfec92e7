// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { runCard } from '@/entrypoints/lookup/run-card'
import { changeSettings } from '@/platform/settings'

/** Planted and found: a card that is dressed by the settings whose texts come last, though others were chosen since. */
describe('the settings of a card', () => {
  /** The texts of a language come when this is called. */
  const bring = new Map<string, () => void>()
  const root = document.documentElement

  beforeAll(() => {
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage: (key: string) => (key === 'languageOfTexts' ? 'en' : key) })
    vi.stubGlobal('fetch', (path: string) => {
      const [, language] = /^\/_locales\/(\w+)\//.exec(path) ?? []
      if (language === undefined) return Promise.reject(new Error('no dictionary here'))
      return new Promise((resolve) => bring.set(language, () => resolve({ json: () => Promise.resolve({}) })))
    })
  })
  afterAll(() => vi.unstubAllGlobals())

  const asked = (language: string) => vi.waitFor(() => expect(bring.has(language)).toBe(true))

  it('are the newest, however late the texts of a language come that was chosen before', async () => {
    await changeSettings({ language: 'zh_CN', theme: 'dark' })
    runCard(document)
    await asked('zh_CN')
    expect(root.dataset.theme).toBeUndefined()
    await changeSettings({ language: 'en', theme: 'light' })
    await vi.waitFor(() => expect([root.dataset.theme, root.lang]).toEqual(['light', 'en']))
    bring.get('zh_CN')!()
    // By the time that the next texts are asked for, all that waited for these is done.
    await changeSettings({ language: 'zh_TW', theme: 'system' })
    await asked('zh_TW')
    expect([root.dataset.theme, root.lang]).toEqual(['light', 'en'])
    bring.get('zh_TW')!()
    await vi.waitFor(() => expect([root.dataset.theme, root.lang]).toEqual(['system', 'zh-Hant-TW']))
  })
})
