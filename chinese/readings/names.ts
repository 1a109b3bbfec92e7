import { EntryFlag, type Lexicon } from '../lexicon'
import { placeEndings } from '../tables/preferred-readings'
import type { Sentence } from './sentence'

const joiners = '、—－-–·'
/** Behind a country's single character these speak of the country: 中方, 俄两国. */
const afterCountries = new Set(['方', '国', '國', '两', '兩', '双', '雙', '关', '關', '军', '軍', '媒'])

export const isCapital = (reading: string): boolean => /^\p{Lu}/u.test(reading)

/**
 * Whether the word at `index`, which is a name as well as a plain word, is the name here: a place before 区, 市 …,
 * a country among countries (中、俄、哈).
 */
export function isNamedHere({ text, cuts }: Sentence, index: number, lexicon: Lexicon): boolean {
  const start = cuts.starts[index]!
  const end = cuts.ends[index]!
  const after = end < text.length ? String.fromCharCode(text.codes[end]!) : ''
  if (end - start > 1) return placeEndings.includes(after) && after !== '' && isSingle(cuts, index + 1)
  if (isJoiner(text.codes, start - 1, text.length) && isCountry(cuts, index - 2, lexicon)) return true
  if (isJoiner(text.codes, end, text.length) && isCountry(cuts, index + 2, lexicon)) return true
  return afterCountries.has(after) && isCountry(cuts, index - 1, lexicon)
}

function isJoiner(codes: Uint16Array, at: number, length: number): boolean {
  return at >= 0 && at < length && joiners.includes(String.fromCharCode(codes[at]!))
}

const isSingle = (cuts: Sentence['cuts'], index: number): boolean =>
  index >= 0 && index < cuts.count && cuts.ends[index]! - cuts.starts[index]! === 1

/** A single character that is a name but not only a surname. */
function isCountry(cuts: Sentence['cuts'], index: number, lexicon: Lexicon): boolean {
  if (!isSingle(cuts, index)) return false
  const form = cuts.labels[index]!
  if (form < 0) return false
  for (let place = 0; place < lexicon.entriesOf(form); place++) {
    const flags = lexicon.flags(lexicon.entryOf(form, place))
    if ((flags & (EntryFlag.proper | EntryFlag.surname)) === EntryFlag.proper) return true
  }
  return false
}
