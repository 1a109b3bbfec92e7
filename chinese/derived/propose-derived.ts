import type { Explanation } from '../analysis'
import { CharacterClass, classAt } from '../character-class'
import type { CleanText } from '../clean-text'
import { barrier } from '../gaps'
import type { FoundForms, Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposer } from '../proposal'
import { suffixReadings } from './suffixes'

/** What a word costs with its suffix beside what it costs by itself, as a natural logarithm. Learning has the last word. */
const derived = 3

/** Words of two characters and a suffix that the dictionary lacks, where its own words would cross there: 棒球|场 against 棒|球场. */
export function createDerivedProposer(lexicon: Lexicon): Proposer {
  const readings = suffixReadings()
  const isSuffix = new Uint8Array(0x10000)
  for (const suffix of readings.keys()) isSuffix[suffix] = 1
  const found: FoundForms = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
  const scale = 1 / lexicon.frequencyScale
  const total = Math.log(lexicon.frequencyTotal)

  return (text, _lexicon, _tables, add) => {
    const { codes, length, barriers } = text
    for (let index = 2; index < length; index++) {
      if (isSuffix[codes[index]!] === 0) continue
      const start = index - 2
      const end = index + 1
      if (barriers[start + 1] === barrier.wall || barriers[index] === barrier.wall) continue
      if (classAt(codes, start, length) !== CharacterClass.han) continue
      // The suffix must make a word with the character before it, else nothing pulls it away.
      let count = lexicon.prefixes(codes, index - 1, end, found)
      if (count === 0 || found.lengths[count - 1] !== 2) continue
      count = lexicon.prefixes(codes, start, end, found)
      // Only a word of two takes it: 惟|台湾 is no word of its own, and 计算机 is in the dictionary.
      if (count === 0 || found.lengths[count - 1] !== 2) continue
      add({
        start, end, kind: 'compound', logProbability: lexicon.frequency(found.forms[count - 1]!) * scale - total + derived,
        explain: () => explain(text, lexicon, start, index, end, readings.get(codes[index]!)!),
      })
    }
  }
}

function explain(text: CleanText, lexicon: Lexicon, start: number, cut: number, end: number, reading: string): Explanation {
  const last = partOf(text, lexicon, cut, end, reading !== '' ? [reading] : [])
  return { kind: 'compound', ...extent(text, start, end), parts: [partOf(text, lexicon, start, cut), last] }
}
