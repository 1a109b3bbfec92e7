import fc from 'fast-check'
import type { Kept } from '@/vocabulary/exchange/kept'
import type { MarkedSentence, Meeting } from '@/vocabulary/meeting'
import { wordIdOf } from '@/vocabulary/word'
import type { Word } from '@/vocabulary/word'
import { markupPayloads } from '../../../fixtures/markup-payloads'

const hit = 'https://example.org/hit'
/** What spreadsheets, Anki, Pleco and HTML make something of, and what is just text. */
const nasty = [
  ...markupPayloads(hit).filter((text) => text.isWellFormed() && !text.includes('\u0000')),
  ...['=1+1', "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''=1", "' =1", '＝1', '－1', '1;=2', 'a\t-b', '；', ' =1', '\u00a0=1', "'", "'\t", '\ufeff=1'],
  ...['"', '""', 'a"b', '",', '"\r\n', ',', ';', '|', '\\', '\\;', '/', '//', 'a / b', '\n', '\r\n', '\r', ' ', ' a ', '{{c1::x}}', '[sound:x.mp3]', '\\(x\\)', '\\[x\\]', '[latex]x[/latex]', '&amp;', '&#60;', '<br>', '\u001f', '\u0301', 'e\u0301', '豈', '\u1112\u1161', '_', '*', '#separator:comma', '学', '😀', '\ueab1'],
]

const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nasty),
  fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 4 }).map((parts) => parts.join('')),
).map((some) => some.toWellFormed().replaceAll('\u0000', ''))
const filled = text.filter((some) => some.trim() !== '')
const time = fc.integer({ min: 1_500_000_000_000, max: 1_790_000_000_000 })
const syllable = fc.constantFrom('xue2', 'xi2', 'lü4', 'r5', 'Bei3', 'xx5', 'A')

const sentence: fc.Arbitrary<MarkedSentence> = fc.tuple(text, filled, text).map(([before, word, after]) => ({ text: before + word + after, start: before.length, end: before.length + word.length }))

const word: fc.Arbitrary<Word> = fc
  .record({
    kind: fc.constantFrom('word', 'phrase'),
    headword: fc.tuple(fc.constantFrom('学习', '的', '后', '𠮷'), text),
    reading: fc.array(syllable, { maxLength: 4 }),
    gloss: text,
    senses: fc.array(filled, { maxLength: 3 }),
    state: fc.constantFrom('new', 'learning', 'known', 'ignored'),
    hsk2: fc.option(fc.integer({ min: 1, max: 6 })),
    frequencyBand: fc.option(fc.integer({ min: 1, max: 5 })),
    tags: fc.uniqueArray(filled.map((some) => some.slice(0, 90).toWellFormed()), { maxLength: 3 }),
    note: text,
    savedAt: time,
  } as const)
  .map(({ headword: [head, rest], ...others }) => {
    const scripts = { simplified: (head + rest).slice(0, 100).toWellFormed(), traditional: (rest + head).slice(-100).toWellFormed() }
    return { ...others, ...scripts, id: wordIdOf({ ...scripts, reading: others.reading }), changedAt: others.savedAt }
  })

const meeting: fc.Arbitrary<Omit<Meeting, 'wordId'>> = fc.record({
  id: fc.uuid(),
  at: time,
  sentence: fc.option(sentence),
  shown: fc.option(sentence, { freq: 1 }),
  script: fc.constantFrom('simplified', 'traditional', 'mixed'),
  title: fc.option(filled),
  url: fc.option(fc.constantFrom('https://example.org/a?b=c&d="', 'http://example.org/#=1')),
})

export const kept: fc.Arbitrary<Kept> = fc.tuple(word, fc.array(meeting, { maxLength: 3 })).map(([one, meetings]) => ({
  word: one,
  meetings: meetings
    .filter(({ sentence: said, title, url }) => said !== null || title !== null || url !== null)
    .map((each) => ({ ...each, wordId: one.id }))
    .toSorted((a, b) => a.at - b.at),
  cards: [],
  reviews: [],
}))

export const everything = { sentences: true, pages: true, progress: true }
