import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyser, Analysis, Correction } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import { noTables } from '@/chinese/tables'
import { loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser
let plain: Analyser

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  plain = createAnalyser(lexicon, noTables)
}, 60_000)

const words = ({ segments }: Analysis): string => segments.filter(({ kind }) => kind !== 'other').map(({ word }) => word).join(' ')

/** Written for this table; spaces are the words. */
const sentences: readonly string[] = [
  '他 研究 生命 的 起源',
  '她 是 北京大学 的 研究生',
  '南京市 长江 大桥 很 长',
  '我們 需要 提高 學生 的 閱讀 能力',
  '颱風 過後 ， 市民 陸續 返回 家園',
  '他 戴 着 AA制 买 的 帽子',
]

describe('the analysis', () => {
  it.each(sentences)('cuts %s', (sentence) => {
    expect(words(analyser.analyse(sentence.replaceAll(' ', '')))).toBe(sentence.replaceAll(/ ，/g, ''))
  })

  const pieces = fc.constantFrom('中国', '人民', '臺灣', '研究生', '的', '一', ' ', '\n', '，', '2025年', 'U盘', '𠮷', '\ud842', '\udfb7', '〇', '习近平', '·', 'a', '\u200b')
  const texts = fc.oneof(fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 40 }))

  it('covers every text without gap or overlap and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let covered = 0
        for (const { start, end, confidence } of analyser.analyse(text).segments) {
          expect(start).toBe(covered)
          expect(end).toBeGreaterThan(start)
          expect(/[\ud800-\udbff]$/.test(text.slice(0, end)) && /^[\udc00-\udfff]/.test(text.slice(end))).toBe(false)
          expect(confidence >= 0 && confidence <= 1).toBe(true)
          covered = end
        }
        expect(covered).toBe(text.length)
      }),
    )
  })

  it('gives the same answer for the same text, whatever was analysed between', () => {
    fc.assert(
      fc.property(texts, texts, (text, between) => {
        const first = JSON.stringify(analyser.analyse(text))
        analyser.analyse(between)
        expect(JSON.stringify(analyser.analyse(text))).toBe(first)
      }),
    )
  })

  it.each([
    ['通訊衞星', '通訊 衛星'],
    ['羣衆來了', '群眾 來 了'],
    ['三次峯會', '三 次 峰會'],
    ['他説話很快', '他 說話 很 快'],
    ['家裏沒有人', '家裡 沒有 人'],
  ])('spells the words of %s as the dictionary does', (text, spelled) => {
    const { segments } = analyser.analyse(text)
    const looked = segments.flatMap(({ word }) => [...word]).join('')
    expect(looked).toBe(spelled.replaceAll(' ', ''))
    expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it('finds a correction whose word the text spells with a glyph variant', () => {
    const correction: Correction = { kind: 'split', word: '通訊衛星', at: [1], context: null }
    expect(analyser.analyse('通訊衞星', { corrections: [{ ...correction, context: '通訊衞星' }] }).segments[0]?.end).toBe(1)
  })

  it('works without any learned table', () => {
    expect(words(plain.analyse('中国人民银行在北京'))).toBe('中国人民银行 在 北京')
  })

  it('cuts Traditional text as it cuts the same words in Simplified', () => {
    const pairs = [
      ['国际社会关注气候变化', '國際社會關注氣候變化'],
      ['他们决定推迟会议', '他們決定推遲會議'],
      ['这个问题还没有解决', '這個問題還沒有解決'],
    ] as const
    for (const [simplified, traditional] of pairs) {
      const ends = (text: string): number[] => analyser.analyse(text).segments.map(({ end }) => end)
      expect(ends(traditional)).toEqual(ends(simplified))
    }
  })

  it('keeps a word whole across a line break and a stray space', () => {
    expect(words(analyser.analyse('两国领导人发表联合宣\n言，强调互 信'))).toContain('宣言')
  })
})

