import { Session } from 'node:inspector/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { loadDictionary } from '@/dictionaries/load-node'
import { longPatterns } from '../../../scripts/fuzz/hostile'

let analyser: Analyser
const session = new Session()

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}, 120_000)

afterAll(() => session.disconnect())

/**
 * How often any block of our own code runs while a text is analysed. V8 counts them, so the figure is the same on a slow machine and
 * on a busy one: no clock is asked.
 */
async function workFor(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  analyser.analyse(text)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  let work = 0
  for (const { url, functions } of result) {
    if (!/\/(chinese|dictionaries)\//.test(url)) continue
    for (const { ranges } of functions) for (const { count } of ranges) work += count
  }
  return work
}

test.each(Object.entries(longPatterns))('four times as much of %s is four times the work', async (_, pattern) => {
  const repeated = (length: number) => pattern.repeat(Math.ceil(length / pattern.length))
  // What is made at the first use is not counted.
  analyser.analyse(repeated(2_000))
  const once = await workFor(repeated(2_000))
  const fourTimes = await workFor(repeated(8_000))
  expect(once).toBeGreaterThan(1_000)
  expect(fourTimes / once).toBeLessThan(5)
}, 60_000)
