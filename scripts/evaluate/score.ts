import { isHanUnit } from '@/chinese/characters'
import type { GoldSentence, GoldWord } from './gold'

export interface Method {
  readonly name: string
  /** For each UTF-16 unit the start and the end of the word shown there. */
  spans(text: string): readonly [ArrayLike<number>, ArrayLike<number>]
  /** One syllable or null for each unit. */
  readings?(text: string): readonly (string | null)[]
  /** Pinyin of the entry shown first, or null. */
  entry?(text: string, index: number): string | null
}

export interface Scoring {
  /** Whether the cut inside a merge was meant. */
  readonly isMeantCut: (merge: string, sentence: GoldSentence) => boolean
  /** Whether the dictionary has the word. */
  readonly isHeadword: (word: string) => boolean
}

type Mistakes = Map<string, number>

/**
 * Scores one method on sentences, by Han character, as the reader meets words by pointing at any of their characters.
 *
 * A *mistake* is what would mislead a learner: boundaries that cross (`cross`), a merge where the cut was meant (`merged`), only a
 * piece of a word that the dictionary has (`piece`). A longer headword made of whole words, or pieces of a word that no dictionary has, is none.
 */
export function scoreMethod(method: Method, sentences: readonly GoldSentence[], { isMeantCut, isHeadword }: Scoring) {
  const counts = { han: 0, exact: 0, cross: 0, merged: 0, piece: 0, name: 0, nameRight: 0, read: 0, readRight: 0, readTolerant: 0, entry: 0, entryRight: 0 }
  const mistakes = {
    cross: new Map() as Mistakes,
    merged: new Map() as Mistakes,
    piece: new Map() as Mistakes,
    name: new Map() as Mistakes,
    reading: new Map() as Mistakes,
    entry: new Map() as Mistakes,
  }
  for (const sentence of sentences) {
    const { text, words } = sentence
    const [starts, ends] = method.spans(text)
    const readings = method.readings?.(text) ?? null
    for (const word of words) {
      const hanUnits = unitsOfHan(text, word)
      if (hanUnits.length === 0) continue
      const isListed = isHeadword(word.word)
      for (const [position, unit] of hanUnits.entries()) {
        counts.han++
        const start = starts[unit] as number
        const end = ends[unit] as number
        const isExact = isAsMeant(start, end, word)
        if (isExact) counts.exact++
        if (word.isName && !isListed && hanUnits.length > 1) {
          counts.name++
          if (isExact) counts.nameRight++
          else note(mistakes.name, shown(text, start, end), word.word)
        }
        const kind = isExact ? null : kindOfMistake(start, end, word, isListed, () => isMeantCut(text.slice(start, end), sentence))
        if (kind !== null) {
          counts[kind]++
          note(mistakes[kind], shown(text, start, end), word.word)
        }
        if (readings !== null && word.reading.length > 0) {
          const gold = (word.reading[position] as string).toLowerCase()
          const own = readings[unit] ?? ''
          counts.read++
          if (own === gold) counts.readRight++
          if (isNearly(own, gold)) counts.readTolerant++
          else note(mistakes.reading, `${text.charAt(unit)} ${own || 'nothing'}`, `${gold} in ${word.word}`)
        }
        if (isExact && position === 0 && word.isAmbiguous && method.entry) {
          counts.entry++
          const own = method.entry(text, unit) ?? ''
          if (isSameEntry(own, word.reading)) counts.entryRight++
          else note(mistakes.entry, `${word.word} ${own || 'nothing'}`, word.reading.join(' '))
        }
      }
    }
  }
  return { counts, mistakes }
}

export function unitsOfHan(text: string, { start, end }: { readonly start: number; readonly end: number }): number[] {
  const units: number[] = []
  for (let unit = start; unit < end; unit++) if (isHanUnit(text.charCodeAt(unit))) units.push(unit)
  return units
}

/** The whole word, or one of the pieces that it may as well be cut into. */
export function isAsMeant(start: number, end: number, word: GoldWord): boolean {
  return (start === word.start || word.joints.includes(start)) && (end === word.end || word.joints.includes(end))
}

function kindOfMistake(start: number, end: number, word: GoldWord, isListed: boolean, isMeant: () => boolean) {
  if (start <= word.start && end >= word.end) return isMeant() ? 'merged' : null
  if (start >= word.start && end <= word.end) return isListed ? 'piece' : null
  return 'cross'
}

const shown = (text: string, start: number, end: number) => text.slice(start, end).replace(/\s+/g, '')

function note(map: Mistakes, own: string, gold: string): void {
  const key = `${own} ← ${gold}`
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Equal but for a neutral tone on one side: dictionaries differ there, and so do speakers. */
export function isNearly(own: string, gold: string): boolean {
  return own === gold || (own.slice(0, -1) === gold.slice(0, -1) && (own.endsWith('5') || gold.endsWith('5')))
}

/** The entry that was meant has the reading of the place, and a capital exactly where a proper name is meant. */
function isSameEntry(own: string, reading: readonly string[]): boolean {
  const isProper = (spelled: string | undefined) => spelled !== undefined && /^[A-Z]/.test(spelled)
  return own.replaceAll(' ', '').toLowerCase() === reading.join('').toLowerCase() && isProper(own) === isProper(reading[0])
}

export const percent = (part: number, whole: number, digits = 2) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(digits))

/** The ten commonest, as `shown ← meant ×3`. */
export function commonest(map: ReadonlyMap<string, number>, count = 10): string[] {
  return [...map].sort((a, b) => b[1] - a[1]).slice(0, count).map(([key, times]) => (times > 1 ? `${key} ×${times}` : key))
}
