import { endBit, longestPhrase } from '@/chinese/conversion/phrases'

/**
 * The tree that `Phrases` reads, and in which order it numbers the phrases.
 *
 * @param phrases distinct, in letters
 * @throws RangeError for a phrase that is too long
 */
export function buildPhraseTree(phrases: readonly (readonly number[])[]): {
  labels: Uint16Array
  counts: Uint16Array
  /** Indices into `phrases` by number. */
  order: number[]
} {
  const sorted = [...phrases.keys()].sort((one, other) => compare(phrases[one]!, phrases[other]!))
  const labels: number[] = []
  const counts: number[] = []
  const order: number[] = []
  let level = [{ low: 0, high: sorted.length }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = []
    for (const { low, high } of level) {
      const first = phrases[sorted[low]!] ?? []
      if (first.length > longestPhrase) throw new RangeError(`A phrase of ${first.length} characters is too long`)
      labels.push(depth === 0 ? 0 : first[depth - 1]!)
      const isEnd = first.length === depth && depth > 0
      if (isEnd) order.push(sorted[low]!)
      const before = next.length
      for (let at = isEnd ? low + 1 : low; at < high; ) {
        const letter = phrases[sorted[at]!]![depth]
        let end = at + 1
        while (end < high && phrases[sorted[end]!]![depth] === letter) end++
        next.push({ low: at, high: end })
        at = end
      }
      counts.push((next.length - before) | (isEnd ? endBit : 0))
    }
    level = next
  }
  return { labels: Uint16Array.from(labels), counts: Uint16Array.from(counts), order }
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length && index < other.length; index++) {
    if (one[index] !== other[index]) return one[index]! - other[index]!
  }
  return one.length - other.length
}
