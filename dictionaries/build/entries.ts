import type { SectionData } from '@/dictionaries/format'
import type { ReadEntry } from './flags'

/**
 * What is known of each entry but its meaning.
 *
 *     form.entriesLow/High    for each form its entry; where the top bit of High is set, the place in entries.several:
 *                             a count, then the entries
 *     entry.traditional/…     the two forms; entry.formsHigh has the upper bits, 4 for each
 *     entry.syllableStarts    one for every sixteen entries, entry.syllableCounts between them
 */
export function buildEntries(entries: readonly ReadEntry[], ids: ReadonlyMap<string, number>): Map<string, SectionData> {
  const several: number[] = []
  const ofForm = Array.from({ length: ids.size }, (): number[] => [])
  const traditional = new Uint16Array(entries.length)
  const simplified = new Uint16Array(entries.length)
  const formsHigh = new Uint8Array(entries.length)
  const flags = new Uint16Array(entries.length)
  for (const [entry, source] of entries.entries()) {
    const first = ids.get(source.traditional) ?? 0
    const second = ids.get(source.simplified) ?? 0
    ofForm[first]?.push(entry)
    if (second !== first) ofForm[second]?.push(entry)
    traditional[entry] = first & 0xffff
    simplified[entry] = second & 0xffff
    formsHigh[entry] = (first >> 16) | ((second >> 16) << 4)
    flags[entry] = source.flags
  }
  const low = new Uint16Array(ids.size)
  const high = new Uint8Array(ids.size)
  for (const [form, list] of ofForm.entries()) {
    const isSingle = list.length === 1
    const value = isSingle ? (list[0] ?? 0) : several.length
    if (!isSingle) several.push(list.length, ...list)
    low[form] = value & 0xffff
    high[form] = (value >> 16) | (isSingle ? 0 : 0x80)
  }
  return new Map<string, SectionData>([
    ['form.entriesLow', low],
    ['form.entriesHigh', high],
    ['entries.several', Uint32Array.from(several)],
    ['entry.traditional', traditional],
    ['entry.simplified', simplified],
    ['entry.formsHigh', formsHigh],
    ['entry.flags', flags],
    ...buildSyllables(entries),
  ])
}

function buildSyllables(entries: readonly ReadEntry[]): Map<string, SectionData> {
  const distinct = [...new Set(entries.flatMap((entry) => entry.syllables))].sort()
  const numberOf = new Map(distinct.map((syllable, index) => [syllable, index]))
  const starts = new Uint32Array((entries.length >> 4) + 1)
  const counts = new Uint8Array(entries.length)
  const syllables: number[] = []
  for (const [entry, source] of entries.entries()) {
    if ((entry & 15) === 0) starts[entry >> 4] = syllables.length
    counts[entry] = source.syllables.length
    for (const syllable of source.syllables) syllables.push(numberOf.get(syllable) ?? 0)
  }
  return new Map<string, SectionData>([
    ['syllables', new TextEncoder().encode(distinct.join(' '))],
    ['entry.syllableStarts', starts],
    ['entry.syllableCounts', counts],
    ['entry.syllables', Uint16Array.from(syllables)],
  ])
}
