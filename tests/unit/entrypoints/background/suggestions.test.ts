import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEntries } from '@/dictionaries/load-node'
import { escaped, suggestionOf } from '@/entrypoints/background/search/suggestions'
import { hashOfQuery } from '@/entrypoints/background/search/open-page'
import { defaultSettings } from '@/platform/settings'

const markup = /^<match>[^<>]*<\/match> [^<>]* <dim>[^<>]*<\/dim>$/

describe('the lines below the address bar', () => {
  it('are XML for Chromium, whatever the dictionary says, and plain text for Firefox', async () => {
    const entries = await loadEntries()
    for (let id = 0; id < 120_000; id += 997) {
      const found = { by: 'english', entry: entries.entry(id) } as const
      const { content, description } = suggestionOf(found, 'x', defaultSettings, true)
      expect(description).toMatch(markup)
      expect(description.replace(/&#\d+;/g, '')).not.toContain('&')
      expect(suggestionOf(found, 'x', defaultSettings, false).description).not.toContain('<match>')
      expect(content).toContain(found.entry.simplified)
    }
  })

  it('can hold any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'\0-\x08]|&(?!#\d+;)/.test(escaped(text))))
    expect(escaped('a<b & "c"')).toBe('a&#60;b &#38; &#34;c&#34;')
  })

  it('search for what was typed or selected, up to a length', () => {
    expect(hashOfQuery(' 学习 & ')).toBe(`q=${encodeURIComponent('学习')}+%26`)
    expect(hashOfQuery('好'.repeat(9_000)).length).toBeLessThan(5_000)
  })
})
