import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openSettings } from '@/entrypoints/options/settings-desk'
import { changeSettings, defaultSettings, readSettings } from '@/platform/settings'

const open = (told: Partial<Parameters<typeof openSettings>[0]> = {}) =>
  openSettings({
    draw: () => undefined,
    say: () => undefined,
    failed: (error) => {
      throw error
    },
    ...told,
  })

describe('settings on their page', () => {
  beforeEach(() => fakeBrowser.reset())

  it('keep each of two quick changes of one list', async () => {
    const desk = await open()
    for (const row of ['pleco', 'zdic']) desk.change((now) => ({ webDictionaries: [...now.webDictionaries, row] }))
    await vi.waitFor(async () => expect((await readSettings()).webDictionaries).toEqual(['pleco', 'zdic']))
  })

  it('change what another page left, not what was shown', async () => {
    const desk = await open()
    await changeSettings({ keys: { save: 'k' } })
    desk.change((now) => ({ keys: { ...now.keys, hear: 'h' } }))
    await vi.waitFor(async () => expect((await readSettings()).keys).toEqual({ save: 'k', hear: 'h' }))
  })

  it('set back what was changed just before, and bring it back', async () => {
    const say = vi.fn<Parameters<typeof openSettings>[0]['say']>()
    await changeSettings({ sandhi: true })
    const desk = await open({ say })
    desk.change({ theme: 'dark' })
    desk.resetOf(['theme', 'sandhi'], 'done')!()
    await vi.waitFor(() => expect(say).toHaveBeenCalledOnce())
    expect(await readSettings()).toEqual(defaultSettings)
    say.mock.calls[0]![0]!.undo!()
    await vi.waitFor(async () => expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', sandhi: true }))
  })

  it('go on after a change that failed, and say so', async () => {
    const failed = vi.fn()
    const desk = await open({ failed })
    desk.change(() => {
      throw new Error('no')
    })
    desk.change({ theme: 'dark' })
    await vi.waitFor(async () => expect((await readSettings()).theme).toBe('dark'))
    expect(failed).toHaveBeenCalledOnce()
  })
})
