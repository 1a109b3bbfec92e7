/** What was typed as pinyin, letter by letter, and what it asks of them. */
export interface TypedSound {
  /** a … z alone: ü is u here. */
  readonly letters: string
  /** For each letter the tone that its syllable must have, 0 where none was typed. */
  readonly tones: Uint8Array
  /** For each letter: a syllable ends behind it. The last letter ends one only where a number says so. */
  readonly ends: Uint8Array
  /** For each letter: it was written as ü. */
  readonly umlauts: Uint8Array
  readonly hasTones: boolean
}

const marks = ['\u0304', '\u0301', '\u030C', '\u0300']
const longest = 120

/**
 * Pinyin in any of the ways in which it is typed: xuexi, xue2xi2, xuéxí, xue xi, nv3, nü, lu:4, xi'an.
 *
 * @param text in small letters
 * @returns null when it cannot be pinyin
 */
export function readSound(text: string): TypedSound | null {
  const pieces = text.slice(0, longest).normalize('NFD').replace(/u\u0308|u:/gu, 'ü').replace(/e\u0302/gu, 'e')
  let letters = ''
  const tones: number[] = []
  const ends: number[] = []
  const umlauts: number[] = []
  for (const piece of pieces) {
    const last = letters.length - 1
    const mark = marks.indexOf(piece) + 1
    if (/[a-zü]/.test(piece)) {
      const isV = piece === 'v' && /[nljqxy]/.test(letters.charAt(last))
      letters += piece === 'ü' || isV ? 'u' : piece
      tones.push(0)
      ends.push(0)
      // After j, q, x and y pinyin writes ü as u.
      umlauts.push((piece === 'ü' || isV) && !/[jqxy]/.test(letters.charAt(last)) ? 1 : 0)
    } else if (last < 0) {
      if (!/[\s'’·-]/u.test(piece)) return null
    } else if (mark > 0) tones[last] = mark
    else if (/[0-5]/.test(piece)) {
      tones[last] = Number(piece) || 5
      ends[last] = 1
    } else if (/[\s'’·,-]/u.test(piece)) ends[last] = 1
    else return null
  }
  if (letters === '') return null
  if (!/\d$/.test(text)) ends[letters.length - 1] = 0
  return { letters, tones: Uint8Array.from(tones), ends: Uint8Array.from(ends), umlauts: Uint8Array.from(umlauts), hasTones: tones.some((tone) => tone > 0) }
}
