import { describe, expect, it } from 'vitest'
import { toneOf } from '@/chinese/pinyin'
import { syllableParts, syllableTable } from '@/chinese/syllables'
import { toZhuyin } from '@/chinese/zhuyin'
import { dictionarySyllables } from './dictionary-source'

describe('Zhuyin', () => {
  it.each([
    ['zhong1', 'ㄓㄨㄥ'], ['guo2', 'ㄍㄨㄛˊ'], ['lü4', 'ㄌㄩˋ'], ['lüe4', 'ㄌㄩㄝˋ'], ['nu:3', 'ㄋㄩˇ'], ['ma5', '˙ㄇㄚ'], ['de5', '˙ㄉㄜ'], ['r5', 'ㄦ'], ['er2', 'ㄦˊ'],
    ['zhi1', 'ㄓ'], ['chi1', 'ㄔ'], ['shi4', 'ㄕˋ'], ['ri4', 'ㄖˋ'], ['zi5', '˙ㄗ'], ['ci2', 'ㄘˊ'], ['si3', 'ㄙˇ'], ['ji1', 'ㄐㄧ'],
    ['ju2', 'ㄐㄩˊ'], ['quan2', 'ㄑㄩㄢˊ'], ['xue2', 'ㄒㄩㄝˊ'], ['xun4', 'ㄒㄩㄣˋ'], ['jiong3', 'ㄐㄩㄥˇ'], ['yong3', 'ㄩㄥˇ'], ['yuan2', 'ㄩㄢˊ'], ['yu2', 'ㄩˊ'],
    ['yue4', 'ㄩㄝˋ'], ['yun2', 'ㄩㄣˊ'], ['yi1', 'ㄧ'], ['yin1', 'ㄧㄣ'], ['ying2', 'ㄧㄥˊ'], ['you3', 'ㄧㄡˇ'], ['ye4', 'ㄧㄝˋ'], ['yan2', 'ㄧㄢˊ'], ['yo1', 'ㄧㄛ'],
    ['wu3', 'ㄨˇ'], ['wo3', 'ㄨㄛˇ'], ['wei4', 'ㄨㄟˋ'], ['wen2', 'ㄨㄣˊ'], ['weng1', 'ㄨㄥ'], ['gui4', 'ㄍㄨㄟˋ'], ['liu2', 'ㄌㄧㄡˊ'], ['dun4', 'ㄉㄨㄣˋ'],
    ['bo1', 'ㄅㄛ'], ['feng1', 'ㄈㄥ'], ['ê4', 'ㄝˋ'], ['ei4', 'ㄟˋ'], ['m2', 'ㄇˊ'], ['ng4', 'ㄫˋ'], ['biang2', 'ㄅㄧㄤˊ'], ['rua2', 'ㄖㄨㄚˊ'],
    ['Bei3', 'ㄅㄟˇ'], ['xx5', '?'], ['shi2ke4', 'ㄕˊ ㄎㄜˋ'], ['DNA', 'DNA'], [',', ','],
  ])('of %s is %s', (syllable, zhuyin) => {
    expect(toZhuyin(syllable)).toBe(zhuyin)
  })

  it('has a spelling for every syllable of the dictionary', () => {
    const syllables = dictionarySyllables()
    expect(syllables.length).toBe(2512)
    const notSyllables = syllables.filter((syllable) => toneOf(syllable) > 0 && !syllableParts(syllable))
    expect(notSyllables.every((syllable) => syllable === 'r5' || /\d.*\d/u.test(syllable))).toBe(true)
    for (const syllable of syllables) {
      if (toneOf(syllable) > 0) expect(toZhuyin(syllable), syllable).toMatch(/^˙?[\u3105-\u312F]{1,3}[ˊˇˋ]?( ˙?[\u3105-\u312F]{1,3}[ˊˇˋ]?)*$/u)
      else if (syllable !== 'xx5') expect(toZhuyin(syllable)).toBe(syllable)
    }
  })

  it('tells different syllables apart', () => {
    const bySound = new Map<string, string>()
    // wong is only another spelling of weng.
    for (const base of syllableTable().keys()) {
      if (base === 'wong') continue
      const sound = toZhuyin(`${base}1`)
      expect(bySound.get(sound), `${base} = ${sound}`).toBeUndefined()
      bySound.set(sound, base)
    }
  })
})
