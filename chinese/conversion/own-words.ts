import type { OwnWord, Target } from './conversion'
import type { Letters } from './letters'
import { type Line, substitute, type Substitute } from './line'

/** The reader's own words, the longest first, wherever they stand; nothing else changes them afterwards. */
export function applyOwnWords(line: Line, words: readonly OwnWord[], target: Target, letters: Letters): Line {
  const byInitial = new Map<number, { written: readonly number[]; shown: string }[]>()
  for (const { written, shown, targets } of words) {
    if (targets && !targets.includes(target)) continue
    const list = letters.of(written)
    if (list.length === 0) continue
    const group = byInitial.get(list[0]!) ?? []
    group.push({ written: list, shown })
    byInitial.set(list[0]!, group)
  }
  for (const group of byInitial.values()) group.sort((one, other) => other.written.length - one.written.length)
  const substitutes: Substitute[] = []
  for (let index = 0; index < line.length; ) {
    const word = byInitial.get(line.letters[index]!)?.find(({ written }) => index + written.length <= line.length && written.every((letter, place) => line.letters[index + place] === letter))
    const end = index + (word?.written.length ?? 1)
    if (word) substitutes.push({ start: index, end, reason: 'own', shown: word.shown })
    index = end
  }
  return substitute(line, substitutes)
}
