import { fakeBrowser } from 'wxt/testing/fake-browser'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPageReceiver } from '@/entrypoints/background/page-of-card'
import { changeSettings } from '@/platform/settings'

const frame = 'chrome-extension://own/lookup.html'
const tab = { id: 7, title: '读书', url: 'https://example.org/read?id=42&from=mail&token=abc#top' }
const sender = { id: 'own', tab, url: frame, origin: 'chrome-extension://own' }

/** Title and address of a page, for a copy that names them. */
describe('the page of a card', () => {
  beforeEach(() => fakeBrowser.reset())
  const ask = (message: unknown, from: object) =>
    new Promise((resolve) => {
      const isTaken = createPageReceiver('own', frame)(message, from, resolve)
      if (!isTaken) resolve('not answered')
    })

  it('is told to the popup’s frame, by what names it or whole, as the reader keeps addresses', async () => {
    expect(await ask({ kind: 'ask page' }, sender)).toEqual({ title: '读书', url: 'https://example.org/read?id=42' })
    await changeSettings({ keepsAddress: 'whole' })
    expect(await ask({ kind: 'ask page' }, sender)).toEqual({ title: '读书', url: tab.url })
    expect(await ask({ kind: 'ask page' }, { ...sender, tab: { id: 7, title: 'a file', url: 'file:///home/me/a.html' } })).toEqual({ title: 'a file', url: null })
  })

  it.each([
    ['a page', { ...sender, url: 'https://example.org/', origin: 'https://example.org' }],
    ['another page of ours', { ...sender, url: 'chrome-extension://own/words.html' }],
    ['another extension', { ...sender, id: 'other' }],
    ['no tab', { ...sender, tab: undefined }],
  ])('is told to nobody else: %s', async (_, from) => {
    expect(await ask({ kind: 'ask page' }, from)).toBe('not answered')
  })

  it('answers nothing else', async () => {
    for (const message of [null, 'ask page', { kind: 'ask' }, { kind: 'ask word' }, []]) expect(await ask(message, sender)).toBe('not answered')
  })
})
