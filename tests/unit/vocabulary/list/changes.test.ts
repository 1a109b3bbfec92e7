import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asTag, changed, takenBack } from '@/vocabulary/list/changes'
import type { Change } from '@/vocabulary/list/changes'
import { facetsOf } from '@/vocabulary/list/facets'
import { rowOf } from '@/vocabulary/list/row'
import { typedReading } from '@/vocabulary/list/typed-reading'
import { madeWord } from '../made-word'

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom('new', 'learning', 'known', 'ignored') }),
  fc.record({ kind: fc.constantFrom('add tag' as const, 'remove tag' as const), tag: fc.constantFrom('a', 'b', 'c', ' a ') }),
  fc.record({ kind: fc.constant('gloss' as const), gloss: fc.string() }),
  fc.record({ kind: fc.constant('note' as const), note: fc.string() }),
  fc.record({ kind: fc.constant('reading' as const), reading: fc.array(fc.constantFrom('yin2', 'hang2')) }),
)

describe('changing words', () => {
  it('gives back exactly what a change took (fast-check)', () => {
    fc.assert(
      fc.property(change, fc.subarray(['a', 'b', 'c']), (given, tags) => {
        const before = madeWord('銀行 银行 yin2 hang2', { gloss: 'bank', note: 'old', tags, state: 'learning' })
        expect(takenBack(changed(before, given), before, given)).toEqual(before)
      }),
    )
  })

  it('leaves alone what was done meanwhile', () => {
    const before = madeWord('路 路 lu4', { tags: ['a'] })
    const tagged = changed(before, { kind: 'add tag', tag: 'b' })
    const since = { ...tagged, note: 'written since', tags: [...tagged.tags, 'c'] }
    expect(takenBack(since, before, { kind: 'add tag', tag: 'b' })).toMatchObject({ note: 'written since', tags: ['a', 'c'] })
  })

  it('keeps a tag as one line of no more than 60 characters, and once', () => {
    expect(asTag('  two\n words ')).toBe('two words')
    expect(asTag('长'.repeat(99))).toHaveLength(60)
    const word = madeWord('路 路 lu4', { tags: ['a'] })
    expect(changed(word, { kind: 'add tag', tag: ' a ' })).toBe(word)
    expect(changed(word, { kind: 'add tag', tag: '  ' })).toBe(word)
  })

  it('counts tags and sites for the filters, the most first', () => {
    const rows = [rowOf(madeWord('一', { tags: ['x', 'y'] }), { count: 1, last: 1, sites: ['b.example'] }), rowOf(madeWord('二', { tags: ['y'] }), { count: 2, last: 1, sites: ['a.example', 'b.example'] })]
    expect(facetsOf(rows)).toEqual({ tags: [['y', 2], ['x', 1]], sites: [['b.example', 2], ['a.example', 1]] })
  })
})

describe('a reading that is typed', () => {
  it.each([
    ['银行', 'yín háng', ['yin2', 'hang2']],
    ['银行', 'yin2hang2', ['yin2', 'hang2']],
    ['银行', ' yínháng ', ['yin2', 'hang2']],
    ['旅行', 'lv3 xing2', ['lü3', 'xing2']],
    ['卡拉OK', 'ka3 la1 O K', ['ka3', 'la1', 'O', 'K']],
    ['卡拉OK', 'kǎ lā OK', ['ka3', 'la1', 'O', 'K']],
    ['你好，世界', 'nǐ hǎo, shì jiè', ['ni3', 'hao3', 'shi4', 'jie4']],
    ['银行', '', []],
  ])('of %s as %j is %j', (simplified, typed, reading) => expect(typedReading({ simplified }, typed)).toEqual({ kind: 'reading', reading }))

  it.each([
    ['银行', 'bank', 'no pinyin'],
    ['银行', 'yin hang2', 'no tone'],
    ['银行', 'yin2', 'wrong count'],
    ['银行', 'yin2 hang2 le5', 'wrong count'],
    ['银行', '<b>', 'no pinyin'],
  ])('of %s as %j is refused: %s', (simplified, typed, kind) => expect(typedReading({ simplified }, typed)).toMatchObject({ kind }))
})
