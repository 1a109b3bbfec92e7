import { baseOf, toneOf } from '@/chinese/syllables'
import type { Word } from './word'

/** What of a word is searched, made ready once. */
export interface Searchable {
  /** Both headwords in lower case, a line for each. */
  readonly headwords: string
  /** Numbered syllables, an apostrophe before each: "'yin2'hang2". ü is ü. */
  readonly sounds: string
  /** Gloss, note and tags in lower case without accents, a space before each word. */
  readonly english: string
}

export function searchable({ traditional, simplified, reading, gloss, note, tags }: Word): Searchable {
  const headwords = `\n${simplified}\n${traditional === simplified ? '' : `${traditional}\n`}`.toLowerCase()
  return { headwords, sounds: soundsOf(reading), english: plainWords([gloss, note, ...tags].join(' ')) }
}

function soundsOf(reading: readonly string[]): string {
  let sounds = ''
  for (const syllable of reading) {
    if (syllable === 'r5' && sounds !== '') {
      // As it is shown and typed, huar1; and apart, as the dictionary has it.
      const last = sounds.lastIndexOf("'")
      const spoken = sounds.slice(last)
      const tone = /\d$/.exec(spoken)?.[0] ?? ''
      sounds = `${sounds}'r5 ${sounds.slice(0, last)}${spoken.slice(0, spoken.length - tone.length)}r${tone}`
    } else if (/\p{L}/u.test(syllable) && syllable !== 'xx5') sounds += `'${baseOf(syllable).toLowerCase().replace('ê', 'e')}${toneOf(syllable) || ''}`
  }
  return sounds
}

const plainWords = (text: string): string => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** Only Latin letters carry accents that people leave out. */
const plain = (text: string): string => (isAscii.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFD').replace(/([a-z])\p{M}+/gu, '$1').normalize('NFC'))
const isAscii = /^[\0-\x7f]*$/

/** How well a word answers: 0 not at all, 1 … `exact`. */
export type Matcher = (word: Searchable) => number

export const exact = 4

/** No word is longer, and no pattern should be: what was pasted by mistake is cut here. */
const longest = 200

/**
 * What the reader typed, as a question to each word. Chinese is looked for in both scripts. Other letters are pinyin, with or without tones
 * (yinhang, yin2hang2, yínháng, yin hang, lv, lu:, lü), or the beginnings of English words. Of several words, all must be found.
 *
 * @returns null when nothing is asked for
 */
export function matcherFor(query: string): Matcher | null {
  const parts = query.slice(0, longest).normalize('NFC').trim().toLowerCase().split(/\s+/u)
  const chinese = parts.filter((part) => /\p{Script=Han}/u.test(part))
  const latin = parts.filter((part) => part !== '' && !chinese.includes(part))
  const matchers = [...chinese.map(chineseMatcher), ...(latin.length > 0 ? [latinMatcher(latin)] : [])]
  if (matchers.length === 0) return null
  if (matchers.length === 1) return matchers[0]!
  return (word) => matchers.reduce((least, match) => (least === 0 ? 0 : Math.min(least, match(word))), exact)
}

const chineseMatcher =
  (part: string): Matcher =>
  ({ headwords }) => {
    const at = headwords.indexOf(part)
    if (at < 0) return 0
    if (headwords.includes(`\n${part}\n`)) return exact
    return headwords.includes(`\n${part}`) ? 3 : 2
  }

function latinMatcher(parts: readonly string[]): Matcher {
  const whole = soundPattern(parts.join(' '))
  const each = parts.map((part) => ({ english: plainWords(part).trimEnd(), sounds: parts.length > 1 ? soundPattern(part) : null }))
  const phrase = plainWords(parts.join(' '))
  return ({ sounds, english }) => {
    const heard = whole ? rankOfSound(sounds, whole) : 0
    if (heard > 2) return heard
    // What is punctuation alone asks for nothing in English.
    const isSaid = each.every((part) => (part.english !== '' && english.includes(part.english)) || (part.sounds !== null && part.sounds.test(sounds)))
    if (!isSaid) return heard
    if (english.startsWith(phrase)) return exact
    return english.includes(phrase) ? 3 : 2
  }
}

function rankOfSound(sounds: string, pattern: RegExp): number {
  const found = pattern.exec(sounds)
  if (!found) return 0
  const { index } = found
  if (index > 0 && sounds.charAt(index - 1) !== ' ') return 1
  const rest = sounds.slice(index + found[0].length)
  return /^\d?(?: |$)/.test(rest) ? exact : 3
}

const toneMarks = ['\u0304', '\u0301', '\u030C', '\u0300']

/**
 * Pinyin from the beginning of a syllable on. A mark asks for the tone of the syllable that its letter stands in; u alone also finds
 * ü, as keyboards without it have people write; whether syllables stand apart makes no difference unless they were written so.
 *
 * @returns null when it cannot be pinyin
 */
function soundPattern(text: string): RegExp | null {
  const letters = text
    .normalize('NFD')
    .replace(/u\u0308|u:|v/gu, 'ü')
    .replace(/([aeiouü])\u0308/gu, '$1')
  let pattern = ''
  let previous = ' '
  for (const letter of letters) {
    const mark = toneMarks.indexOf(letter) + 1
    if (mark > 0 && /[a-zü]/.test(previous)) pattern += `(?=[a-zü]*${mark})`
    else if (/[0-5]/.test(letter) && /[a-zü]/.test(previous)) pattern += letter === '0' ? '5' : letter
    else if (/[\s'’·-]/u.test(letter)) {
      if (previous !== ' ' && pattern !== '') previous = ' '
      continue
    } else if (letter === '\u0302' && previous === 'e') continue
    else if (/[a-zü]/.test(letter)) pattern += (pattern === '' ? "'" : border(previous)) + anyOf(letter, previous)
    else return null
    if (mark === 0) previous = letter
  }
  return pattern === '' ? null : new RegExp(pattern)
}

/** Between the letter before and the next: a new syllable must begin after a space or a number, and may after a letter. */
const border = (previous: string): string => (previous === ' ' || /\d/.test(previous) ? "[1-5]?'" : "(?:[1-5]?')?")

/** After j, q, x and y pinyin writes ü as u; elsewhere u may stand for ü. */
const anyOf = (letter: string, previous: string): string => (letter === 'u' || (letter === 'ü' && 'jqxy'.includes(previous)) ? '[uü]' : letter)
