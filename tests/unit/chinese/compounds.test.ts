import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
}, 60_000)

function compounds(text: string): string[] {
  const found = new Set<string>()
  for (const { explanation } of analyser.analyse(text).segments) {
    if (explanation?.kind === 'compound') found.add(explanation.parts.map(({ word }) => word).join('|'))
  }
  return [...found]
}

describe('new compounds', () => {
  it.each([
    ['各地推动高质量发展。', '高质量|发展'],
    ['要发展新质生产力。', '新|质|生产力'],
    ['形成海洋命运共同体。', '海洋|命运|共同体'],
    ['形成海洋命運共同體。', '海洋|命運|共同體'],
  ])('%s has %s', (text, compound) => {
    expect(compounds(text)).toContain(compound)
  })

  it('leaves the words to point at', () => {
    const segment = analyser.analyse('形成海洋命运共同体').segments.find(({ word }) => word === '命运')
    expect(segment?.kind).toBe('word')
    expect(segment?.entries.length).toBeGreaterThan(0)
  })

  it.each(['我们合作。', '他今天参加会议。', '关心中国发展。', '關心中國發展。', '形成共同理念。', '这是什么制度？'])('finds none in %s', (text) => {
    expect(compounds(text)).toEqual([])
  })
})
