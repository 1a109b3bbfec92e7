import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFile } from '@/vocabulary/exchange/export-file'
import type { ExportFormat } from '@/vocabulary/exchange/export-file'
import type { Incoming } from '@/vocabulary/exchange/incoming'
import type { Kept } from '@/vocabulary/exchange/kept'
import { openSql } from '@/vocabulary/exchange/open-sql'
import { joinNumbered, parseReading } from '@/vocabulary/exchange/reading-text'
import { noWishes, readFile } from '@/vocabulary/exchange/read-file'
import { limits } from '@/vocabulary/exchange/limits'
import { aWord } from '../store/fresh'
import { everything, kept } from './random-kept'

async function read(content: string | Uint8Array<ArrayBuffer>, name = 'words.txt') {
  return await readFile(new File([content], name), noWishes, openSql)
}

async function wordsOf(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<readonly Incoming[]> {
  const { parsed } = await read(content, name)
  if (parsed.kind !== 'read') throw new Error(`refused: ${parsed.why}`)
  return parsed.words
}

const aKept = (more: Parameters<typeof aWord>[0] = {}): Kept => ({ word: { ...aWord(more), id: 'x', savedAt: 1, changedAt: 1 }, meetings: [], cards: [], reviews: [] })

async function textOf(words: readonly Kept[], format: ExportFormat): Promise<string> {
  return await (await exportFile([words], { format, including: everything, deck: 'Tongdu', hasMark: false, script: 'traditional', now: 0 }, { openSql })).file.text()
}

describe('Pleco’s text', () => {
  it('has both scripts, the reading, the meaning and a category for each tag', async () => {
    const text = await textOf([aKept({ tags: ['HSK 1', 'news'], note: 'line\nbreak' }), aKept({ simplified: '人', traditional: '人', reading: ['ren2'], gloss: 'a\tb' })], 'pleco')
    expect(text).toBe('//Tongdu\n人\tren2\ta b\n//Tongdu/HSK 1\n学习[學習]\txue2xi2\tto learn\ueab1line\ueab1break\n//Tongdu/news\n学习[學習]\txue2xi2\tto learn\ueab1line\ueab1break\n')
    expect(await wordsOf(text)).toMatchObject([
      { simplified: null, either: '人', reading: 'ren2', gloss: 'a b', tags: [] },
      { simplified: '学习', traditional: '學習', reading: 'xue2xi2', gloss: 'to learn\nline\nbreak', tags: ['HSK 1'] },
      { tags: ['news'] },
    ])
  })

  it('comes back line by line, whatever stands in the words', async () => {
    const odd = fc.sample(kept, 300).map((one) => ({ ...one, word: { ...one.word, note: '\u0000\u0001\u001f\ufffd' } }))
    for (const one of [...fc.sample(kept, 300), ...odd]) {
      const word = { ...one.word, simplified: '学习', traditional: '學習', tags: [] }
      const [back] = await wordsOf(`//x\n${(await textOf([{ ...one, word }], 'pleco')).replace(/^\/\/Tongdu\n/u, '')}`)
      expect(back).toMatchObject({ simplified: '学习', traditional: '學習' })
    }
  })

  it('of Pleco itself is read, and lines that are no card are refused with their number', async () => {
    const { kind, parsed } = await read('//HSK/3\r\n爱好[愛好]\tai4hao4\tto like; hobby\r\nnonsense\r\n安静[安靜]\tan1jing4\tquiet\r\n')
    expect(kind).toMatchObject({ kind: 'pleco' })
    expect(parsed).toMatchObject({ words: [{ row: 2, tags: ['HSK/3'] }, { row: 4 }], refused: [{ row: 3, why: 'noChinese', what: 'nonsense' }] })
  })

  it('as XML is read too, and its entities mean nothing', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE plecoflash [<!ENTITY a "aaaa">]><plecoflash formatversion="2"><cards><card language="chinese"><entry><headword charset="sc">爱好</headword><headword charset="tc">愛好</headword><pron type="hypy" tones="numbers">ai4hao4</pron><defn>like &amp; &a; &lt;b&gt;</defn></entry><catassign category="HSK 3"/></card><card><entry><headword charset="sc">x</headword></entry></card></cards></plecoflash>`
    expect((await read(xml)).parsed).toMatchObject({
      words: [{ row: 1, simplified: '爱好', traditional: '愛好', reading: 'ai4hao4', gloss: 'like & &a; <b>', tags: ['HSK 3'] }],
      refused: [{ row: 2, why: 'noChinese' }],
    })
    expect((await read(xml.slice(0, 300))).parsed).toMatchObject({ kind: 'refused', why: 'brokenXml' })
  })
})

describe('a plain list', () => {
  it('is one word a line', async () => {
    expect(await textOf([aKept(), aKept({ traditional: '人' })], 'plain')).toBe('學習\n人\n')
  })

  it('is read with several words a line, numbers before them and comments too', async () => {
    const { kind, parsed } = await read('# my words\n1. 学习\n工作, 朋友；老师 学生\n你好！\nhello\n\n')
    expect(kind).toMatchObject({ kind: 'plain' })
    if (parsed.kind !== 'read') throw new Error(parsed.why)
    expect(parsed.words.map(({ row, either }) => [row, either])).toEqual([[2, '学习'], [3, '工作'], [3, '朋友'], [3, '老师'], [3, '学生'], [4, '你好']])
    expect(parsed.refused).toEqual([{ row: 5, why: 'noChinese', what: 'hello' }])
  })
})

describe('a table of somebody else', () => {
  it('is understood by the names of its columns', async () => {
    const words = await wordsOf('Traditional;Simplified;Pinyin;English;Tags;Notes\n學習;学习;xué xí;to study;verb, lesson 1;hard\n')
    expect(words).toMatchObject([{ row: 2, simplified: '学习', traditional: '學習', reading: 'xué xí', gloss: 'to study', tags: ['verb', 'lesson 1'], note: 'hard' }])
  })

  it('is understood without them, by what stands in its columns', async () => {
    const words = await wordsOf('1\t学习\txué xí\tto study\t我们在这里学习中文。\n2\t工作\tgōng zuò\tto work\t他在工作。\n')
    expect(words).toMatchObject([
      { row: 1, either: '学习', reading: 'xué xí', gloss: 'to study', meetings: [{ sentence: { text: '我们在这里学习中文。', start: 5, end: 7 } }] },
      { row: 2, either: '工作' },
    ])
  })

  it('of levels gives each word a tag that names the list', async () => {
    const of = async (text: string, name: string) => (await wordsOf(text, name)).map(({ either, simplified, tags }) => [either ?? simplified, ...tags])
    expect(await of('Word,Level\n爱,1\n爸爸|爸,1\n白（形）,2\n本1,7-9\n', 'hsk30.csv')).toEqual([['爱', 'HSK3.0-1'], ['爸爸', 'HSK3.0-1'], ['爸', 'HSK3.0-1'], ['白', 'HSK3.0-2'], ['本', 'HSK3.0-7-9']])
    expect(await of('詞語\t等級\n打招呼\t第3級\n', 'TOCFL 2023.tsv')).toEqual([['打招呼', 'TOCFL-3']])
    expect(await of('simplified,HSK 3.0 level\n爱,HSK 3.0 level 4\n', 'list.csv')).toEqual([['爱', 'HSK3.0-4']])
    expect(await of('word,level\n爱,A1\n', 'mine.csv')).toEqual([['爱', 'level-A1']])
  })

  it('with rows that are not in order loses these alone, each with number and reason', async () => {
    const long = '长'.repeat(200)
    const { parsed } = await read(`word,meaning\n学习,to study\nstudy,nothing Chinese\n,empty\n"工作,open\n${long},x\n朋友,friend\n`)
    expect(parsed).toMatchObject({
      words: [{ row: 2 }, { row: 7 }],
      refused: [{ row: 3, why: 'noChinese', what: 'study' }, { row: 4, why: 'noWord' }, { row: 5, why: 'brokenQuotes' }, { row: 6, why: 'tooLong' }],
    })
  })

  it('of ours with a wrong value is refused there', async () => {
    const head = 'simplified,traditional,reading,id,kept,state,hsk 2.0,sentence,word at\r\n'
    const good = '学习,學習,xue2 xi2,,2026-01-01T00:00:00.000Z,new,3,他学习,1..3\r\n'
    const rows = [good, good.replace('new', 'clever'), good.replace(',3,', ',9,'), good.replace('2026-01-01', 'yesterday '), good.replace('1..3', '1..99'), good.replace('学习,學習', ',')]
    const { parsed } = await read(head + rows.join(''))
    expect(parsed).toMatchObject({ words: [{ row: 2 }], refused: ['badState', 'badLevel', 'badDate', 'badMark', 'noWord'].map((why, index) => ({ row: index + 3, why })) })
  })
})

