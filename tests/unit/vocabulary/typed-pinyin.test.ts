import { describe, expect, it } from 'vitest'
import { canBeTyped, compareTyped } from '@/vocabulary/typed-pinyin'

const verdicts = (typed: string, simplified: string, reading: string) => {
  const answer = compareTyped(typed, { simplified, reading: reading.split(' ') })
  return answer.kind === 'compared' ? answer.syllables.map(({ verdict }) => verdict).join(', ') : answer.kind
}
const isRight = (typed: string, simplified: string, reading: string) => {
  const answer = compareTyped(typed, { simplified, reading: reading.split(' ') })
  return answer.kind === 'compared' && answer.isRight
}

describe('typed pinyin', () => {
  it.each([
    ['xue2xi2', '学习', 'xue2 xi2'],
    ['xuéxí', '学习', 'xue2 xi2'],
    ['  Xué xí ', '学习', 'xue2 xi2'],
    ['XUE2-XI2', '学习', 'xue2 xi2'],
    ['lv3xing2', '旅行', 'lü3 xing2'],
    ['lu:3 xing2', '旅行', 'lü3 xing2'],
    ['lǚxíng', '旅行', 'lü3 xing2'],
    ['lüe4duo2', '掠夺', 'lüe4 duo2'],
    ['lue4duo2', '掠夺', 'lüe4 duo2'],
    ['qv4', '去', 'qu4'],
    ['xi1an1', '西安', 'Xi1 an1'],
    ["xī'ān", '西安', 'Xi1 an1'],
    ['xīān', '西安', 'Xi1 an1'],
    ['fang1an4', '方案', 'fang1 an4'],
    ['huar1', '花儿', 'hua1 r5'],
    ['huār', '花儿', 'hua1 r5'],
    ['hua1 r5', '花儿', 'hua1 r5'],
    ['dong1xi', '东西', 'dong1 xi5'],
    ['dong1xi5', '东西', 'dong1 xi5'],
    ['dong1xi0', '东西', 'dong1 xi5'],
    ['dōngxī', '东西', 'dong1 xi5'],
    ['bu2shi4', '不是', 'bu4 shi4'],
    ['bu4shi4', '不是', 'bu4 shi4'],
    ['ni2hao3', '你好', 'ni3 hao3'],
    ['ｎｉ３ｈａｏ３', '你好', 'ni3 hao3'],
    ['zheng4 Da4', '正大', 'zheng4 , da4'],
  ])('takes %s for %s', (typed, simplified, reading) => {
    expect(isRight(typed, simplified, reading)).toBe(true)
  })

  it.each([
    ['xue2xi1', '学习', 'xue2 xi2', 'right, wrong tone'],
    ['xue2xi', '学习', 'xue2 xi2', 'right, no tone'],
    ['xuexi', '学习', 'xue2 xi2', 'no tone, no tone'],
    ['xue2qi2', '学习', 'xue2 xi2', 'right, wrong sound'],
    ['xue2', '学习', 'xue2 xi2', 'right, missing'],
    ['xi2', '学习', 'xue2 xi2', 'missing, right'],
    ['xue2xi2ma5', '学习', 'xue2 xi2', 'right, right, extra'],
    ['nu3er2', '女儿', 'nü3 er2', 'wrong sound, right'],
    ['zhong1hua2gong4he2', '中华人民', 'zhong1 hua2 ren2 min2', 'right, right, wrong sound, wrong sound'],
    ['学习', '学习', 'xue2 xi2', 'no pinyin'],
    ['???', '学习', 'xue2 xi2', 'no pinyin'],
    ['', '学习', 'xue2 xi2', 'no pinyin'],
  ])('says of %s for %s (%s): %s', (typed, simplified, reading, expected) => {
    expect(verdicts(typed, simplified, reading)).toBe(expected)
  })

  it('is asked of words whose reading is syllables', () => {
    const can = (reading: string) => canBeTyped({ reading: reading.split(' ').filter(Boolean) })
    expect([can('xue2 xi2'), can('hua1 r5'), can('yi1 , er4'), can('ka3 la1 O K'), can('xx5'), can('')]).toEqual([true, true, true, false, false, false])
  })
})
