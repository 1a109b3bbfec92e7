import { Session } from 'node:inspector/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Analyser, Analysis } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { Converter } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'
import { longPatterns } from '../../../../scripts/fuzz/hostile'

let analyser: Analyser
let converter: Converter
const session = new Session()

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  converter = createConverter(lexicon, await loadConversion())
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}, 120_000)

afterAll(() => session.disconnect())

const patterns = {
  ...longPatterns,
  'letters with several shapes': '后里面干只系',
  'phrases in phrases': '一出一出戏院',
  'opening quotation marks': '“发‘',
}

/** As for the analysis: V8 counts the blocks that run, so no clock is asked. */
async function workFor(analysis: Analysis): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  for (const target of ['simplified', 'taiwan', 'hong kong'] as const) {
    converter.convert(analysis, { target, hasWording: true, hasPunctuation: true, from: target === 'simplified' ? 'taiwan' : 'simplified' })
  }
  const { result } = await session.post('Profiler.takePreciseCoverage')
  let work = 0
  for (const { url, functions } of result) {
    if (!/\/(chinese|dictionaries)\//.test(url)) continue
    for (const { ranges } of functions) for (const { count } of ranges) work += count
  }
  return work
}

test.each(Object.entries(patterns))('four times as much of %s is four times the work', async (_, pattern) => {
  const analysisOf = (length: number) => analyser.analyse(pattern.repeat(Math.ceil(length / pattern.length)), { language: 'zh' })
  const short = analysisOf(2_000)
  const long = analysisOf(8_000)
  // What is made at the first use is not counted.
  await workFor(short)
  const once = await workFor(short)
  expect((await workFor(long)) / once).toBeLessThan(5)
}, 60_000)
