// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Analysis } from '@/chinese/analysis'
import type { ConversionOptions } from '@/chinese/conversion/conversion'
import { createBook } from '@/entrypoints/options/book'
import { changeSettings } from '@/platform/settings'

vi.mock('@/entrypoints/options/dictionary-size', () => ({ dictionarySize: () => Promise.resolve(1) }))
vi.mock('@/platform/open-converter', () => ({
  openConverter: () =>
    Promise.resolve({
      dictionary: { sourceDate: '2026-11-01', lexicon: { entryCount: 2 } },
      analyser: { analyse: (text: string) => ({ text, segments: [] }) as unknown as Analysis },
      converter: {
        readFor: () => null,
        /** Says what it was asked for instead of the text. */
        convert: (_: Analysis, { target, hasWording }: ConversionOptions) => ({ text: `${target}${hasWording ? ' with its words' : ''}`, changes: [] }),
      },
    }),
}))

/** Planted and found: an example that shows the settings as they were when the page was opened. */
describe('the example of the options', () => {
  it('shows what lies in the store each time that it is drawn, whoever was told of it before', async () => {
    fakeBrowser.reset()
    const drawn: (string | undefined)[] = []
    const book = createBook(() => drawn.push(book.examples?.traditional.shown))
    await book.open()
    await changeSettings({ traditional: 'hong kong', regionWording: true })
    await vi.waitFor(() => expect(drawn).toHaveLength(2))
    expect(drawn).toEqual(['taiwan', 'hong kong with its words'])
    expect(book.examples?.traditional.target).toBe('hong kong')
  })
})
