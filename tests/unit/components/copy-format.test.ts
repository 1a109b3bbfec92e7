import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyFields, copyPresets, copyText, faultOf, hasField } from '@/components/copy-format'
import type { CopyValues } from '@/components/copy-format'

const values: CopyValues = {
  word: '学习',
  simplified: '学习',
  traditional: '學習',
  reading: 'xuéxí',
  'reading-numbers': 'xue2 xi2',
  zhuyin: 'ㄒㄩㄝˊ ㄒㄧˊ',
  gloss: 'to learn / to study',
  'first-gloss': 'to learn',
  sentence: '我们\t在这里\n学习。',
  title: 'A {word} page',
  address: 'https://example.org/',
  hsk: '',
}

describe('a format of copies', () => {
  it.each([
    ['{word} {reading} {gloss}', '学习 xuéxí to learn / to study'],
    [String.raw`{simplified}\t{traditional}\t{reading-numbers}`, '学习\t學習\txue2 xi2'],
    [String.raw`**{word}**\n> {sentence}`, '**学习**\n> 我们 在这里 学习。'],
    [String.raw`\{{word}\} \\n`, String.raw`{学习} \n`],
    ['{ zhuyin }', 'ㄒㄩㄝˊ ㄒㄧˊ'],
    // A value that looks like a field is none, and what an empty field leaves at the end goes.
    ['{title} {hsk}', 'A {word} page'],
    ['{word} {hsk} {gloss}', '学习 to learn / to study'],
    ['{word} {nothing}', '学习 {nothing}'],
  ])('%s', (format, text) => {
    expect(copyText(format, values)).toBe(text)
  })

  it.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    ['{word} {readng}', { kind: 'unknown field', name: 'readng', meant: 'reading' }],
    ['{Reading_Numbers}', { kind: 'unknown field', name: 'Reading_Numbers', meant: 'reading-numbers' }],
    ['{pinyin}', { kind: 'unknown field', name: 'pinyin', meant: 'reading' }],
    ['{}', { kind: 'unknown field', name: '', meant: null }],
    ['{weather}', { kind: 'unknown field', name: 'weather', meant: null }],
    ['{word', { kind: 'open brace' }],
    ['word}', { kind: 'open brace' }],
    ['x'.repeat(501), { kind: 'too long' }],
  ])('is refused with a reason: %j', (format, fault) => {
    expect(faultOf(format)).toEqual(fault)
  })

  it('is fine as each of the presets, and with each of the fields', () => {
    for (const format of [...Object.values(copyPresets), ...copyFields.map((field) => `{${field}}`)]) expect(faultOf(format)).toBeNull()
  })

  it('is known by its fields, not by what is only written', () => {
    expect([hasField('{word} {title}', 'title', 'address'), hasField(String.raw`\{title}`, 'title'), hasField('title', 'title')]).toEqual([true, false, false])
  })

  it('keeps a table a table: every tab and break in a copy is the format’s own, whatever stands in the fields', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 12, maxLength: 12 }), (texts) => {
        const any = Object.fromEntries(copyFields.map((field, index) => [field, texts[index]])) as unknown as CopyValues
        const text = copyText(copyFields.map((field) => `{${field}}`).join('\\t'), any)
        expect(text.split('\t')).toHaveLength(copyFields.length)
        expect(text).not.toMatch(/[\n\r]/)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', 't', 'n', 'word', ' ', '字') }), (format) => {
        expect(typeof copyText(format, values)).toBe('string')
        faultOf(format)
      }),
      { numRuns: 500 },
    )
  })
})
