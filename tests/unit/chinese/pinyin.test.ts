import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTone, parsePinyin, toneOf } from '@/chinese/pinyin'
import { syllableParts, syllableTable } from '@/chinese/syllables'
import { dictionarySyllables } from './dictionary-source'

describe('tone marks', () => {
  it.each([
    ['ma1', 'mā'], ['ma5', 'ma'], ['hao3', 'hǎo'], ['gou3', 'gǒu'], ['gui4', 'guì'], ['liu2', 'liú'], ['xue2', 'xué'], ['lüe4', 'lüè'],
    ['lu:4', 'lǜ'], ['lv4', 'lǜ'], ['nü3', 'nǚ'], ['Lü3', 'Lǚ'], ['LU:3', 'LǙ'], ['Bei3', 'Běi'], ['An1', 'Ān'], ['E2', 'É'],
    ['r5', 'r'], ['er2', 'ér'], ['m2', 'ḿ'], ['ng4', 'ǹg'], ['n2', 'ń'], ['hm5', 'hm'], ['ê4', 'ề'], ['o1', 'ō'], ['xx5', '?'],
    ['shi2ke4', 'shíkè'], ['DNA', 'DNA'], [',', ','], ['·', '·'], ['7', '7'],
  ])('%s is written %s', (numbered, marked) => {
    expect(markTone(numbered)).toBe(marked)
  })

  it('come back as the number they stand for, for every syllable of the dictionary', () => {
    const single = dictionarySyllables().filter((syllable) => syllableParts(syllable))
    expect(single.length).toBeGreaterThan(2400)
    for (const syllable of single) {
      const expected = syllable.replace('u:', 'ü').replace(/5$/u, '')
      expect(parsePinyin(markTone(syllable)), syllable).toEqual([expected])
    }
  })

  it('stand on exactly one letter of each syllable that has a tone', () => {
    for (const syllable of dictionarySyllables()) {
      const marks = markTone(syllable).normalize('NFD').match(/[\u0304\u0301\u030C\u0300]/gu)?.length ?? 0
      const tone = toneOf(syllable)
      if (syllableParts(syllable)) expect(marks, syllable).toBe(tone === 5 ? 0 : 1)
    }
  })
})

describe('the tone of a syllable', () => {
  it.each([['zhong1', 1], ['lü4', 4], ['r5', 5], ['xx5', 0], ['A', 0], ['DNA', 0], ['11', 0], ['', 0], ['5', 0], [',', 0]])('%s has %d', (syllable, tone) => {
    expect(toneOf(syllable)).toBe(tone)
  })
})

describe('parsePinyin', () => {
  it.each([
    ['Běijīng', 'Bei3 jing1'], ["xī'ān", 'xi1 an1'], ['Xī’ān', 'Xi1 an1'], ['xian', 'xian'], ['fangan', 'fan gan'], ["fang'an", 'fang an'],
    ['ni3hao3', 'ni3 hao3'], ['lv4se4', 'lü4 se4'], ['lu:4 se4', 'lü4 se4'], ['huār', 'hua1 r5'], ["nǚ'ér", 'nü3 er2'], ['zhongguoren', 'zhong guo ren'],
    ['  nǐ   hǎo ', 'ni3 hao3'], ['ér', 'er2'], ['Dàlián', 'Da4 lian2'], ['ma0', 'ma5'], ['ê̄', 'ê1'], ['hng5', 'hng5'],
  ])('reads %s as %s', (text, syllables) => {
    expect(parsePinyin(text)?.join(' ')).toBe(syllables)
  })

  it.each(['hello world', '你好', 'ni3h', '3ni', 'nǐ3'])('says that %s is no pinyin', (text) => {
    expect(parsePinyin(text)).toBeNull()
  })

  it('finds any syllables again that were joined with their tones', () => {
    const syllable = fc.tuple(fc.constantFrom(...syllableTable().keys()), fc.integer({ min: 1, max: 4 })).map(([base, tone]) => `${base}${tone}`)
    fc.assert(fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (syllables) => {
      expect(parsePinyin(syllables.map(markTone).join('’'))).toEqual(syllables)
      expect(parsePinyin(syllables.join(''))).toEqual(syllables)
    }))
  })

  it('never throws and stays quick on anything', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parsePinyin(text)))
    expect(parsePinyin('a'.repeat(100_000))).toBeNull()
  })
})
