import { EntryFlag } from '@/chinese/lexicon'
import type { ReadEntry } from './flags'

/**
 * A list of levels as one word an entry, rising: entry << 8 | level.
 * A list names words, not entries: surnames, proper names and pointers do not count where the word has another entry.
 *
 * @param words for each level from 1, its words in Simplified characters
 */
export function buildLevels(entries: readonly ReadEntry[], words: readonly (readonly string[])[]): Uint32Array {
  const levelOf = new Map<string, number>()
  for (const [index, list] of words.entries()) {
    for (const word of list) if (!levelOf.has(word)) levelOf.set(word, index + 1)
  }
  const candidates = new Map<string, number[]>()
  for (const [entry, { simplified }] of entries.entries()) {
    if (!levelOf.has(simplified)) continue
    const list = candidates.get(simplified)
    if (list) list.push(entry)
    else candidates.set(simplified, [entry])
  }
  const marked: number[] = []
  for (const [word, list] of candidates) {
    const ordinary = list.filter((entry) => isOrdinary(entries[entry]))
    for (const entry of ordinary.length > 0 ? ordinary : list) marked.push((entry << 8) | (levelOf.get(word) ?? 0))
  }
  return Uint32Array.from(marked.sort((a, b) => a - b))
}

const isOrdinary = (entry: ReadEntry | undefined): boolean =>
  entry !== undefined && (entry.flags & (EntryFlag.proper | EntryFlag.surname | EntryFlag.reference | EntryFlag.rare)) === 0