describe('a text', () => {
  const text = '词语,等级\r\n学习的时候,1\r\n我们是中国人,2\r\n'
  const gb = new Uint8Array([0xb4, 0xca, 0xd3, 0xef, 0x2c, 0xb5, 0xc8, 0xbc, 0xb6, 0x0d, 0x0a, 0xd1, 0xa7, 0xcf, 0xb0, 0x2c, 0x31, 0x0d, 0x0a, 0xce, 0xd2, 0xc3, 0xc7, 0x2c, 0x32, 0x0d, 0x0a])
  const big5 = new Uint8Array([0xb5, 0xfc, 0x2c, 0xb5, 0xa5, 0xaf, 0xc5, 0x0d, 0x0a, 0xbe, 0xc7, 0xb2, 0xdf, 0x2c, 0x31, 0x0d, 0x0a, 0xa7, 0xda, 0xad, 0xcc, 0x2c, 0x32, 0x0d, 0x0a])
  const wide = (isBig: boolean, hasMark: boolean) => {
    const units = [...(hasMark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0))
    return new Uint8Array(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
  }

  it.each([
    ['utf-8', new TextEncoder().encode(text), '学习的时候'],
    ['utf-8', new TextEncoder().encode(`\ufeff${text}`), '学习的时候'],
    ['utf-16le', wide(false, true), '学习的时候'],
    ['utf-16be', wide(true, true), '学习的时候'],
    ['utf-16le', wide(false, false), '学习的时候'],
    ['gb18030', gb, '学习'],
    ['big5', big5, '學習'],
  ] as const)('in %s is known by its bytes', async (encoding, bytes, first) => {
    const { kind, parsed } = await read(bytes)
    expect(kind).toMatchObject({ encoding })
    expect(parsed).toMatchObject({ words: [{ either: first }, {}] })
  })

  it('is read as the reader says where that is better known', async () => {
    const { kind } = await readFile(new Blob([gb]), { ...noWishes, encoding: 'big5' }, openSql)
    expect(kind).toMatchObject({ encoding: 'big5' })
  })

  it('that is none is refused as a whole', async () => {
    const refusal = async (content: string | Uint8Array<ArrayBuffer>) => (await read(content)).parsed
    expect(await refusal('')).toMatchObject({ why: 'empty' })
    expect(await refusal(' \n ')).toMatchObject({ why: 'empty' })
    expect(await refusal(crypto.getRandomValues(new Uint8Array(4_000)))).toMatchObject({ kind: 'refused' })
    expect(await refusal('a,b\nc,d\n')).toMatchObject({ kind: 'refused', why: 'noWordColumn' })
    expect(await refusal('学,1\n'.repeat(limits.rows + 1))).toMatchObject({ kind: 'refused', why: 'tooManyRows', row: limits.rows + 1 })
  })
})

describe('readings', () => {
  it('are understood in the usual spellings', () => {
    const expected = ['lü4', 'se4']
    for (const text of ['lǜsè', 'lǜ sè', 'lü4se4', 'lv4 se4', 'lu:4 se4', '[lǜ sè]']) expect(parseReading(text)).toEqual(expected)
    expect(parseReading('péngyou')).toEqual(['peng2', 'you5'])
    expect(parseReading('xiang1 qi0')).toEqual(['xiang1', 'qi5'])
    for (const text of ['', 'to study', '???', '123']) expect(parseReading(text)).toBeNull()
  })

  it('written in one piece come apart again', () => {
    for (const reading of [['xue2', 'xi2'], ['A', 'A', 'zhi4'], ['hua1', 'r5'], ['xx5']]) expect(joinNumbered(reading).match(/[^\d\s]+[1-5]|[^\s]+/gu)).toEqual(reading)
  })
})
