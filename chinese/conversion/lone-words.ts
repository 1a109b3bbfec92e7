import type { Letters } from './letters'
import type { Line } from './line'
import { doubtful, loneRules, nameShapes, titles } from './lone-rules'

interface Rule {
  readonly shape: number
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Both must fit. */
  readonly isBoth: boolean
}

export interface LoneWords {
  /** The shape that what stands around gives the letter at `place`, or 0. */
  shapeAt(line: Line, place: number): number
  /** The shape of a letter around which nothing tells otherwise, where that is not the usual one; or 0. */
  shapeElsewhere(letter: number): number
  /** The shape of a letter in names, or 0. */
  shapeInName(letter: number): number
  /** Whether the usual shape of a letter is no safe guess. */
  isDoubtful(letter: number): boolean
}

export function createLoneWords(letters: Letters): LoneWords {
  const rules = readRules(letters)
  const names = new Map(nameShapes.trim().split(/\s+/).map((pair) => letters.of(pair) as [number, number]))
  const doubts = new Set(letters.of(doubtful))
  return {
    shapeAt(line, place) {
      const known = rules.get(line.letters[place]!)
      if (!known) return 0
      const before = textAround(line, place - longest, place)
      const after = textAround(line, place + 1, place + 1 + longest)
      const fits = (rule: Rule): boolean => {
        const isBefore = rule.before.some((item) => endsSo(before, item))
        if (isBefore !== rule.isBoth) return isBefore
        return rule.after.some((item) => beginsSo(after, item))
      }
      return known.find(fits)?.shape ?? 0
    },
    shapeElsewhere: (letter) => rules.get(letter)?.find(({ before }) => before[0] === '*')?.shape ?? 0,
    shapeInName: (letter) => names.get(letter) ?? 0,
    isDoubtful: (letter) => doubts.has(letter),
  }
}

/** No rule looks further. */
const longest = 5

function readRules(letters: Letters): Map<number, Rule[]> {
  const rules = new Map<number, Rule[]>()
  for (const text of loneRules.trim().split('\n')) {
    const isBoth = text.includes(' + ')
    const [head = '', after = ''] = text.split(isBoth ? ' + ' : ' > ')
    const [subject = '', before = ''] = head.split(' < ')
    const [letter = 0, , shape = 0] = letters.of(subject)
    const list = rules.get(letter) ?? []
    list.push({ shape, before: items(before), after: items(after), isBoth })
    rules.set(letter, list)
  }
  return rules
}

const items = (text: string): string[] => text.split(' ').filter((item) => item !== '')

function textAround({ letters, length }: Line, start: number, end: number): string {
  return String.fromCharCode(...letters.subarray(Math.max(0, start), Math.min(length, Math.max(0, end))))
}

const numbers = '一二三四五六七八九十百千万亿两几数多0123456789０１２３４５６７８９'

function endsSo(text: string, item: string): boolean {
  if (item === 'N') return text !== '' && numbers.includes(text.charAt(text.length - 1))
  return text.endsWith(item)
}

function beginsSo(text: string, item: string): boolean {
  return item === 'T' ? titles.some((title) => text.startsWith(title)) : text.startsWith(item)
}
