import { parsePinyin, splitNumbered } from '@/chinese/pinyin'
import { baseOf, toneOf } from '@/chinese/syllables'

/** Numbered syllables in one piece, as dictionaries write them ('xue2xi2'); letters without a tone stand apart ('A A zhi4'). */
export function joinNumbered(reading: readonly string[]): string {
  return reading.map((syllable, index) => (index > 0 && (toneOf(syllable) === 0 || toneOf(reading[index - 1]!) === 0) ? ` ${syllable}` : syllable)).join('')
}

/**
 * A reading in any usual spelling ('xué xí', 'xue2xi2', 'lu:4', 'lv4') as numbered syllables; a syllable without a tone has the neutral one.
 *
 * @returns null when it is no pinyin
 */
export function parseReading(text: string): string[] | null {
  const plain = text.normalize('NFC').replace(/[[\](){}/]/gu, ' ').trim()
  if (plain === '' || plain.length > 1_000) return null
  const isNumbered = /\d/u.test(plain)
  if (isNumbered) {
    const syllables = splitNumbered(plain.replace(/0/gu, '5')).map(spelledOurWay)
    if (syllables.every((syllable) => toneOf(syllable) > 0)) return syllables.length > 0 ? syllables : null
  }
  const parsed = parsePinyin(plain.replace(/[,，·/]/gu, ' '))
  if (parsed === null || parsed.length === 0) return null
  return parsed.map((syllable) => (toneOf(syllable) > 0 ? syllable : `${syllable}5`))
}

/** Exactly as we write it: syllables with spaces between them. */
export const splitReading = (text: string): string[] => text.split(' ').filter((syllable) => syllable !== '')

function spelledOurWay(syllable: string): string {
  const tone = toneOf(syllable)
  return tone > 0 ? baseOf(syllable) + String(tone) : syllable
}

/** Whether two readings are the same but for capitals and, where `tones` is false, tones. */
export function isSameReading(one: readonly string[], other: readonly string[], tones: boolean): boolean {
  const essence = (syllable: string) => (tones ? syllable : baseOf(syllable)).toLowerCase()
  return one.length === other.length && one.every((syllable, index) => essence(syllable) === essence(other[index]!))
}
