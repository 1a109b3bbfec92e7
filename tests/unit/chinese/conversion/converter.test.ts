import { beforeAll, describe, expect, test } from 'vitest'
import type { Analyser } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { ConversionOptions, Converter, Target } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'

let analyser: Analyser
let converter: Converter

beforeAll(async () => {
  const { lexicon, tables } = await loadDictionary()
  analyser = createAnalyser(lexicon, tables)
  converter = createConverter(lexicon, await loadConversion())
}, 120_000)

const convert = (text: string, options: ConversionOptions) => converter.convert(analyser.analyse(text), options)
const shown = (text: string, target: Target, options: Omit<ConversionOptions, 'target'> = {}) => convert(text, { target, ...options }).text

describe('converting', () => {
  test('never matches over a word edge', () => {
    expect(shown('一个中国', 'traditional')).toBe('一個中國')
    expect(shown('不断发扬优良传统', 'traditional')).toBe('不斷發揚優良傳統')
  })

  test('goes from region to region', () => {
    expect(shown('裡面的峰會', 'hong kong', { from: 'taiwan', isStrict: true })).toBe('裏面的峯會')
    expect(shown('着衞裏', 'traditional', { from: 'hong kong' })).toBe('着衛裏')
    expect(shown('裡面', 'simplified', { from: 'taiwan' })).toBe('里面')
  })

  test('changes one character at a time, in offsets of the text as given', () => {
    const text = '头\n发 𠮷'
    expect(convert(text, { target: 'taiwan' })).toEqual({
      text: '頭\n髮 𠮷',
      changes: [
        { start: 0, end: 1, shown: '頭', reason: 'script', isSure: true },
        { start: 2, end: 3, shown: '髮', reason: 'script', isSure: true },
      ],
    })
  })

  test('marks the words of a region, which are off unless asked for', () => {
    expect(shown('软件', 'taiwan')).toBe('軟件')
    expect(convert('这个软件', { target: 'taiwan', hasWording: true }).changes.at(-1)).toEqual({ start: 2, end: 4, shown: '軟體', reason: 'wording', isSure: true })
    expect(shown('這個軟體', 'simplified', { from: 'taiwan', hasWording: true })).toBe('这个软件')
  })

  test('leaves the words of text that is from the region already', () => {
    expect(shown('我们的核心行程和文件', 'simplified', { hasWording: true })).toBe('我们的核心行程和文件')
    expect(shown('我們支持這份文件，裡面很好', 'taiwan', { hasWording: true })).toBe('我們支持這份文件，裡面很好')
    expect(shown('这个软件', 'taiwan', { hasWording: true })).toBe('這個軟體')
  })

  test('leaves what is in the script already, word by word in mixed text', () => {
    expect(shown('頭髮很長。', 'traditional')).toBe('頭髮很長。')
    expect(shown('头发很长。', 'simplified')).toBe('头发很长。')
    expect(shown('皇后的頭髮，后来的头发', 'traditional')).toBe('皇后的頭髮，後來的頭髮')
  })

  test('leaves Japanese and Korean alone', () => {
    expect(convert('東京都の桜を見に行きました', { target: 'simplified' }).changes).toEqual([])
    expect(convert('국회는 大韓民國의 법률을 만든다', { target: 'simplified' }).changes).toEqual([])
  })

  test("the reader's own words win", () => {
    const ownWords = [{ written: '钟', shown: '鍾', targets: ['traditional' as const] }]
    expect(shown('钟先生的钟', 'traditional', { ownWords })).toBe('鍾先生的鍾')
    expect(shown('钟先生的钟', 'taiwan', { ownWords })).toBe('鍾先生的鐘')
    expect(convert('钟', { target: 'traditional', ownWords }).changes).toEqual([{ start: 0, end: 1, shown: '鍾', reason: 'own', isSure: true }])
  })

  test('changes quotation marks when asked to', () => {
    expect(shown('他说：“里面有‘头发’。”', 'taiwan')).toBe('他說：“裡面有‘頭髮’。”')
    expect(shown('他说：“里面有‘头发’。”', 'taiwan', { hasPunctuation: true })).toBe('他說：「裡面有『頭髮』。」')
    expect(shown('他說：「裡面」。', 'simplified', { hasPunctuation: true })).toBe('他说：“里面”。')
    expect(shown('“里面是it’s ok”，I say “hello” too', 'taiwan', { hasPunctuation: true })).toBe('「裡面是it’s ok」，I say “hello” too')
    expect(shown('“里面没有关上', 'taiwan', { hasPunctuation: true })).toBe('“裡面沒有關上')
  })
})
