import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { Lexicon } from '@/chinese/lexicon'
import { loadDictionary } from '@/dictionaries/load-node'
import { checkAnalysis, checkPossibilities, hostileText } from '../../../scripts/fuzz/hostile'
import { seed } from '../../seed'

let lexicon: Lexicon
let analyser: Analyser

beforeAll(async () => {
  const dictionary = await loadDictionary()
  lexicon = dictionary.lexicon
  analyser = createAnalyser(lexicon, dictionary.tables)
}, 120_000)

function check(text: string): void {
  const analysis = analyser.analyse(text)
  checkAnalysis(analysis, text, lexicon)
  checkPossibilities(analyser, analysis, analysis.segments.length >> 1)
}

// The million is for scripts/fuzz-analysis.mjs; this is a sample of it.
describe('hostile text', () => {
  test('made of everything that is odd loses no character and splits no pair', () => {
    for (let index = 0; index < 3000; index++) {
      const text = hostileText(seed, index, lexicon)
      try {
        check(text)
      } catch (error) {
        throw new Error(`node scripts/fuzz-analysis.mjs --seed=${seed} --from=${index} --count=1: ${JSON.stringify(text)}`, { cause: error })
      }
    }
  }, 60_000)

  test('of any UTF-16 units at all, too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
    fc.assert(fc.property(fc.oneof(units, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), check), { numRuns: 1000, verbose: true })
  }, 60_000)

  test('gives the same answer again', () => {
    for (let index = 0; index < 100; index++) {
      const text = hostileText(1, index, lexicon)
      expect(analyser.analyse(text)).toEqual(analyser.analyse(text))
    }
  })

  test('a mebibyte of one character is analysed whole', () => {
    const text = '中'.repeat(2 ** 20)
    checkAnalysis(analyser.analyse(text), text, lexicon)
  }, 120_000)
})
