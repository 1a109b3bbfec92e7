import { isWithinEdges, type Line, substitute, type Substitute } from './line'
import { longestPhrase, makeFoundPhrases } from './phrases'
import type { WordTable } from './tables'

const found = makeFoundPhrases()

/** The region's own words, the longest first, over no word edge and never inside another replacement. */
export function applyWords(line: Line, { phrases, shown }: WordTable): Line {
  const { letters, length, replaced } = line
  const substitutes: Substitute[] = []
  for (let index = 0; index < length; ) {
    const count = replaced[index]! < 0 ? phrases.find(letters, index, Math.min(length, index + longestPhrase), found) : 0
    let taken = 0
    for (let at = count - 1; at >= 0 && taken === 0; at--) {
      const end = index + found.lengths[at]!
      if (isWithinEdges(line, index, end)) taken = found.lengths[at]!
      if (taken === 0) continue
      const word = shown(found.numbers[at]!)
      if (!isSame(letters, index, word)) substitutes.push({ start: index, end, reason: 'wording', shown: word })
    }
    index += Math.max(1, taken)
  }
  return substitute(line, substitutes)
}

function isSame(letters: Uint16Array, start: number, word: Uint16Array): boolean {
  return word.every((letter, index) => letters[start + index] === letter)
}
