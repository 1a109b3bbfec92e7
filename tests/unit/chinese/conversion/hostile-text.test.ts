import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { ConversionOptions, Converter } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import type { Lexicon } from '@/chinese/lexicon'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'
import { hostileText } from '../../../../scripts/fuzz/hostile'
import { checkConversion, everyWay } from '../../../../scripts/fuzz/hostile-conversion'
import { seed } from '../../../seed'

let lexicon: Lexicon
let analyser: Analyser
let converter: Converter

beforeAll(async () => {
  const dictionary = await loadDictionary()
  lexicon = dictionary.lexicon
  analyser = createAnalyser(lexicon, dictionary.tables)
  converter = createConverter(lexicon, await loadConversion())
}, 120_000)

function check(text: string): void {
  const analysis = analyser.analyse(text)
  for (const options of everyWay) checkConversion(converter, analysis, options)
}

const again = (text: string, options: ConversionOptions): string => converter.convert(analyser.analyse(text, { language: 'zh' }), options).text

describe('hostile text', () => {
  test('made of everything that is odd is changed character by character, and never inside a pair', () => {
    for (let index = 0; index < 1500; index++) check(hostileText(seed, index, lexicon))
  }, 120_000)

  test('of any UTF-16 units at all, too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
    fc.assert(fc.property(fc.oneof(units, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), check), { numRuns: 500, verbose: true })
  }, 120_000)

  test('gives the same answer again', () => {
    for (let index = 0; index < 50; index++) {
      const analysis = analyser.analyse(hostileText(2, index, lexicon))
      for (const options of everyWay) expect(converter.convert(analysis, options)).toEqual(converter.convert(analysis, options))
    }
  })
})

describe('converting again what was converted', () => {
  const sentences = [
    '这里的头发很长，皇后后来干了一杯，面条只有一只鸡那么多。',
    '他看着我说，著名作家的著作在台湾出版，为了回归，布局了几周。',
    '這裡的頭髮很長，皇后後來乾了一杯，著名作家看著我。',
    '香港衞生署説，峯會在灣仔舉行，為着市民的健康，裏面有羣眾。',
  ]
  test.each(sentences)('changes nothing more: %s', (sentence) => {
    for (const target of ['simplified', 'traditional', 'taiwan', 'hong kong'] as const) {
      const once = again(sentence, { target })
      expect(again(once, { target })).toBe(once)
    }
  })
})
