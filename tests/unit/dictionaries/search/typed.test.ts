import { describe, expect, it } from 'vitest'
import { formsOf } from '@/dictionaries/search/inflections'
import { plainEnglish } from '@/dictionaries/search/plain-english'
import { readSound } from '@/dictionaries/search/typed-sound'
import { readTyped } from '@/dictionaries/search/typed-text'
import { typedZhuyin } from '@/dictionaries/search/typed-zhuyin'

describe('what was typed into the search', () => {
  it.each([
    ['  学 习 ', { kind: 'chinese', text: '学习' }],
    ['学＊', { kind: 'chinese', text: '学*' }],
    ['？学', { kind: 'chinese', text: '?学' }],
    ['??', { kind: 'chinese', text: '??' }],
    ['*', { kind: 'nothing' }],
    ['   ', { kind: 'nothing' }],
    ['ＸｕｅＸｉ', { kind: 'latin', text: 'xuexi' }],
    ['To  Study', { kind: 'latin', text: 'to study' }],
    ['ㄒㄩㄝˊㄒㄧˊ', { kind: 'pinyin', text: 'xue2 xi2' }],
    ['卡拉OK', { kind: 'chinese', text: '卡拉ok' }],
  ])('reads “%s”', (typed, expected) => expect(readTyped(typed)).toEqual(expected))

  it.each([
    ['xuexi', 'xuexi', '00000', '00000', '00000'],
    ['xue2xi2', 'xuexi', '00202', '00101', '00000'],
    ['xuéxí', 'xuexi', '00202', '00000', '00000'],
    ['xue xi', 'xuexi', '00000', '00100', '00000'],
    ["xi'an", 'xian', '0000', '0100', '0000'],
    ['nv3', 'nu', '03', '01', '01'],
    ['nǚ', 'nu', '03', '00', '01'],
    ['lu:4', 'lu', '04', '01', '01'],
    ['qü', 'qu', '00', '00', '00'],
    ['hua1r', 'huar', '0010', '0010', '0000'],
  ])('reads “%s” as pinyin', (typed, letters, tones, ends, umlauts) => {
    const read = readSound(typed)
    expect([read?.letters, read?.tones.join(''), read?.ends.join(''), read?.umlauts.join('')]).toEqual([letters, tones, ends, umlauts])
  })

  it.each(['3', 'a+b', '学', "''", ''])('knows that “%s” is no pinyin', (typed) => expect(readSound(typed)).toBeNull())

  it.each([
    ['ㄋㄩˇ', 'nü3'],
    ['ㄒㄧ ㄢ', 'xi an'],
    ['˙ㄇㄚ', 'ma5'],
    ['ㄇㄚ˙', 'ma5'],
    ['ㄓㄨㄥ', 'zhong'],
    ['ㄅ', 'b'],
  ])('reads the Zhuyin “%s”', (typed, pinyin) => expect(typedZhuyin(typed)).toBe(pinyin))

  it('takes nothing else for Zhuyin', () => expect(['ma', 'ㄇa', 'ˊ', ''].map(typedZhuyin)).toEqual([null, null, null, null]))

  it('knows the forms of English words that learners type', () => {
    expect(formsOf('studies')).toContain('study')
    expect(formsOf('swimming')).toContain('swim')
    expect(formsOf('making')).toContain('make')
    expect(formsOf('boxes')).toContain('box')
    expect(formsOf('children')).toContain('child')
    expect(formsOf('went')).toContain('go')
    expect(formsOf('dog')).toEqual(['dog', 'dogs', 'dogged', 'dogging'])
    expect(formsOf('bus')).not.toContain('bu')
    expect(formsOf('be')).not.toContain('bed')
  })

  it('makes plain English of what the dictionary says', () => {
    expect(plainEnglish("To be (well) known; famous/café, Xi'an/CL:個|个[ge4]")).toBe(' to be( well) known; famous/ cafe, xian/ cl')
  })
})
