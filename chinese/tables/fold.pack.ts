import type { Lexicon } from '../lexicon'
import type { Pack } from '../tables'

/** Section 'fold': Traditional character, Simplified character, Traditional character … */
export const pack: Pack = (lexicon) => ({ fold: foldPairs(lexicon) })

/**
 * For every Traditional character the Simplified one that the dictionary's own entries pair it with most often, so that what is
 * learned on Simplified text serves Traditional text too. Lossy on purpose (後 and 后 are one): it only weighs, it never converts.
 */
export function foldPairs(lexicon: Lexicon): Uint16Array {
  const votes = new Map<number, Map<number, number>>()
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const traditional = lexicon.traditional(entry)
    const simplified = lexicon.simplified(entry)
    if (traditional.length !== simplified.length) continue
    for (let index = 0; index < traditional.length; index++) {
      const from = traditional.charCodeAt(index)
      const to = simplified.charCodeAt(index)
      if (isSurrogate(from) || isSurrogate(to)) continue
      const counts = votes.get(from) ?? new Map<number, number>()
      counts.set(to, (counts.get(to) ?? 0) + 1)
      votes.set(from, counts)
    }
  }
  const pairs: number[] = []
  for (const [from, counts] of [...votes].sort(([one], [other]) => one - other)) {
    const [[to]] = [...counts].sort(([, one], [, other]) => other - one) as [[number, number]]
    if (to !== from) pairs.push(from, to)
  }
  return Uint16Array.from(pairs)
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800
