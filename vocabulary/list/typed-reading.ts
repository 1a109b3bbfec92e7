import { parsePinyin } from '@/chinese/pinyin'
import { toneOf } from '@/chinese/syllables'
import type { Word } from '../word'

export type TypedReading =
  | { readonly kind: 'reading'; readonly reading: readonly string[] }
  /** Some of it is no pinyin. */
  | { readonly kind: 'no pinyin' }
  | { readonly kind: 'no tone'; readonly syllable: string }
  | { readonly kind: 'wrong count'; readonly syllables: number; readonly characters: number }

/** A reading as the reader typed it, checked against the word: one syllable with a tone for each character. Nothing is a reading that is not known. */
export function typedReading({ simplified }: Pick<Word, 'simplified'>, typed: string): TypedReading {
  if (typed.trim() === '') return { kind: 'reading', reading: [] }
  const letters = new Set(simplified.toUpperCase().match(/[A-Z0-9]/g))
  const reading: string[] = []
  for (const part of typed.replaceAll(/[,，。、;；:：!?！？]/gu, ' ').trim().split(/\s+/u)) {
    // Words such as 卡拉OK have letters of their own.
    if (/^[A-Z0-9]+$/.test(part) && [...part].every((letter) => letters.has(letter))) {
      reading.push(...part)
      continue
    }
    const syllables = parsePinyin(part)
    if (!syllables || syllables.length === 0) return { kind: 'no pinyin' }
    const untold = syllables.find((syllable) => toneOf(syllable) === 0)
    if (untold !== undefined) return { kind: 'no tone', syllable: untold }
    reading.push(...syllables)
  }
  const characters = [...simplified.matchAll(/[\p{Script=Han}\p{L}\p{N}]/gu)].length
  return reading.length === characters ? { kind: 'reading', reading } : { kind: 'wrong count', syllables: reading.length, characters }
}
