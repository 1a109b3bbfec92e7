import { packOffsets } from '@/dictionaries/offsets'
import type { SectionData } from '@/dictionaries/format'

/**
 * The tree of all spellings, level by level, so that the children of a node are neighbours and sorted by letter:
 *
 *     node      0 (root) | 1 … initials | their children in order | …
 *     children  of n are first(n) … first(n + 1) - 1
 *     word      the nodes that end a word are marked by a bit; the how-manieth bit it is, is the number of the word
 *
 * Five bytes a node, and the spellings need not be stored beside it.
 *
 * @param spellings distinct strings of letters, sorted by code unit
 * @returns the sections, and for each spelling the number of its word
 */
export function buildTrie(spellings: readonly string[]): { sections: Map<string, SectionData>; numberOf: Uint32Array } {
  const labels: number[] = []
  const firsts: number[] = []
  const ends: number[] = []
  // Each node is the range of spellings that share its prefix.
  let level = [{ low: 0, high: spellings.length }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = []
    for (const { low, high } of level) {
      labels.push(depth === 0 ? 0 : (spellings[low]?.charCodeAt(depth - 1) ?? 0))
      const isWord = spellings[low]?.length === depth
      ends.push(isWord ? low : -1)
      firsts.push(next.length)
      for (let at = isWord ? low + 1 : low; at < high; ) {
        const letter = spellings[at]?.charCodeAt(depth)
        let end = at + 1
        while (end < high && spellings[end]?.charCodeAt(depth) === letter) end++
        next.push({ low: at, high: end })
        at = end
      }
    }
    // `next.length` above counted from the start of the next level, which begins where this one ends.
    for (let node = firsts.length - level.length; node < firsts.length; node++) firsts[node]! += labels.length
    level = next
  }
  firsts.push(labels.length)

  const words = new Uint32Array((labels.length >> 5) + 1)
  const ranks = new Uint32Array(words.length)
  const numberOf = new Uint32Array(spellings.length)
  let count = 0
  for (const [node, spelling] of ends.entries()) {
    if ((node & 31) === 0) ranks[node >> 5] = count
    if (spelling < 0) continue
    words[node >> 5]! |= 1 << (node & 31)
    numberOf[spelling] = count++
  }
  if ((ends.length & 31) === 0) ranks[ends.length >> 5] = count
  const { bases, steps } = packOffsets(firsts)
  const sections = new Map<string, SectionData>([
    ['trie.labels', Uint16Array.from(labels)],
    ['trie.firstBases', bases],
    ['trie.firstSteps', steps],
    ['trie.words', words],
    ['trie.ranks', ranks],
  ])
  return { sections, numberOf }
}
