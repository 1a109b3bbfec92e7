import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { partsOf, piecesOf, unitsFor, wordingOf } from '@/platform/speech/pieces'

const cut = (text: string, most: number) => piecesOf(partsOf(text), most).map((piece) => wordingOf(piece, false))

describe('a long text', () => {
  it('is cut after sentences, closing quotes with them', () => {
    expect(cut('他说：“好。”我们走吧！真的？是的。', 40)).toEqual(['他说：“好。”', '我们走吧！', '真的？', '是的。'])
  })

  it('is cut after clauses where a sentence is too long, and after words where a clause is', () => {
    expect(cut('我们在这里学习中文，他们在那里学习英文，大家都很高兴。', 12)).toEqual(['我们在这里学习中文，', '他们在那里学习英文，', '大家都很高兴。'])
    expect(cut('我们在这里学习中文', 4)).toEqual(['我们在', '这里学习', '中文'])
  })

  it('loses nothing but what cannot be said, and has no piece that is too long', () => {
    const text = fc.string({ unit: fc.constantFrom(...'我们学习中文，。！？“”…\nab 1𠮷'), maxLength: 300 })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (given, most) => {
        const pieces = cut(given, most)
        const letters = (from: string) => from.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(pieces.join(''))).toBe(letters(given))
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is cut so that no piece takes 15 seconds, however slowly it is read', () => {
    for (const rate of [0.5, 0.7, 0.9, 1, 1.5]) expect(unitsFor(rate) / 4 / rate).toBeLessThan(15)
  })

  it('is given as pinyin to a voice that reads it', () => {
    const parts = [
      { text: '银行', reading: ['yin2', 'hang2'] },
      { text: '行', reading: ['xing2'] },
      { text: '。', reading: [] },
    ]
    expect(wordingOf(parts, true)).toBe('yin2 hang2 xing2。')
    expect(wordingOf(parts, false)).toBe('银行行。')
  })
})
