import type { Explanation, Part } from '../analysis'
import type { CleanText } from '../clean-text'
import type { FoundForms, Lexicon } from '../lexicon'
import { extent, partOf } from '../part'
import type { Proposer } from '../proposal'
import type { Tables } from '../tables'
import { contextWords } from './context-words'
import { readCountries } from './countries'
import { readDotted, readForeign } from './foreign'
import { openNameModel } from './name-model'
import { createNameReader, surnameReading, type NameReader } from './name-reading'
import { readJapanese, readPeople } from './people'
import { readPlaces } from './places'
import { isDot, singleCharacters, Site, type Guess } from './site'

/**
 * Names that the dictionary lacks, from how characters are used in names and from what stands beside them.
 * Proposes nothing without the learned section 'names'.
 *
 * @throws RangeError when the section has another format
 */
export function createNameProposer(lexicon: Lexicon, tables: Tables): Proposer {
  const model = openNameModel(tables)
  if (!model) return () => {}
  const words = contextWords()
  const found: FoundForms = { lengths: new Uint8Array(lexicon.longest + 1), forms: new Int32Array(lexicon.longest + 1) }
  const read = createNameReader(lexicon, tables, model)
  const alone = singleCharacters(lexicon, model.rowOf)
  return (text, _lexicon, _tables, add) => {
    const { codes, length } = text
    const site = new Site(text, model, words, lexicon, alone)
    let reachedFrom = -1
    let reached = 0
    const keep = (guess: Guess): void => {
      const { start, end, logProbability } = guess
      if (!site.isWorth(start, end, logProbability)) return
      if (reachedFrom !== start) {
        reachedFrom = start
        const count = lexicon.prefixes(codes, start, site.end, found)
        reached = count === 0 ? start : start + found.lengths[count - 1]!
      }
      // What the dictionary has, it explains better; and 斐迪南, which it has, is not 斐迪 and 南.
      if (reached >= end) return
      const cut = guess.of === 'person' ? guess.cuts[0] : undefined
      add({ start, end, kind: 'name', of: guess.of, ...(cut === undefined ? {} : { cut }), logProbability, explain: () => explain(text, lexicon, read, guess) })
    }
    for (let index = 0; index < length; index++) {
      site.moveTo(index, length)
      if (model.rowOf[codes[index]!] === 0) continue
      readPeople(site, index, keep)
      readJapanese(site, index, keep)
      readForeign(site, index, keep)
      readPlaces(site, index, keep)
      readDotted(site, index, keep)
      readCountries(site, index, keep)
    }
  }
}

function wordOf(codes: Uint16Array, start: number, end: number): string {
  let word = ''
  for (let index = start; index < end; index++) word += String.fromCharCode(codes[index]!)
  return word
}

function explain(text: CleanText, lexicon: Lexicon, read: NameReader, { start, end, of, cuts, meaning }: Guess): Explanation {
  const parts: Part[] = []
  let from = start
  for (const cut of [...cuts, end]) {
    const to = cut < end && isDot(text.codes[cut - 1]!) ? cut - 1 : cut
    const word = wordOf(text.codes, from, to)
    const surname = of === 'person' && from === start ? surnameReading(lexicon, word, read) : []
    parts.push(capitalised(partOf(text, lexicon, from, to, surname), read))
    from = cut
  }
  return { kind: 'name', ...extent(text, start, end), of, parts, ...(meaning === undefined ? {} : { meaning }) }
}

/** What the dictionary does not read is read character by character, with the capital of a name. */
function capitalised(part: Part, read: NameReader): Part {
  if (part.reading.length > 0) return part
  const [first = '', ...rest] = read(part.word)
  return first === '' ? part : { ...part, reading: [first.charAt(0).toUpperCase() + first.slice(1), ...rest] }
}
