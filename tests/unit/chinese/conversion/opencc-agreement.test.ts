import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import type { Analysis } from '@/chinese/analysis'
import type { Converter, Target } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import type { Lexicon } from '@/chinese/lexicon'
import { openccNames, readPairs, type OpenccTexts } from '@/dictionaries/build/conversion/opencc'
import { ownPhrases } from '@/dictionaries/build/conversion/own-phrases'
import { loadConversion, loadDictionary } from '@/dictionaries/load-node'

let lexicon: Lexicon
let converter: Converter
let texts: OpenccTexts
let opencc: (options: { from: string; to: string }) => (text: string) => string

beforeAll(async () => {
  ;({ lexicon } = await loadDictionary())
  converter = createConverter(lexicon, await loadConversion())
  const require = createRequire(import.meta.url)
  const modules = await Promise.all(openccNames.map(async (name) => (await import(require.resolve(`opencc-js/dict/${name}`))) as { default: string }))
  texts = Object.fromEntries(openccNames.map((name, index) => [name, modules[index]?.default ?? ''])) as OpenccTexts
  opencc = (await import('opencc-js')).Converter
}, 120_000)

/** The word by itself, as the analysis would give it. */
function analysisOf(word: string): Analysis {
  const form = lexicon.formOf(word)
  const entries = Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.entryOf(form, index))
  const reading = lexicon.syllablesOf(entries[0] ?? 0)
  return {
    text: word,
    writing: 'simplified',
    segments: [{ start: 0, end: word.length, kind: 'word', word, form, entries, reading, confidence: 1, explanation: null }],
  }
}

function wordsOf(spell: (entry: number) => string): Set<string> {
  const words = new Set<string>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) if ([...spell(entry)].length > 1) words.add(spell(entry))
  return words
}

/** For each character whether OpenCC has it from a phrase. */
function coveredBy(phrases: ReadonlySet<string>, word: string): boolean[] {
  const characters = [...word]
  const covered: boolean[] = []
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    while (end > start + 1 && !phrases.has(characters.slice(start, end).join(''))) end--
    for (const isPhrase = end > start + 1; start < end; start++) covered.push(isPhrase)
  }
  return covered
}

test('every word of the dictionary is converted as opencc-js does, where one of its phrases speaks of the character', () => {
  const convert = opencc({ from: 'cn', to: 't' })
  const phrases = new Set([...readPairs(texts.STPhrases), ...readPairs(texts.STPhrases_GeneratedFromRegionalPhrases)].map(([written]) => written))
  const own = new Set(ownPhrases.map(([written]) => written))
  const different: string[] = []
  let count = 0
  for (const word of wordsOf((entry) => lexicon.simplified(entry))) {
    count++
    if (own.has(word)) continue
    const ours = [...converter.convert(analysisOf(word), { from: 'simplified', target: 'traditional' }).text]
    const theirs = [...convert(word)]
    const covered = coveredBy(phrases, word)
    if (theirs.some((character, index) => covered[index] && ours[index] !== character && character !== '賬')) different.push(`${word}: ${ours.join('')}, opencc-js ${theirs.join('')}`)
  }
  expect(count).toBeGreaterThan(100_000)
  // Words that are two words by their reading: the reading decides.
  expect(different.filter((line) => !isReadTwice(line.slice(0, line.indexOf(':'))))).toEqual([])
}, 120_000)

const isReadTwice = (word: string): boolean => {
  const form = lexicon.formOf(word)
  const readings = Array.from({ length: lexicon.entriesOf(form) }, (_, index) => lexicon.syllablesOf(lexicon.entryOf(form, index)).join(' ').toLowerCase())
  return new Set(readings).size > 1
}

test.each<[string, string, Target, Target]>([
  ['t', 'tw', 'traditional', 'taiwan'],
  ['t', 'hk', 'traditional', 'hong kong'],
  ['hk', 't', 'hong kong', 'traditional'],
])('every Traditional word goes from %s to %s as with opencc-js', (fromName, toName, from, target) => {
  const convert = opencc({ from: fromName, to: toName })
  const different = [...wordsOf((entry) => lexicon.traditional(entry))].filter((word) => {
    const ours = converter.convert({ ...analysisOf(word), writing: 'traditional' }, { from, target, isStrict: true }).text
    // Compatibility shapes that nothing else changes stay as they are written.
    return ours.normalize('NFC') !== convert(word).normalize('NFC')
  })
  expect(different).toEqual([])
}, 120_000)
