import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asReadAnswer, asToBackground, asToPages } from '@/platform/messages'
import { asSettings, changeSettings, defaultSettings, onSettingsChange, readSettings } from '@/platform/settings'

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset())

  it('are the defaults where nothing, or nonsense, is stored', async () => {
    expect(await readSettings()).toEqual(defaultSettings)
    for (const nonsense of [null, 7, 'x', [], { theme: 'pink', isOn: 'yes', pronunciation: 3 }]) {
      expect(asSettings(nonsense)).toEqual(defaultSettings)
    }
  })

  it('keep what was not changed', async () => {
    await changeSettings({ theme: 'dark' })
    await changeSettings({ isOn: false })
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', isOn: false })
  })

  it('that are changed in two places at once are both kept', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ sandhi: true }), changeSettings({ pronunciation: 'zhuyin' })])
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', sandhi: true, pronunciation: 'zhuyin' })
  })

  it('tell everybody who listens, with what holds now', async () => {
    const heard: unknown[] = []
    onSettingsChange((settings) => heard.push(settings))
    await changeSettings({ toneColours: false })
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ ...defaultSettings, toneColours: false }))
  })
})

describe('messages', () => {
  it('that are not ours are nothing', () => {
    const token = '0'.repeat(32)
    expect(asToBackground({ kind: 'read', by: 'touch' })).toEqual({ kind: 'read', by: 'touch' })
    expect(asToBackground({ kind: 'read' })).toBeNull()
    expect(asToBackground({ kind: 'link', token, frames: [0, 4] })).toEqual({ kind: 'link', token, frames: [0, 4] })
    for (const message of [null, 1, 'read', {}, { kind: 'link' }, { kind: 'link', token: 'x', frames: null }, { kind: 'link', token, frames: [-1] }, { kind: 'link', token, frames: [] }, { kind: 'clear' }]) {
      expect(asToBackground(message)).toBeNull()
      expect(asReadAnswer(message)).toBeNull()
      expect(asToPages(message)).toBeNull()
    }
  })
})
