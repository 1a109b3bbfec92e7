import { foldVariant } from '@/chinese/variants'

/**
 * The alphabet of the index: every UTF-16 code unit that occurs in a headword, or that stands for one that does, has a letter from 1.
 * Letters that begin a headword come first, so that they are the numbers of the first level of the tree.
 */
export interface Alphabet {
  /** For each of the 65,536 code units its letter, 0 where no headword has it. */
  readonly letterOf: Uint16Array
  /** The code unit that a letter is spelled with when nothing else is said. */
  readonly codeOf: Uint16Array
  /** How many letters begin a headword. */
  readonly initials: number
}

/** Code units that differ only in width, case or the shape of a dot are one letter, beside the glyph variants. */
export function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0c) return foldCode(code - 0xfee0)
  if (code >= 0x61 && code <= 0x7a) return code - 0x20
  if (middleDots.includes(code)) return 0xb7
  return foldVariant(code)
}

/** U+2027, U+2022, U+30FB, U+FF65, U+2219, U+22C5: all are seen between the parts of foreign names; the source writes U+00B7. */
const middleDots = [0x2027, 0x2022, 0x30fb, 0xff65, 0x2219, 0x22c5]

export function makeAlphabet(words: Iterable<string>): Alphabet {
  const initial = new Set<number>()
  const all = new Set<number>()
  for (const word of words) {
    initial.add(foldCode(word.charCodeAt(0)))
    for (let index = 0; index < word.length; index++) all.add(foldCode(word.charCodeAt(index)))
  }
  const order = [...initial].sort((a, b) => a - b).concat([...all].filter((code) => !initial.has(code)).sort((a, b) => a - b))
  const codeOf = Uint16Array.from([0, ...order])
  const letters = new Map(order.map((code, index) => [code, index + 1]))
  const letterOf = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) letterOf[code] = letters.get(foldCode(code)) ?? 0
  return { letterOf, codeOf, initials: initial.size }
}

/** The letters of a word as a string of code units, so that words can be compared and sorted by letter. */
export function lettersOf(word: string, { letterOf }: Alphabet): string {
  let letters = ''
  for (let index = 0; index < word.length; index++) letters += String.fromCharCode(letterOf[word.charCodeAt(index)] ?? 0)
  return letters
}