describe('possibilities', () => {
  it('offers a longer headword and other cuts around a word, each covering it', () => {
    const analysis = analyser.analyse('结合成分子时')
    for (const segment of analysis.segments) {
      for (const { parts, probability } of analyser.possibilities(analysis, segment).cuts) {
        expect(parts[0]!.start).toBeLessThanOrEqual(segment.start)
        expect(parts.at(-1)!.end).toBeGreaterThanOrEqual(segment.end)
        expect(probability).toBeLessThanOrEqual(1)
      }
    }
    const shown = analysis.segments.flatMap((segment) => analyser.possibilities(analysis, segment).cuts.map(({ parts }) => parts.map(({ word }) => word).join('|')))
    expect(shown.length).toBeGreaterThan(0)
  })

  /** Known mistakes of the best path: what decides is the sense, not the words beside. The right cut is at least on offer. */
  it.each([
    ['他从小学电脑', '小学', '从小|学'],
    ['把文件存在U盘里', '存在', '存|在'],
  ])('offers the right cut of %s', (text, word, right) => {
    const analysis = analyser.analyse(text)
    const segment = analysis.segments.find((one) => one.word === word)
    const cuts = segment ? analyser.possibilities(analysis, segment).cuts : []
    expect(segment === undefined || cuts.some(({ parts }) => parts.map((part) => part.word).join('|').includes(right))).toBe(true)
  })

  it('has none for what is not Chinese', () => {
    const analysis = analyser.analyse('abc')
    expect(analyser.possibilities(analysis, analysis.segments[0]!)).toEqual({ cuts: [], readings: [] })
  })
})

it('weighs about one name a character of a text that could be nothing but names', async () => {
  const { lexicon } = await loadDictionary()
  const length = 2000
  const weighed = new Set<number>()
  let count = 0
  const eager = createAnalyser(lexicon, noTables, [
    (_text, _lexicon, _tables, add) => {
      for (let start = 0; start < length - 1; start++) {
        for (let again = 0; again < 9; again++) {
          const number = count++
          add({
            start,
            end: start + 2,
            kind: 'name',
            of: 'foreign',
            get logProbability() {
              weighed.add(number)
              return -30
            },
            explain: () => ({ kind: 'name', start, end: start + 2, of: 'foreign', parts: [] }),
          })
        }
      }
    },
  ])
  eager.analyse('斯克尔夫'.repeat(length / 4))
  expect(count).toBe(9 * (length - 1))
  expect(weighed.size).toBeGreaterThan(length / 2)
  expect(weighed.size).toBeLessThanOrEqual(length + 1000)
})

describe('corrections', () => {
  const analyse = (text: string, correction: Correction): string => words(analyser.analyse(text, { corrections: [correction] }))

  it('split a word in its sentence only', () => {
    const split: Correction = { kind: 'split', word: '研究生', at: [2], context: '他是研究生。' }
    expect(analyse('他是研究生。', split)).toBe('他 是 研究 生')
    expect(analyse('她是研究生。', split)).toBe('她 是 研究生')
  })

  it('join words everywhere where the text is cut at both ends', () => {
    const join: Correction = { kind: 'join', word: '人类命运', context: null }
    expect(analyse('关心人类命运的人', join)).toContain('人类命运')
  })

  it('find the word across a line break', () => {
    expect(analyse('他是研\n究生。', { kind: 'split', word: '研究生', at: [2], context: null })).toBe('他 是 研究 生')
  })

  it('choose a reading', () => {
    const { segments } = analyser.analyse('他会长大', { corrections: [{ kind: 'reading', word: '会', reading: ['kuai4'], context: null }] })
    expect(segments.find(({ word }) => word === '会')?.reading).toEqual(['kuai4'])
  })

  it('never break the covering of the text, whatever they ask', () => {
    const anyCorrection = fc.record({
      kind: fc.constantFrom<Correction['kind']>('join', 'split', 'reading'),
      word: fc.constantFrom('中国', '国人', '中国人民', '人', '民研', ''),
      at: fc.array(fc.nat(5), { maxLength: 3 }),
      context: fc.constantFrom(null, '中国人民', ''),
    })
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 4 }), (corrections) => {
        const text = '中国人民研究中国人民'
        expect(analyser.analyse(text, { corrections }).segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })
})
