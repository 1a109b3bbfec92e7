import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { Converter, Target } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'

const rows = readFileSync(new URL('../../../fixtures/conversion/mistakes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [from: Target, to: Target, written: string, meant: string])

let analyser: Analyser
let converter: Converter

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  converter = createConverter(lexicon, await loadConversion())
}, 120_000)

test.each(rows)('%s to %s: %s is %s', (from, target, written, meant) => {
  const analysis = analyser.analyse(written, { language: from === 'simplified' ? 'zh-Hans' : 'zh-Hant' })
  expect(converter.convert(analysis, { from, target }).text).toBe(meant)
})

test('a break or a space inside a word hides nothing', () => {
  for (const [from, target, written, meant] of rows.filter(([own]) => own === 'simplified').slice(0, 15)) {
    const spread = (text: string): string => [...text].join('\n')
    const analysis = analyser.analyse(spread(written), { language: 'zh-Hans' })
    expect(converter.convert(analysis, { from, target }).text).toBe(spread(meant))
  }
})
