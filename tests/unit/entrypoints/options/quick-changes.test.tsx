// @vitest-environment happy-dom

import { render } from 'preact'
import type { ComponentChild } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DictionaryLinkOptions } from '@/components/dictionary-link-options'
import { ToneOptions } from '@/components/tone-options'
import { openSettings } from '@/entrypoints/options/settings-desk'
import { changeSettings, defaultSettings, readSettings } from '@/platform/settings'

/** What is drawn stays as it is, as it does while a change is still being written. */
const open = async (view: (desk: Awaited<ReturnType<typeof openSettings>>) => ComponentChild) => {
  const desk = await openSettings({
    draw: () => undefined,
    say: () => undefined,
    failed: (error) => {
      throw error
    },
  })
  render(view(desk), document.body)
}
const strings = (key: string) => key

describe('two quick changes on the settings page', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => render(null, document.body))

  it('choose two dictionaries, and take one of them back', async () => {
    await open((desk) => <DictionaryLinkOptions settings={desk.settings} change={desk.change} strings={strings} />)
    const tick = (name: string) => document.querySelector<HTMLInputElement>(`#dictionary-${name}`)!.click()
    tick('pleco')
    tick('zdic')
    await vi.waitFor(async () => expect((await readSettings()).webDictionaries).toEqual(['pleco', 'zdic']))
    tick('pleco')
    await vi.waitFor(async () => expect((await readSettings()).webDictionaries).toEqual(['zdic']))
  })

  it('choose the colours of two tones', async () => {
    await changeSettings({ toneSet: 'own' })
    await open((desk) => <ToneOptions settings={desk.settings} change={desk.change} strings={strings} />)
    for (const [at, colour] of [['#own-tone-1', '#111111'], ['#own-tone-4', '#444444']] as const) {
      const field = document.querySelector<HTMLInputElement>(at)!
      field.value = colour
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await vi.waitFor(async () => expect((await readSettings()).ownTones).toEqual(['#111111', ...defaultSettings.ownTones.slice(1, 3), '#444444', defaultSettings.ownTones[4]]))
  })
})
