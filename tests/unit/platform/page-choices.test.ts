import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onChoicesChange, readChoice, readChosenSites, saveChoice } from '@/platform/page-choices'
import { forgetTab, moveTab, noteOfTab } from '@/platform/tab-memory'

describe('what was chosen for pages', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is kept by tab and site, in memory alone', async () => {
    await Promise.all([saveChoice(1, 'a.com', 'simplified'), saveChoice(12, 'a.com', 'as written'), saveChoice(1, 'b.a.com', 'traditional')])
    expect([await readChoice(1, 'a.com'), await readChoice(12, 'a.com'), await readChoice(1, 'b.a.com'), await readChoice(2, 'a.com')]).toEqual([
      'simplified',
      'as written',
      'traditional',
      null,
    ])
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await readChosenSites()).toEqual(['a.com', 'b.a.com'])
  })

  it('goes with its tab, and with no other', async () => {
    await Promise.all([saveChoice(1, 'a.com', 'simplified'), saveChoice(12, 'a.com', 'traditional'), noteOfTab(1, 'turned', true)])
    await forgetTab(1)
    expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'tab.12.choice.a.com': 'traditional' })
    await moveTab(12, 7)
    expect(await readChoice(7, 'a.com')).toBe('traditional')
    expect(await readChoice(12, 'a.com')).toBeNull()
  })

  it('is told to whoever listens, by the tabs that it concerns', async () => {
    const heard = vi.fn()
    onChoicesChange(heard)
    await noteOfTab(3, 'turned', true)
    await saveChoice(3, 'a.com', 'simplified')
    await saveChoice(3, 'a.com', null)
    expect(heard.mock.calls).toEqual([[[3]], [[3]]])
    expect(await readChoice(3, 'a.com')).toBeNull()
  })

  it('is none where the store holds something else', async () => {
    await fakeBrowser.storage.session.set({ 'tab.1.choice.a.com': 'taiwan', 'tab.1.choice.b.com': 7 })
    expect([await readChoice(1, 'a.com'), await readChoice(1, 'b.com'), await readChosenSites()]).toEqual([null, null, []])
  })
})
