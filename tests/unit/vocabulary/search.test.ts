import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcherFor, searchable } from '@/vocabulary/search'
import { madeWord } from './made-word'

const words = [
  madeWord('銀行 银行 yin2 hang2', { gloss: 'bank', tags: ['money'] }),
  madeWord('行 行 xing2', { gloss: 'to walk; to go' }),
  madeWord('綠 绿 lü4', { gloss: 'green' }),
  madeWord('路 路 lu4', { gloss: 'road; path' }),
  madeWord('旅行 旅行 lü3 xing2', { gloss: 'to travel; journey' }),
  madeWord('西安 西安 Xi1 an1', { gloss: 'Xi’an, capital of Shaanxi' }),
  madeWord('先 先 xian1', { gloss: 'first' }),
  madeWord('花 花 hua1 r5', { gloss: 'flower', note: 'Seen in a café.' }),
  madeWord('卡拉OK 卡拉OK ka3 la1 O K', { gloss: 'karaoke' }),
  madeWord('銀行家 银行家 yin2 hang2 jia1', { gloss: 'banker' }),
  madeWord('虐 虐 nüe4', { gloss: 'cruel' }),
  madeWord('學 学 xue2', { gloss: 'to learn' }),
]
const index = words.map((word) => ({ word: word.simplified, text: searchable(word) }))

/** The best first, as the list shows them. */
function find(query: string): string {
  const match = matcherFor(query)
  if (!match) return 'everything'
  const found = index.map(({ word, text }) => ({ word, rank: match(text) })).filter(({ rank }) => rank > 0)
  return found.toSorted((one, other) => other.rank - one.rank).map(({ word }) => word).join(' ')
}

describe('searching kept words', () => {
  it.each([
    // Chinese, either script
    ['银行', '银行 银行家'],
    ['銀行', '银行 银行家'],
    ['行', '行 银行 旅行 银行家'],
    ['卡拉ok', '卡拉OK'],
    // Pinyin, however it is typed
    ...['yinhang', 'yin2hang2', 'yínháng', 'yin hang', 'YIN HANG', "yin'hang", 'yin2 hang', 'yin hang2', 'yínhang', 'yi\u0301nha\u0301ng'].map((query) => [query, '银行 银行家'] as const),
    ['yinhang2j', '银行家'],
    ['yin3hang2', ''],
    ['yǐnháng', ''],
    ['yính', '银行 银行家'],
    ['yínhá', '银行 银行家'],
    // The vowel that keyboards lack
    ...['lv4', 'lu:4', 'lü4', 'lǜ'].map((query) => [query, '绿'] as const),
    ['lv', '绿 旅行'],
    ['lu', '绿 路 旅行'],
    ['nve', '虐'],
    ['nue', '虐'],
    ['xüe', '学'],
    // A syllable inside comes after one at the beginning
    ['xing', '行 旅行'],
    ['hang', '银行 银行家'],
    // Where syllables may be cut in two ways, both are found; said how, one
    ['xian', '西安 先'],
    ["xi'an", '西安'],
    ['xi1an1', '西安'],
    ['xian1', '先 西安'],
    // The r of erhua
    ['huar', '花'],
    ['huar1', '花'],
    ['hua1r5', '花'],
    ['huār', '花'],
    // English: beginnings of words, in any order
    ['ban', '银行 银行家'],
    ['bank', '银行 银行家'],
    ['ank', ''],
    ['walk to', '行'],
    ['travel journey', '旅行'],
    ['cafe', '花'],
    ['café', '花'],
    ['money', '银行'],
    ["xi'an capital", '西安'],
    // Both together
    ['行 bank', '银行 银行家'],
    ['yin bank', '银行 银行家'],
    // Nothing asked, nothing found
    ['', 'everything'],
    ['   ', 'everything'],
    ['zzz', ''],
    ['…', ''],
  ] as const)('%s finds %s', (query, expected) => {
    const inOrder = (text: string) => text.split(' ').toSorted().join(' ')
    expect(inOrder(find(query))).toBe(inOrder(expected))
  })

  it.each([
    ['行', '行'],
    ['xing', '行'],
    ['bank', '银行'],
    ['lü4', '绿'],
    ['yinhang', '银行'],
  ])('%s puts %s first', (query, first) => expect(find(query).split(' ')[0]).toBe(first))

  it('finds every word by each way its reading can be typed (fast-check)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words.filter(({ reading }) => reading.every((syllable) => /\d$/.test(syllable)))), fc.constantFrom('', ' ', "'"), fc.boolean(), (word, between, hasTones) => {
        const query = word.reading.map((syllable) => (hasTones ? syllable : syllable.slice(0, -1))).join(between)
        expect(find(query).split(' ')).toContain(word.simplified)
      }),
    )
  })

  it('answers whatever is typed, and in time that grows with its length alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => void find(query)))
    find(`${'u'.repeat(20_000)}1`)
    find("u'".repeat(20_000))
  })
})
