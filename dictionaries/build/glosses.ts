import { deflateRawSync } from 'node:zlib'
import type { SectionData } from '@/dictionaries/format'
import type { ReadEntry } from './flags'
import { buildPointers } from './pointers'

/** Entries in one block. Measured in docs/decisions.md: half as many cost 5 % more bytes, twice as many double the time of a look-up. */
export const entriesInBlock = 64

/**
 * What the entries mean, as the source writes it, in blocks that are inflated one by one:
 *
 *     gloss.size    how many lines a block has, and how many bytes the longest, inflated
 *     gloss.common  phrases that all blocks begin with unseen, so that short blocks compress like long ones
 *     gloss.blocks  where each block begins in gloss.bytes, and where the last one ends
 *     gloss.bytes   raw deflate; inside, one line of UTF-8 for each entry
 */
export function buildGlosses(entries: readonly ReadEntry[], size = entriesInBlock): Map<string, SectionData> {
  const blocks: Uint8Array[] = []
  const dictionary = commonPhrases(entries)
  const starts = [0]
  let longest = 0
  for (let first = 0; first < entries.length; first += size) {
    const lines = entries.slice(first, first + size).map(({ senses }) => `${senses}\n`)
    const text = new TextEncoder().encode(lines.join(''))
    longest = Math.max(longest, text.length)
    const block = deflateRawSync(text, { level: 9, dictionary })
    blocks.push(block)
    starts.push((starts.at(-1) ?? 0) + block.length)
  }
  const bytes = new Uint8Array(starts.at(-1) ?? 0)
  for (const [index, block] of blocks.entries()) bytes.set(block, starts[index])
  return new Map<string, SectionData>([
    ['gloss.size', Uint32Array.of(size, longest)],
    ['gloss.common', dictionary],
    ['gloss.blocks', Uint32Array.from(starts)],
    ['gloss.bytes', bytes],
    ...buildPointers(entries),
  ])
}

/** Deflate looks back at most this far. */
const windowBytes = 32_768

/** The phrases that save the most bytes when they need not be spelled, the best last, where looking back costs least. */
function commonPhrases(entries: readonly ReadEntry[]): Uint8Array {
  const counts = new Map<string, number>()
  for (const { senses } of entries) {
    for (const [phrase] of senses.matchAll(/[A-Za-z(][A-Za-z.,()' ]{2,30}?(?=[ ;/)[]|$)/g)) {
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  }
  const worth = ([phrase, count]: [string, number]) => count * (phrase.length - 2)
  const best = [...counts]
    .filter(([, count]) => count > 12)
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3600)
  const bytes = new TextEncoder().encode(best.reverse().map(([phrase]) => phrase).join(' '))
  return bytes.slice(Math.max(0, bytes.length - windowBytes))
}
