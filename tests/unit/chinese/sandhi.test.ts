import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withSandhi } from '@/chinese/sandhi'

describe('sandhi, for display', () => {
  it.each([
    ['一个', 'yi1 ge4', 'yi2 ge4'], ['一個', 'yi1 ge5', 'yi2 ge5'], ['一天', 'yi1 tian1', 'yi4 tian1'], ['一直', 'yi1 zhi2', 'yi4 zhi2'], ['一起', 'yi1 qi3', 'yi4 qi3'],
    ['一定', 'yi1 ding4', 'yi2 ding4'], ['一百', 'yi1 bai3', 'yi4 bai3'], ['一万', 'yi1 wan4', 'yi2 wan4'],
    ['第一', 'di4 yi1', 'di4 yi1'], ['第一次', 'di4 yi1 ci4', 'di4 yi1 ci4'], ['十一月', 'shi2 yi1 yue4', 'shi2 yi1 yue4'], ['一月', 'yi1 yue4', 'yi1 yue4'],
    ['统一', 'tong3 yi1', 'tong3 yi1'], ['唯一', 'wei2 yi1', 'wei2 yi1'], ['一九', 'yi1 jiu3', 'yi1 jiu3'], ['一心一意', 'yi1 xin1 yi1 yi4', 'yi4 xin1 yi2 yi4'],
    ['看一看', 'kan4 yi1 kan4', 'kan4 yi5 kan4'], ['一', 'yi1', 'yi1'],
    ['不是', 'bu4 shi4', 'bu2 shi4'], ['不来', 'bu4 lai2', 'bu4 lai2'], ['不', 'bu4', 'bu4'], ['好不好', 'hao3 bu4 hao3', 'hao3 bu5 hao3'], ['对不起', 'dui4 bu5 qi3', 'dui4 bu5 qi3'],
    ['你好', 'ni3 hao3', 'ni2 hao3'], ['展览馆', 'zhan3 lan3 guan3', 'zhan2 lan2 guan3'], ['好人', 'hao3 ren2', 'hao3 ren2'], ['姐姐', 'jie3 jie5', 'jie3 jie5'],
    ['花儿', 'hua1 r5', 'hua1 r5'], ['3D', 'san1 D', 'san1 D'],
  ])('%s %s is said %s', (characters, stored, spoken) => {
    expect(withSandhi(characters, stored.split(' ')).join(' ')).toBe(spoken)
  })

  it('goes by the inner words in a run of third tones', () => {
    expect(withSandhi('小老虎', ['xiao3', 'lao3', 'hu3'], [0, 1])).toEqual(['xiao3', 'lao2', 'hu3'])
    expect(withSandhi('展览馆', ['zhan3', 'lan3', 'guan3'], [0, 2])).toEqual(['zhan2', 'lan2', 'guan3'])
  })

  it('leaves syllables alone that do not stand one for each character', () => {
    expect(withSandhi('兙', ['shi2', 'ke4'])).toEqual(['shi2', 'ke4'])
  })

  it('never changes anything but tones, nor the syllables it was given', () => {
    const pair = fc.constantFrom(['一', 'yi1'], ['不', 'bu4'], ['好', 'hao3'], ['你', 'ni3'], ['大', 'da4'], ['人', 'ren2'], ['儿', 'r5'], ['A', 'A'])
    fc.assert(fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const syllables = pairs.map(([, syllable]) => syllable)
      const before = [...syllables]
      const spoken = withSandhi(pairs.map(([character]) => character).join(''), syllables)
      expect(syllables).toEqual(before)
      expect(spoken.map((syllable) => syllable.replace(/\d/u, ''))).toEqual(before.map((syllable) => syllable.replace(/\d/u, '')))
    }))
  })
})
