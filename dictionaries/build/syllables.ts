import { EntryFlag } from '@/chinese/lexicon'
import type { SectionData } from '@/dictionaries/format'
import { capitalised, placeBits } from '@/dictionaries/syllables'
import type { ReadEntry } from './flags'

/**
 * Sounds follow from characters: of 323,000 syllables 19,000 are not the commonest of their character. Storing all would cost 475 kB of
 * the package, this costs a fifth.
 *
 *     sound.syllables          all distinct ones, a space between
 *     sound.common             for each letter of the alphabet the number of its commonest syllable, in lower case
 *     sound.places/exceptions  rising: entry and place in it; and the number of the syllable that is said there. The capital letter that
 *                              begins the pinyin of a proper name is none
 *     sound.oddEntries/Counts  entries with another count of syllables than of characters, rising, and that count. All are exceptions
 *
 * @throws RangeError when an entry has more syllables than the format has room for
 */
export function buildSyllables(entries: readonly ReadEntry[], letterOf: Uint16Array): Map<string, SectionData> {
  const common = commonSounds(entries, letterOf)
  const distinct = [...new Set([...common.values(), ...entries.flatMap((entry) => entry.syllables)])].sort()
  const numberOf = new Map(distinct.map((syllable, index) => [syllable, index]))
  const commonByLetter = new Uint16Array(letterOf.reduce((most, letter) => Math.max(most, letter), 0) + 1)
  for (const [letter, syllable] of common) commonByLetter[letter] = numberOf.get(syllable) ?? 0
  const usual = (character: string) => distinct[commonByLetter[letterOf[character.charCodeAt(0)] ?? 0] ?? 0] ?? ''

  const places: number[] = []
  const exceptions: number[] = []
  const odd: [number, number][] = []
  for (const [entry, { traditional, syllables, flags }] of entries.entries()) {
    const characters = [...traditional]
    const isOdd = characters.length !== syllables.length
    if (isOdd) odd.push([entry, syllables.length])
    if (syllables.length > 1 << placeBits) throw new RangeError(`${traditional} has more syllables than the format has room for`)
    for (const [place, syllable] of syllables.entries()) {
      const expected = usual(characters[place] ?? '')
      const isProper = place === 0 && (flags & EntryFlag.proper) !== 0
      if (!isOdd && syllable === (isProper ? capitalised(expected) : expected)) continue
      places.push((entry << placeBits) | place)
      exceptions.push(numberOf.get(syllable) ?? 0)
    }
  }
  return new Map<string, SectionData>([
    ['sound.syllables', new TextEncoder().encode(distinct.join(' '))],
    ['sound.common', commonByLetter],
    ['sound.places', Uint32Array.from(places)],
    ['sound.exceptions', Uint16Array.from(exceptions)],
    ['sound.oddEntries', Uint32Array.from(odd, ([entry]) => entry)],
    ['sound.oddCounts', Uint8Array.from(odd, ([, count]) => count)],
  ])
}

/** By letter, so glyph variants share one; letters that stand for the first half of many characters get the commonest of all of these. */
function commonSounds(entries: readonly ReadEntry[], letterOf: Uint16Array): Map<number, string> {
  const counts = new Map<number, Map<string, number>>()
  for (const { traditional, syllables } of entries) {
    const characters = [...traditional]
    if (characters.length !== syllables.length) continue
    for (const [place, character] of characters.entries()) {
      const letter = letterOf[character.charCodeAt(0)] ?? 0
      const sounds = counts.get(letter) ?? new Map<string, number>()
      const sound = syllables[place]?.toLowerCase() ?? ''
      counts.set(letter, sounds.set(sound, (sounds.get(sound) ?? 0) + 1))
    }
  }
  return new Map([...counts].map(([letter, sounds]) => [letter, [...sounds].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]))
}
