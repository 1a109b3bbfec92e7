import { expect, it } from 'vitest'
import { h, render } from 'preact'
import { ImportPreview } from '@/components/exchange/import-preview'
import type { PreviewRow } from '@/vocabulary/exchange/preview'

/** @vitest-environment happy-dom */
it('says of a new word that nobody gives a meaning, and of no other', () => {
  const word = (simplified: string, fate: 'new' | 'known', gloss: string): PreviewRow => ({
    kind: 'word', row: 1, id: simplified, fate, simplified, traditional: simplified, reading: [], gloss, tags: [], sentences: 0,
  })
  const rows = [word('咕咚咚', 'new', ''), word('人', 'new', 'person'), word('天', 'known', '')]
  const nothing = () => undefined
  const place = document.createElement('div')
  render(
    h(ImportPreview, {
      counts: { new: 2, more: 0, known: 1, refused: 0, repeated: 0 },
      shown: { filter: 'all', from: 0, all: 3, rows },
      ticked: { isAll: true, except: new Set<string>() },
      actions: { show: nothing, tick: nothing, commit: nothing, leave: nothing } as never,
      strings: (key: string) => key,
    }),
    place,
  )
  const meanings = [...place.querySelectorAll('tbody tr')].map((row) => row.children[4]!.textContent.trim())
  expect(meanings).toEqual(['exchangeNoMeaning', 'person', ''])
})
