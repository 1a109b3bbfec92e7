import { describe, expect, it } from 'vitest'
import { spell, spelled } from '@/chinese/spelling'

describe('a spelled reading', () => {
  it.each([
    ['hua1 r5', 'huār', 'huār', 'huar1', 'ㄏㄨㄚㄦ'],
    ['Xi1 an1', 'Xī’ān', 'Xī ān', 'Xi1 an1', 'ㄒㄧ ㄢ'],
    ['nü3 er2', 'nǚ’ér', 'nǚ ér', 'nü3 er2', 'ㄋㄩˇ ㄦˊ'],
    ['Zhong1 hua2 Ren2 min2 Gong4 he2 guo2', 'Zhōnghuá Rénmín Gònghéguó', 'Zhōng huá Rén mín Gòng hé guó', 'Zhong1 hua2 Ren2 min2 Gong4 he2 guo2', 'ㄓㄨㄥ ㄏㄨㄚˊ ㄖㄣˊ ㄇㄧㄣˊ ㄍㄨㄥˋ ㄏㄜˊ ㄍㄨㄛˊ'],
    ['AA zhi4', 'AA zhì', 'AA zhì', 'AA zhi4', 'AA ㄓˋ'],
    ['san1 D da3 yin4', 'sān D dǎyìn', 'sān D dǎ yìn', 'san1 D da3 yin4', 'ㄙㄢ D ㄉㄚˇ ㄧㄣˋ'],
    ['yi1 bu4 zuo4 , er4 bu4 xiu1', 'yībùzuò, èrbùxiū', 'yī bù zuò, èr bù xiū', 'yi1 bu4 zuo4, er4 bu4 xiu1', 'ㄧ ㄅㄨˋ ㄗㄨㄛˋ, ㄦˋ ㄅㄨˋ ㄒㄧㄡ'],
    ['Ya4 li4 shan1 da4 · Du4 bu4 qie1 ke4', 'Yàlìshāndà·Dùbùqiēkè', 'Yà lì shān dà·Dù bù qiē kè', 'Ya4 li4 shan1 da4·Du4 bu4 qie1 ke4', 'ㄧㄚˋ ㄌㄧˋ ㄕㄢ ㄉㄚˋ·ㄉㄨˋ ㄅㄨˋ ㄑㄧㄝ ㄎㄜˋ'],
    ['mu3 tai1 s o l o', 'mǔtāi solo', 'mǔ tāi solo', 'mu3 tai1 solo', 'ㄇㄨˇ ㄊㄞ solo'],
    ['dong1 xi5', 'dōngxi', 'dōng xi', 'dong1 xi5', 'ㄉㄨㄥ ˙ㄒㄧ'],
    ['lu:4 se4', 'lǜsè', 'lǜ sè', 'lü4 se4', 'ㄌㄩˋ ㄙㄜˋ'],
    ['shi2ke4', 'shíkè', 'shí kè', 'shi2 ke4', 'ㄕˊ ㄎㄜˋ'],
    ['xx5', '?', '?', '?', '?'],
    ['r5', 'r', 'r', 'r5', 'ㄦ'],
  ])('of %s', (numbered, joined, apart, numbers, zhuyin) => {
    const syllables = numbered.split(' ')
    expect(spelled(syllables, 'marks')).toBe(joined)
    expect(spelled(syllables, 'marks', false)).toBe(apart)
    expect(spelled(syllables, 'numbers')).toBe(numbers)
    expect(spelled(syllables, 'zhuyin')).toBe(zhuyin)
  })

  it('comes in pieces that know their tone and their syllable, erhua in one piece with what it colours', () => {
    expect(spell(['xiao3', 'hai2', 'r5', 'DNA'], 'marks')).toEqual([
      { before: '', text: 'xiǎo', tone: 3, syllable: 0 },
      { before: '', text: 'háir', tone: 2, syllable: 1 },
      { before: ' ', text: 'DNA', tone: 0, syllable: 3 },
    ])
  })

  it('of nothing is nothing', () => {
    expect(spelled([], 'marks')).toBe('')
  })
})
