import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { cleanText } from '@/chinese/clean-text'
import { barrier } from '@/chinese/gaps'

const cleaned = (text: string) => String.fromCharCode(...cleanText(text).codes)

/** The cleaned text with what the gaps are worth: '宣{30}言'. */
function marked(text: string): string {
  const clean = cleanText(text)
  let result = ''
  for (let index = 0; index < clean.length; index++) {
    const strength = clean.barriers[index] as number
    result += (strength === 0 ? '' : strength === barrier.wall ? '|' : `{${strength}}`) + String.fromCharCode(clean.codes[index] as number)
  }
  return result
}

/** The strength of the gap before the first `character`. */
function before(text: string, character: string): number {
  const clean = cleanText(text)
  return clean.barriers[clean.codes.indexOf(character.charCodeAt(0))] as number
}

describe('what does not belong to the words goes', () => {
  test.each([
    ['县城新修的桥\n梁今天通车', '县城新修的桥梁今天通车'],
    ['县城新修的桥\r\n\r\n梁今天通车', '县城新修的桥梁今天通车'],
    ['县城新修的桥\u2028梁', '县城新修的桥梁'],
    ['她说，\n明天再来', '她说，明天再来'],
    ['图 书 馆', '图书馆'],
    ['6月 18日，48 小时', '6月18日，48小时'],
    ['Hello  world 你好 AI 时代', 'Hello world你好AI时代'],
    ['（ A B ）', '（A B）'],
    ['图\u200b书\u00ad馆\ufeff', '图书馆'],
    ['葛󠄀城的辻󠄁', '葛城的辻'],
    ['好︀吃', '好吃'],
    ['⻓江⼈家', '长江人家'],
    ['金丽', '金丽'],
    ['图\u0000书\u0007馆', '图书馆'],
    ['  前后  ', '前后'],
    ['', ''],
    [' \n ', ''],
  ])('%j', (given, expected) => {
    expect(cleaned(given)).toBe(expected)
  })

  test('glyph variants stay as they are written', () => {
    expect(cleaned('羣衆裏')).toBe('羣衆裏')
  })

  test('unpaired surrogates and characters beyond the BMP pass through', () => {
    expect(cleaned('一\ud800二\udc00三𠮷四')).toBe('一\ud800二\udc00三𠮷四')
  })
})

describe('where a unit stands in the text as given', () => {
  test('breaks and invisible characters belong to no unit, variation selectors to theirs', () => {
    const clean = cleanText(' 图\u200b\n书󠄀 馆 ')
    expect([...clean.offsets]).toEqual([1, 4, 8, 10])
    expect([...clean.ends]).toEqual([2, 7, 9])
  })

  test('units keep their order, never overlap, and are the characters they say', () => {
    const pieces = fc.constantFrom('一', '图', '𠮷', ' ', '\n', '\n\n', '\u3000', '\u200b', '󠄀', '⻓', '豈', '丽', 'a', '8', '，', '\ud800', '\udc00', '\0', '\t', '\r')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const clean = cleanText(text)
        expect(clean.codes).toHaveLength(clean.length)
        expect(clean.ends).toHaveLength(clean.length)
        expect(clean.offsets).toHaveLength(clean.length + 1)
        expect(clean.barriers).toHaveLength(clean.length + 1)
        expect(clean.offsets[clean.length]).toBe(text.length)
        let last = 0
        for (let index = 0; index < clean.length; index++) {
          const start = clean.offsets[index] as number
          const end = clean.ends[index] as number
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          const between = text.slice(last, start)
          expect(/^[\s\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*$/u.test(between)).toBe(true)
          last = end
        }
      }),
    )
  })
})

describe('what separates stays as a barrier', () => {
  test('line breaks of one sentence say almost nothing', () => {
    const text = '今年夏天全市一共新修了三十二座桥\n梁，其中最长的一座把老城同新区的两个\n车站连在一起，步行只要十分钟就能走到'
    expect(before(text, '梁')).toBeLessThanOrEqual(5)
    expect(before(text, '车')).toBeLessThanOrEqual(5)
  })

  test('empty lines say nothing either where every line has one after it', () => {
    const lines = ['今年夏天全市一共新修了三十二座桥', '梁，其中最长的一座把老城同新区的两', '个车站连在一起，步行只要十分钟就能', '走到，居民都说方便了许多']
    expect(before(lines.join('\n\n'), '梁')).toBeLessThanOrEqual(5)
    expect(before(`${lines.join('\n')}\n\n新闻`, '新')).toBe(0)
    expect(before('今年夏天全市一共新修了三十二座桥\n梁都通车，居民方便了许多，老人也\n笑了\n\n新闻中心', '闻')).toBe(0)
  })

  test('a short line before long ones is a heading', () => {
    const text = '新桥通车\n今年夏天全市一共新修了三十二座桥梁\n其中最长的一座把老城同新区的两个车站'
    expect(before(text, '今')).toBeGreaterThan(before(text, '其'))
  })

  test('a line set in further starts a paragraph', () => {
    expect(before('上一段的最后一行\n　　下一段', '下')).toBe(barrier.wall)
    expect(before('上一行\u2029下一段', '下')).toBe(barrier.wall)
    expect(before('    同样缩进\n    的两行', '的')).toBeLessThan(barrier.wall)
  })

  test.each([
    ['习 近 平 会 见 来 宾', '习近平会见来宾'],
    ['城 市 新 闻', '城市新闻'],
    ['目 录', '目录'],
    ['目　录', '目录'],
    ['第　一　章', '第一章'],
    ['城\n市\n新\n闻', '城市新闻'],
  ])('letter-spacing says nothing: %j', (given, expected) => {
    expect(marked(given)).toBe(expected)
  })

  test('wider gaps within letter-spacing separate', () => {
    expect(marked('城 市  新 闻')).toBe('城市{90}新闻')
  })

  test('letter-spacing goes over numbers and ends softly', () => {
    expect(marked('举 行 的 第 55 届巴黎')).toBe('举行的第55{10}届巴黎')
  })

  test('one stray space is easier to cross than the spaces of a list', () => {
    const stray = before('会上发表了联合宣 言，得到与会者的响应', '言')
    const names = before('记者 何晓毅 谢小琳 江宥林', '谢')
    expect(stray).toBeGreaterThan(0)
    expect(stray).toBeLessThan(names)
  })

  test('columns and tabs are walls', () => {
    expect(marked('姓名\t年龄')).toBe('姓名|年龄')
    expect(marked('姓名          年龄')).toBe('姓名|年龄')
    expect(marked('姓名　年龄')).toBe('姓名{90}年龄')
  })

  test('numbers stay with what they count', () => {
    expect(before('6月 18日上午', '1')).toBeLessThanOrEqual(5)
    expect(before('等了 48 小时', '小')).toBeLessThanOrEqual(5)
  })
})
