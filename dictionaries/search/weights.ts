import { EntryFlag } from '@/chinese/lexicon'
import { openEntryShares } from '@/chinese/readings/candidates'
import type { Dictionary } from '../dictionary'

/** What speaks against an entry, whatever was asked: who looks for 马 wants the horse, not the surname. */
const objections: readonly (readonly [flag: number, cost: number])[] = [
  [EntryFlag.surname, 130],
  [EntryFlag.rare, 90],
  [EntryFlag.reference, 20],
  [EntryFlag.abbreviation, 15],
]
/** A spelling of something that has an entry of its own under the same characters; 西安, which only points to 西安市, is the word people want. */
const duplicate = 110
/** Of a word on the last level of HSK; more on each one before it. */
const levelWorth = 5
const mostSeldom = 100

/**
 * How much each entry is wanted, other things being equal: how common it is (0 … 255, a logarithm), more for words of HSK's levels, less for
 * surnames, pointers and readings that a character seldom has.
 */
export function weighEntries({ lexicon, levels, tables }: Dictionary): Float32Array {
  const weights = new Float32Array(lexicon.entryCount)
  const costs = new Float32Array(lexicon.entryCount)
  const shares = openEntryShares(tables.bytes('reading.shares'))
  const isReference = (entry: number) => (lexicon.flags(entry) & EntryFlag.reference) !== 0
  for (let form = 0; form < lexicon.formCount; form++) {
    const count = lexicon.entriesOf(form)
    const frequency = lexicon.frequency(form)
    let most = 0
    let hasOwn = false
    for (let index = 0; index < count; index++) {
      const entry = lexicon.entryOf(form, index)
      weights[entry] = Math.max(weights[entry]!, frequency)
      if (count === 1) continue
      most = Math.max(most, shares.of(entry))
      hasOwn ||= !isReference(entry)
    }
    for (let index = 0; count > 1 && index < count; index++) {
      const entry = lexicon.entryOf(form, index)
      const seldom = most > 0 ? Math.min(mostSeldom, 20 * Math.log((most + 1) / (shares.of(entry) + 1))) : 0
      costs[entry] = Math.max(costs[entry]!, seldom + (hasOwn && isReference(entry) ? duplicate : 0))
    }
  }
  for (let entry = 0; entry < weights.length; entry++) {
    const flags = lexicon.flags(entry)
    weights[entry]! -= costs[entry]! + objections.reduce((sum, [flag, cost]) => (flags & flag ? sum + cost : sum), 0)
  }
  // Those up to a level are among those up to each level above, so a word of the first counts six times.
  for (let level = 6; level >= 1; level--) for (const entry of levels.entriesUpTo('hsk2', level)) weights[entry]! += levelWorth
  return weights
}
