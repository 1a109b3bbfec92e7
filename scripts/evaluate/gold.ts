import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isHanUnit } from '@/chinese/characters'

/** Offsets are those of the sentence's text. */
export interface GoldWord {
  readonly start: number
  readonly end: number
  /** Without breaks and spaces. */
  readonly word: string
  /** One syllable for each Han character; [] where nobody says. */
  readonly reading: readonly string[]
  /** Where the word may as well be cut: the surname of a name from the given name. */
  readonly joints: readonly number[]
  /** A name that no dictionary has. */
  readonly isName: boolean
  /** Set by whoever knows the dictionary: its entries differ in reading or in being a proper name. */
  isAmbiguous?: boolean
}

export interface GoldSentence {
  readonly text: string
  readonly words: readonly GoldWord[]
  readonly file: string
  /** Every cut is meant: a longer headword is a mistake. */
  readonly areCutsHard: boolean
}

const folder = new URL('../../tests/fixtures/gold/', import.meta.url)
const blanks: Readonly<Record<string, string>> = { '␣': ' ', '⏎': '\n', '⬚': '\u3000' }

/** The gold sentences of one part, `tuning` or `unseen` (format: tests/fixtures/gold/README.md). */
export function readGold(part: 'tuning' | 'unseen'): GoldSentence[] {
  const files = readdirSync(new URL(`${part}/`, folder)).sort()
  return files.flatMap((file) =>
    readLines(new URL(`${part}/${file}`, folder)).map((line) => ({
      ...parseSentence(line),
      file: file.replace('.txt', ''),
      areCutsHard: file === 'tricky.txt',
    })),
  )
}

/** @throws Error when a Han word has no reading or one that does not fit its length */
export function parseSentence(line: string): { text: string; words: GoldWord[] } {
  const words: GoldWord[] = []
  let text = ''
  for (const token of line.split(' ')) {
    const [, spelled = '', mark, syllables] = /^(.+?)(?:([:@])([a-zü\d]+))?$/iu.exec(token) ?? []
    const start = text.length
    const joints: number[] = []
    for (const character of spelled) {
      if (character === '|') joints.push(text.length)
      else text += blanks[character] ?? character
    }
    const word = spelled.replace(/[␣⏎⬚|]/g, '')
    if (word === '') continue
    const reading = syllables?.match(/[a-zü]+\d/giu) ?? []
    const hanCount = [...word].filter((character) => isHanUnit(character.charCodeAt(0))).length
    if (hanCount !== reading.length) throw new Error(`${hanCount} characters, ${reading.length} syllables: ${token} in: ${line}`)
    words.push({ start, end: text.length, word, reading, joints, isName: mark === '@' })
  }
  return { text, words }
}

/** Sentences that are only cut, one a line, words separated by spaces; with part-of-speech tags beside them where there are any. */
export function readTreebank(path: string): GoldSentence[] {
  const tagPath = path.replace(/\.txt$/, '.upos')
  const tags = existsSync(tagPath) ? readLines(tagPath) : null
  return readLines(path).map((line, number) => {
    const tagsHere = tags?.[number]?.split(' ')
    let text = ''
    const words = line.split(' ').filter(Boolean).map((word, index) => {
      const start = text.length
      text += word
      return { start, end: text.length, word, reading: [], joints: [], isName: tagsHere?.[index] === 'PROPN' }
    })
    return { text, words, file: 'treebank', areCutsHard: false }
  })
}

export function readLines(path: string | URL): string[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '')
}
