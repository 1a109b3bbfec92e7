import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, Correction, Segment } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
}, 60_000)

const wordAt = (text: string, word: string, corrections: readonly Correction[] = []): Segment | undefined =>
  analyser.analyse(text, { corrections }).segments.find(({ start, end }) => text.slice(start, end) === word)

describe('pairs of characters that are hardly ever words', () => {
  it.each([
    ['梅山乡、竹崎乡都在台湾。', '竹崎', 'place'],
    ['梅山鄉、竹崎鄉都在台灣。', '竹崎', 'place'],
    ['汲桑起兵。', '汲桑', 'foreign'],
  ])('%s: %s is one likely name, of a %s', (text, word, of) => {
    const segment = wordAt(text, word)
    expect(segment).toMatchObject({ kind: 'name', form: -1, explanation: { kind: 'name', of } })
    expect(segment?.reading).toHaveLength(2)
    expect(segment?.reading[0]).toMatch(/^[A-Z]/)
    expect(segment?.confidence).toBeLessThan(0.9)
  })

  it.each([['他逗猫玩。', '逗猫'], ['每队设一领骑官。', '骑官'], ['佢哋食飯。', '佢哋']])('%s: %s stays apart', (text, word) => {
    expect(wordAt(text, word)).toBeUndefined()
  })

  it('come apart where the reader said so', () => {
    const correction: Correction = { kind: 'split', word: '汲桑', at: [1], context: null }
    expect(wordAt('汲桑起兵。', '汲桑', [correction])).toBeUndefined()
  })

  it('offer their pieces as another cut', () => {
    const analysis = analyser.analyse('汲桑起兵。')
    const { cuts } = analyser.possibilities(analysis, analysis.segments[0]!)
    expect(cuts.some(({ parts }) => parts.map(({ word }) => word).join('|') === '汲|桑')).toBe(true)
  })
})
