import { describe, expect, test } from 'vitest'
import { type Breakage, breakages, breakSentence, seeded } from '../../../scripts/evaluate/broken'
import { type GoldSentence, parseSentence, readGold } from '../../../scripts/evaluate/gold'
import { isNearly, scoreMethod } from '../../../scripts/evaluate/score'

const sentence = (line: string): GoldSentence => ({ ...parseSentence(line), file: 'test', areCutsHard: false })

describe('the gold sentences', () => {
  const parts = { tuning: readGold('tuning'), unseen: readGold('unseen') }

  test('are at least 300, all different, and none is in both parts', () => {
    const texts = [...parts.tuning, ...parts.unseen].map(({ text }) => text)
    expect(texts.length).toBeGreaterThanOrEqual(300)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('have words that stand where they say', () => {
    for (const { text, words } of [...parts.tuning, ...parts.unseen]) {
      let last = 0
      for (const { start, end, word } of words) {
        expect(text.slice(last, start)).toMatch(/^[ \n\u3000]*$/)
        expect(text.slice(start, end).replace(/[ \n\u3000]/g, '')).toBe(word)
        last = end
      }
    }
  })

  test('say what is wrong with a line whose readings do not fit', () => {
    expect(() => parseSentence('图书馆:tu2shu1 。')).toThrow('3 characters, 2 syllables: 图书馆:tu2shu1')
    expect(() => parseSentence('图书馆')).toThrow('3 characters, 0 syllables')
  })
})

describe('scoring', () => {
  const isHeadword = (word: string) => ['图书馆', '图书', '研究', '研究生', '生命', '发展', '中国'].includes(word)
  const score = (line: string, cuts: string[], isMeantCut = () => false) => {
    const starts: number[] = []
    const ends: number[] = []
    for (const cut of cuts) {
      const start = starts.length
      for (let index = 0; index < cut.length; index++) {
        starts.push(start)
        ends.push(start + cut.length)
      }
    }
    return scoreMethod({ name: 'test', spans: () => [starts, ends] }, [sentence(line)], { isMeantCut, isHeadword }).counts
  }

  test('boundaries that cross are a mistake for each character of the words crossed', () => {
    expect(score('研究:yan2jiu1 生命:sheng1ming4', ['研究生', '命'])).toMatchObject({ han: 4, exact: 0, cross: 1, piece: 1, merged: 0 })
  })

  test('a piece is a mistake only of a word that the dictionary has', () => {
    expect(score('图书馆:tu2shu1guan3', ['图书', '馆'])).toMatchObject({ piece: 3 })
    expect(score('老书馆:lao3shu1guan3', ['老书', '馆'])).toMatchObject({ piece: 0, exact: 0 })
  })

  test('a merge is a mistake only where the cut was meant', () => {
    expect(score('发展:fa1zhan3 中国:zhong1guo2', ['发展中国'])).toMatchObject({ merged: 0, cross: 0 })
    expect(score('发展:fa1zhan3 中国:zhong1guo2', ['发展中国'], () => true)).toMatchObject({ merged: 4 })
  })

  test('neutral tones are near to any tone, other tones are not', () => {
    expect(isNearly('zi5', 'zi3')).toBe(true)
    expect(isNearly('zi3', 'zi3')).toBe(true)
    expect(isNearly('zi4', 'zi3')).toBe(false)
    expect(isNearly('', 'zi3')).toBe(false)
  })
})

describe('broken sentences', () => {
  const whole = sentence('图书馆:tu2shu1guan3 ， 研究:yan2jiu1 生命:sheng1ming4 。')

  test.each(Object.entries(breakages))('%s: the words are still the same words', (_, breakage) => {
    const random = seeded(1)
    for (let round = 0; round < 20; round++) {
      const broken = breakSentence(whole, breakage, random)
      expect(broken.words.map(({ start, end }) => broken.text.slice(start, end).replace(/[\s\u200b]/g, ''))).toEqual(whole.words.map(({ word }) => word))
    }
  })

  test('letter-spacing goes between Han characters only', () => {
    const broken = breakSentence(whole, breakages['letter-spaced'] as Breakage, seeded(1))
    expect(broken.text).toBe('图 书 馆，研 究 生 命。')
  })
})
