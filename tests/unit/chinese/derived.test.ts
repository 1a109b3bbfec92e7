import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, Segment } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { suffixReadings } from '@/chinese/derived/suffixes'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
}, 60_000)

const compoundIn = (text: string): Segment | undefined => analyser.analyse(text).segments.find(({ kind }) => kind === 'compound')

describe('words with a suffix that the dictionary lacks', () => {
  it.each([
    ['她在河岸边散步。', '河岸边'],
    ['她在河岸邊散步。', '河岸邊'],
  ])('%s has %s as one compound of its word and its suffix', (text, whole) => {
    const segment = compoundIn(text)
    expect(segment?.word).toBe(whole)
    expect(segment?.form).toBe(-1)
    expect(segment?.reading).toHaveLength(3)
    expect(segment?.explanation?.kind).toBe('compound')
    expect(segment?.explanation?.parts.map(({ word }) => word)).toEqual([whole.slice(0, 2), whole.slice(2)])
  })

  it.each(['他从小学电脑。', '发展中国家的人口', '这里没有人。', '他处理文件。'])('does not make one in %s', (text) => {
    expect(compoundIn(text)).toBeUndefined()
  })

  it('lists every suffix once, as a single character', () => {
    for (const [code, reading] of suffixReadings()) {
      expect(String.fromCharCode(code)).toMatch(/^\p{Script=Han}$/u)
      expect(reading).toMatch(/^([a-zü]+[1-5])?$/)
    }
  })
})

describe('words whose characters are both doubled', () => {
  it.each([['他们一路说说笑笑。', '说说笑笑'], ['他們一路說說笑笑。', '說說笑笑']])('%s has %s as one compound', (text, whole) => {
    const segment = compoundIn(text)
    expect(segment?.word).toBe(whole)
    expect(segment?.reading).toEqual(['shuo1', 'shuo1', 'xiao4', 'xiao4'])
  })
})
