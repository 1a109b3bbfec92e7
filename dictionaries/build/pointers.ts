import { EntryFlag } from '@/chinese/lexicon'
import type { SectionData } from '@/dictionaries/format'
import type { Pointer } from '@/dictionaries/entry'
import type { ReadEntry } from './flags'

/**
 * Where the senses point to, resolved:
 *
 *     pointer.senses    entry << 5 | place of the sense, rising
 *     pointer.entries   the entry that it names
 *     pointer.meanings  where the meaning is at last, when that one only points on
 *
 * Left out where the dictionary has no such entry.
 */
export function buildPointers(entries: readonly ReadEntry[]): Map<string, SectionData> {
  const byForm = groupByForm(entries)
  /** Entry → its first target. */
  const next = new Map<number, number>()
  const found: { key: number; target: number }[] = []
  for (const [entry, source] of entries.entries()) {
    for (const [place, { pointer }] of source.meaning.senses.entries()) {
      if (!pointer || place > 31) continue
      const target = resolve(pointer, entry, entries, byForm)
      if (target === null) continue
      found.push({ key: (entry << 5) | place, target })
      if (!next.has(entry)) next.set(entry, target)
    }
  }
  return new Map<string, SectionData>([
    ['pointer.senses', Uint32Array.from(found, ({ key }) => key)],
    ['pointer.entries', Uint32Array.from(found, ({ target }) => target)],
    ['pointer.meanings', Uint32Array.from(found, ({ key, target }) => follow(target, key >>> 5, next, entries))],
  ])
}

function groupByForm(entries: readonly ReadEntry[]): Map<string, number[]> {
  const byForm = new Map<string, number[]>()
  for (const [entry, { traditional, simplified }] of entries.entries()) {
    for (const form of new Set([traditional, simplified])) {
      const list = byForm.get(form)
      if (list) list.push(entry)
      else byForm.set(form, [entry])
    }
  }
  return byForm
}

/** The entry that fits best: the spelling must be right, then readings count, then what is more than a pointer, then the order of the source. */
function resolve(
  { reference }: Pointer,
  from: number,
  entries: readonly ReadEntry[],
  byForm: ReadonlyMap<string, readonly number[]>,
): number | null {
  const wanted = reference.syllables.join('')
  let best: number | null = null
  const candidates = byForm.get(reference.traditional) ?? byForm.get(reference.simplified) ?? []
  let bestScore = 0
  // The only entry of a longer word is meant also where the pinyin is written another way (胡琴 hu2 qin2, hu2 qin5).
  const isOnly = candidates.length === 1 && reference.traditional.length > 1
  for (const candidate of candidates) {
    const source = entries[candidate]
    if (!source || candidate === from) continue
    const reading = source.syllables.join('')
    const isSameReading = wanted === '' || reading === wanted
    const isSameWithoutCase = reading.toLowerCase() === wanted.toLowerCase()
    const isBare = reference.simplified === reference.traditional
    const isSimplifiedRight = source.simplified === reference.simplified || isBare
    // A spelling without pinyin says nothing of the reading; with it, another reading is another word.
    if (!isSameReading && !isSameWithoutCase && !isOnly) continue
    const score =
      1 +
      (isSameReading ? 8 : 0) +
      (source.traditional === reference.traditional && isSimplifiedRight ? 4 : 0) +
      (source.flags & EntryFlag.reference ? 0 : 2) +
      (source.flags & EntryFlag.surname ? 0 : 1)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Goes on while an entry is nothing but a pointer. In a circle, the first target has to do. */
function follow(target: number, from: number, next: ReadonlyMap<number, number>, entries: readonly ReadEntry[]): number {
  const seen = new Set([from])
  let at = target
  while ((entries[at]?.flags ?? 0) & EntryFlag.reference) {
    seen.add(at)
    const onward = next.get(at)
    if (onward === undefined) return at
    if (seen.has(onward)) return target
    at = onward
  }
  return at
}
