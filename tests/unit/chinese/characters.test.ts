import { describe, expect, test } from 'vitest'
import { hasHan, isDigit, isHan, isHanUnit, isLatin, unifiedUnit } from '@/chinese/characters'

const code = (character: string) => character.codePointAt(0) as number

describe('Han characters', () => {
  test('are found in every block, with 〇 and 々', () => {
    for (const character of ['一', '龥', '㐀', '䶿', '〇', '々', '〡', '⼈', '⻓', '豈', '𠀀', '𪜀', '𫝀', '𫠠', '𬺰', '𮯰', '𰀀', '𱍐', '丽']) {
      expect(isHan(code(character)), character).toBe(true)
    }
  })

  test('are not kana, hangul, bopomofo, punctuation, letters or emoji', () => {
    for (const character of ['あ', 'ア', '한', 'ㄅ', '。', '「', '　', 'A', 'Ａ', '1', '①', '😀', '㈱', '﹐', '\ue000']) {
      expect(isHan(code(character)), character).toBe(false)
    }
  })

  test('beyond the BMP are told by the first half of the pair', () => {
    expect(isHanUnit('𠮷'.charCodeAt(0))).toBe(true)
    expect(isHanUnit('😀'.charCodeAt(0))).toBe(false)
    expect(hasHan('abc 𠮷')).toBe(true)
    expect(hasHan('abc あ 한 😀')).toBe(false)
  })
})

describe('one character under several code points', () => {
  test.each([
    ['⻓', '长'],
    ['⼈', '人'],
    ['⻛', '风'],
    ['⺟', '母'],
    ['⻳', '龟'],
    ['⻔', '门'],
    ['⻬', '齐'],
    ['⻰', '龙'],
    ['豈', '豈'],
    ['金', '金'],
    ['﨑', '﨑'],
    ['人', '人'],
    ['A', 'A'],
  ])('%s is %s', (given, unified) => {
    expect(String.fromCharCode(unifiedUnit(code(given)))).toBe(unified)
  })

  test('every radical of Unicode’s own compatibility list agrees with it', () => {
    for (let unit = 0x2e80; unit <= 0x2fd5; unit++) {
      const character = String.fromCharCode(unit)
      const known = character.normalize('NFKC')
      if (known !== character) expect(String.fromCharCode(unifiedUnit(unit))).toBe(known)
    }
  })
})

test('digits and letters count in both widths', () => {
  expect([...'09０９'].every((digit) => isDigit(code(digit)))).toBe(true)
  expect([...'一①a'].some((digit) => isDigit(code(digit)))).toBe(false)
  expect([...'azAZéüＡｚ'].every((letter) => isLatin(code(letter)))).toBe(true)
  expect([...'一1 ×÷_@'].some((letter) => isLatin(code(letter)))).toBe(false)
})
