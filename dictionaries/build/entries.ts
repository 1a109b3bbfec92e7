import type { SectionData } from '@/dictionaries/format'
import type { ReadEntry } from './flags'

/**
 * What is known of each entry but its meaning.
 *
 *     form.entriesLow/High    for each form its entry; High has four more bits for each. Where the uppermost is set, it is the place in
 *                             entries.several instead: a count, then the entries
 *     entry.traditional/High  the Traditional form; High has two more bits for each
 *     simplify.*, odd.*       the Simplified form, see `buildSimplified`
 *     entry.syllableStarts    one for every sixteen entries, entry.syllableCounts between them
 */
export function buildEntries(entries: readonly ReadEntry[], ids: ReadonlyMap<string, number>): Map<string, SectionData> {
  const several: number[] = []
  const ofForm = Array.from({ length: ids.size }, (): number[] => [])
  const traditional = new Uint16Array(entries.length)
  const traditionalHigh = new Uint8Array((entries.length >> 2) + 1)
  const flags = new Uint16Array(entries.length)
  for (const [entry, source] of entries.entries()) {
    const first = ids.get(source.traditional) ?? 0
    const second = ids.get(source.simplified) ?? 0
    ofForm[first]?.push(entry)
    if (second !== first) ofForm[second]?.push(entry)
    traditional[entry] = first & 0xffff
    traditionalHigh[entry >> 2]! |= (first >> 16) << ((entry & 3) * 2)
    flags[entry] = source.flags
  }
  const low = new Uint16Array(ids.size)
  const high = new Uint8Array((ids.size >> 1) + 1)
  for (const [form, list] of ofForm.entries()) {
    const isSingle = list.length === 1
    const value = isSingle ? (list[0] ?? 0) : several.length
    if (!isSingle) several.push(list.length, ...list)
    low[form] = value & 0xffff
    high[form >> 1]! |= ((value >> 16) | (isSingle ? 0 : 8)) << ((form & 1) * 4)
  }
  if (ids.size >= 1 << 18 || several.length >= 1 << 19 || entries.length >= 1 << 19) {
    throw new RangeError('The format has no room for so many words')
  }
  return new Map<string, SectionData>([
    ['form.entriesLow', low],
    ['form.entriesHigh', high],
    ['entries.several', Uint32Array.from(several)],
    ['entry.traditional', traditional],
    ['entry.traditionalHigh', traditionalHigh],
    ...buildSimplified(entries, ids),
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

/**
 * The Simplified form of nearly every entry follows from the Traditional one, character by character. Storing only what does not saves
 * 340 kB of the file, and most of it could not be compressed.
 *
 *     simplify.from/to   code points, rising, and what each becomes
 *     odd.entries/forms  the entries for which that is wrong, rising, and their Simplified forms
 */
function buildSimplified(entries: readonly ReadEntry[], ids: ReadonlyMap<string, number>): Map<string, SectionData> {
  const counts = new Map<string, Map<string, number>>()
  for (const { traditional, simplified } of entries) {
    const from = [...traditional]
    const to = [...simplified]
    if (from.length !== to.length) continue
    for (const [index, character] of from.entries()) {
      const targets = counts.get(character) ?? new Map<string, number>()
      counts.set(character, targets.set(to[index] ?? '', (targets.get(to[index] ?? '') ?? 0) + 1))
    }
  }
  const simplify = new Map<string, string>()
  for (const [character, targets] of counts) {
    const [commonest] = [...targets].sort((a, b) => b[1] - a[1])
    if (commonest && commonest[0] !== character) simplify.set(character, commonest[0])
  }
  const odd = [...entries.entries()].filter(
    ([, { traditional, simplified }]) => [...traditional].map((character) => simplify.get(character) ?? character).join('') !== simplified,
  )
  const codePoint = (character: string) => character.codePointAt(0) ?? 0
  const pairs = [...simplify].map(([from, to]) => [codePoint(from), codePoint(to)] as const).sort((a, b) => a[0] - b[0])
  return new Map<string, SectionData>([
    ['simplify.from', Uint32Array.from(pairs, ([from]) => from)],
    ['simplify.to', Uint32Array.from(pairs, ([, to]) => to)],
    ['odd.entries', Uint32Array.from(odd, ([entry]) => entry)],
    ['odd.forms', Uint32Array.from(odd, ([, { simplified }]) => ids.get(simplified) ?? 0)],
  ])
}
