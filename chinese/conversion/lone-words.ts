import type { Letters } from './letters'
import type { Line } from './line'
import { doubtful, loneRules, nameShapes, titles, wordRules } from './lone-rules'

interface Rule {
  readonly shape: number
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Both must fit. */
  readonly isBoth: boolean
}

export interface LoneWords {
  /** The shape that what stands around gives the letter at `place` of a line, as `textOfLine` gives it; or 0. */
  shapeAt(text: string, place: number): number
  /** How a word at `start` is written for what stands around it; null where nothing tells. */
  wordAt(text: string, start: number, word: string): readonly number[] | null
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
  const words = new Map(readWordRules(letters))
  const doubts = new Set(letters.of(doubtful))
  return {
    shapeAt(text, place) {
      const known = rules.get(text.charCodeAt(place))
      if (!known) return 0
      const fits = (rule: Rule): boolean => {
        const isBefore = rule.before.some((item) => endsSo(text, place, item))
        if (isBefore !== rule.isBoth) return isBefore
        return rule.after.some((item) => beginsSo(text, place + 1, item))
      }
      return known.find(fits)?.shape ?? 0
    },
    wordAt(text, start, word) {
      const rule = words.get(word)
      return rule?.after.some((item) => beginsSo(text, start + word.length, item)) ? rule.shown : null
    },
    shapeElsewhere: (letter) => rules.get(letter)?.find(({ before }) => before[0] === '*')?.shape ?? 0,
    shapeInName: (letter) => names.get(letter) ?? 0,
    isDoubtful: (letter) => doubts.has(letter),
  }
}

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

function readWordRules(letters: Letters): [word: string, rule: { shown: readonly number[]; after: readonly string[] }][] {
  return wordRules.trim().split('\n').map((text) => {
    const [subject = '', after = ''] = text.split(' > ')
    const [word = '', shown = ''] = subject.split(' ')
    return [word, { shown: letters.of(shown), after: items(after) }]
  })
}

const items = (text: string): string[] => text.split(' ').filter((item) => item !== '')

/** The letters as a string, in which searching is quick. */
export function textOfLine({ letters, length }: Line): string {
  let text = ''
  for (let start = 0; start < length; start += chunk) text += String.fromCharCode(...letters.subarray(start, Math.min(length, start + chunk)))
  return text
}

/** More arguments than this are too many for a call. */
const chunk = 8192

const numbers = '一二三四五六七八九十百千万亿两几数多0123456789０１２３４５６７８９'

function endsSo(text: string, end: number, item: string): boolean {
  if (item === 'N') return end > 0 && numbers.includes(text.charAt(end - 1))
  return item.length <= end && text.startsWith(item, end - item.length)
}

function beginsSo(text: string, start: number, item: string): boolean {
  return item === 'T' ? titles.some((title) => text.startsWith(title, start)) : text.startsWith(item, start)
}
