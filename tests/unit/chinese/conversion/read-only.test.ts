import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, Correction } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { Converter, Target } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'

const fixtures = join(import.meta.dirname, '../../../fixtures')
const targets: readonly Target[] = ['simplified', 'traditional', 'taiwan', 'hong kong']
let analyser: Analyser
let converter: Converter

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  converter = createConverter(lexicon, await loadConversion())
}, 120_000)

/** Paragraphs of our own in both scripts: lines of sentences, five at a time. */
function paragraphs(): string[] {
  const files = ['gold/conversion/tuning.txt', 'gold/conversion/unseen.txt', 'gold/tuning/news.txt', 'gold/tuning/everyday.txt', 'articles/sample-hans.html', 'articles/sample-hant.html']
  return files.flatMap((file) => {
    const lines = readFileSync(join(fixtures, file), 'utf8').split(/\t|\n/).filter((line) => /\p{Script=Han}/u.test(line))
    return Array.from({ length: Math.ceil(lines.length / 5) }, (_, index) => lines.slice(index * 5, index * 5 + 5).join(''))
  })
}

const bothWays = (text: string, target: Target, corrections: readonly Correction[]) => {
  const options = { target, hasWording: true, hasPunctuation: true }
  return [null, converter.readFor(target)].map((readOnly) => converter.convert(analyser.analyse(text, { corrections, readOnly }), options))
}

describe('an analysis that reads only what conversion asks for', () => {
  it.each(targets)('is converted to %s as the whole one is', (target) => {
    for (const text of paragraphs()) {
      const [whole, lean] = bothWays(text, target, [])
      expect(lean, text).toEqual(whole)
    }
  })

  it('hears what the reader corrected', () => {
    const corrections: Correction[] = [
      { kind: 'join', word: '头发', context: null },
      { kind: 'split', word: '头发', at: [1], context: null },
      { kind: 'reading', word: '发', reading: ['fa4'], context: null },
    ]
    for (const correction of corrections) {
      const [whole, lean] = bothWays('他的头发长得很快，发了财。', 'taiwan', [correction])
      expect(lean).toEqual(whole)
    }
  })

  it('has the same cuts', () => {
    const text = '3月5日下午三点，张三丰教授在高质量发展会议上说：“一只猫值二百五十块钱。”'
    const cuts = (readOnly: Uint8Array | null = null) => analyser.analyse(text, { readOnly }).segments.map(({ start, end, kind, form }) => ({ start, end, kind, form }))
    expect(cuts(converter.readFor('simplified'))).toEqual(cuts())
  })
})
