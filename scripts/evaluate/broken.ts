import { isHanUnit } from '@/chinese/characters'
import type { GoldSentence } from './gold'

export type Random = () => number
/** Says for one text what is put after the unit at `index`. */
export type Breakage = (text: string, random: Random) => (index: number) => string

/** Numbers between 0 and 1 that are the same every time. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How text gets broken on its way from a page or a PDF file. */
export const breakages: Readonly<Record<string, Breakage>> = {
  'lines of a fixed width': (_text, random) => {
    const width = 8 + Math.floor(random() * 14)
    return (index) => ((index + 1) % width === 0 ? '\n' : '')
  },
  'empty lines between': (_text, random) => {
    const width = 8 + Math.floor(random() * 14)
    return (index) => ((index + 1) % width === 0 ? '\n\n' : '')
  },
  'one line break': (text, random) => {
    const at = Math.floor(random() * text.length)
    return (index) => (index === at ? '\n' : '')
  },
  'one stray space': (text, random) => {
    const at = Math.floor(random() * text.length)
    return (index) => (index === at ? ' ' : '')
  },
  'many stray spaces': (_text, random) => () => (random() < 1 / 12 ? ' ' : ''),
  'letter-spaced': () => () => ' ',
  'zero-width characters': (_text, random) => () => (random() < 1 / 4 ? '\u200b' : ''),
}

/** `sentence` with something put between Han characters; the words move along. */
export function breakSentence(sentence: GoldSentence, breakage: Breakage, random: Random): GoldSentence {
  const after = breakage(sentence.text, random)
  const { text } = sentence
  const moved = new Int32Array(text.length + 1)
  const closes = new Int32Array(text.length + 1)
  let broken = ''
  for (let index = 0; index < text.length; index++) {
    moved[index] = broken.length
    broken += text.charAt(index)
    closes[index + 1] = broken.length
    const isBetweenHan = isHanUnit(text.charCodeAt(index)) && isHanUnit(text.charCodeAt(index + 1))
    if (isBetweenHan) broken += after(index)
  }
  const words = sentence.words.map((word) => ({ ...word, start: moved[word.start] as number, end: closes[word.end] as number, joints: word.joints.flatMap((joint) => [closes[joint] as number, moved[joint] as number]) }))
  return { ...sentence, text: broken, words }
}

/** Words set side by side with spaces, as in a list of links or of authors: nothing may reach across. */
export function makeLists(words: readonly string[], random: Random, count: number): string[][] {
  const pick = () => words[Math.floor(random() * words.length)] as string
  return Array.from({ length: count }, () => Array.from({ length: 3 + Math.floor(random() * 6) }, pick))
}
