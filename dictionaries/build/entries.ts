import type { SectionData } from '@/dictionaries/format'
import { severalBit } from '@/dictionaries/lexicon'
import type { ReadEntry } from './flags'
import type { Forms } from './forms'
import { buildHeadwords } from './headwords'
import { buildSyllables } from './syllables'

/**
 * What is known of each entry but its meaning.
 *
 *     form.entryBases/Steps  for each form its entry: one number for every sixteen forms, and what is to be added to it. Neighbours begin
 *                            alike and so do their entries: half as many bytes in the package as their full numbers would take.
 *                            Where the uppermost bit is set, the others are the place in entries.several: a count, then the entries
 *     headword.*             the Traditional form, see `buildHeadwords`
 *     simplify.*, odd.*      the Simplified form, see `buildSimplified`
 *     sound.*                the pinyin, see `buildSyllables`
 */
export function buildEntries(entries: readonly ReadEntry[], { ids, wordCount, letterOf }: Forms): Map<string, SectionData> {
  const ofForm = Array.from({ length: ids.size }, (): number[] => [])
  const traditional: number[] = []
  for (const [entry, source] of entries.entries()) {
    const first = ids.get(source.traditional) ?? 0
    const second = ids.get(source.simplified) ?? 0
    ofForm[first]?.push(entry)
    if (second !== first) ofForm[second]?.push(entry)
    traditional.push(first)
  }
  if (entries.length >= 1 << 19) throw new RangeError('The format has no room for so many words')
  const lengthOf = new Uint8Array(wordCount)
  for (const [word, form] of ids) if (form < wordCount) lengthOf[form] = word.length
  return new Map<string, SectionData>([
    ...packEntries(ofForm),
    ...buildHeadwords(traditional, lengthOf, {
      entriesOf: (form) => ofForm[form]?.length ?? 0,
      entryOf: (form, index) => ofForm[form]?.[index] ?? 0,
    }),
    ...buildSimplified(entries, ids),
    ['entry.flags', Uint16Array.from(entries, ({ flags }) => flags)],
    ...buildSyllables(entries, letterOf),
  ])
}

function packEntries(ofForm: readonly (readonly number[])[]): Map<string, SectionData> {
  const several: number[] = []
  const steps = new Uint16Array(ofForm.length)
  const bases = new Uint32Array((ofForm.length >> 4) + 1)
  for (let first = 0; first < ofForm.length; first += 16) {
    const group = ofForm.slice(first, first + 16)
    const base = group.reduce((least, list) => (list.length === 1 ? Math.min(least, list[0] ?? 0) : least), Infinity)
    bases[first >> 4] = Number.isFinite(base) ? base : 0
    for (const [index, list] of group.entries()) {
      const step = (list[0] ?? 0) - base
      if (list.length === 1 && step < severalBit) steps[first + index] = step
      else {
        steps[first + index] = severalBit | several.length
        several.push(list.length, ...list)
      }
    }
  }
  if (several.length >= severalBit) throw new RangeError('The format has no room for so many words')
  return new Map<string, SectionData>([
    ['form.entryBases', bases],
    ['form.entrySteps', steps],
    ['entries.several', Uint32Array.from(several)],
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
