import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setRule } from '@/entrypoints/popup/page-script'
import { readChoice, saveChoice } from '@/platform/page-choices'
import { situationOf } from '@/platform/page-situation'
import { saveRules } from '@/platform/site-rules'

const tabId = 7
type Writes = Record<'set' | 'remove', (what: unknown) => Promise<void>>

/** Planted and found: a choice that is given up before the rule is made that takes its place. */
describe('a rule for the site of a tab', () => {
  /** What the page shows after each write, for any of them may be the last before somebody looks. */
  const shown: string[] = []
  const noteShown = async () => {
    const now = (await situationOf(tabId))!.shown
    shown.push(now.kind === 'turned' ? now.target : now.kind)
  }

  beforeEach(() => {
    vi.restoreAllMocks()
    fakeBrowser.reset()
    shown.length = 0
    Object.assign(fakeBrowser.tabs, { get: () => Promise.resolve({ id: tabId, url: 'https://www.news.example/a', incognito: false }) })
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session] as unknown as Writes[]) {
      for (const name of ['set', 'remove'] as const) {
        const write = area[name].bind(area)
        vi.spyOn(area, name).mockImplementation(async (what) => {
          await write(what)
          await noteShown()
        })
      }
    }
  })

  it('takes the place of what was chosen in the tab, without a moment in which the page is as it is written', async () => {
    await saveChoice(tabId, 'news.example', 'traditional')
    shown.length = 0
    await setRule(tabId, 'traditional')
    expect(new Set(shown)).toEqual(new Set(['taiwan']))
    expect(await readChoice(tabId, 'news.example')).toBeNull()
    expect(await situationOf(tabId)).toMatchObject({ rule: { site: 'news.example', rule: 'traditional' }, choice: null })
  })

  it('is taken back where it was made, and with it what was chosen since', async () => {
    await saveRules([{ site: 'example', rule: 'simplified', savedAt: 0 }])
    await saveChoice(tabId, 'news.example', 'as written')
    await setRule(tabId, null)
    expect(await situationOf(tabId)).toMatchObject({ rule: null, choice: null })
  })
})
