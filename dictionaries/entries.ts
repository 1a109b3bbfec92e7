import type { Dictionary } from './dictionary'
import type { Entry, Pointer, ResolvedReference } from './entry'
import { asUint32, DictionaryError, readSections, section } from './format'
import { GlossBlocks } from './gloss-blocks'
import { search } from './numbers'
import { parseSenses } from './senses'

export interface Entries {
  /**
   * One entry, ready to be shown.
   *
   * @throws RangeError when there is no such entry
   * @throws DictionaryError when the file turns out to be damaged
   */
  entry(id: number): Entry
  /** All entries of a headword in either script, in the order of the source; [] when there are none. */
  entriesOf(word: string): Entry[]
}

/** Entries whose text is kept: the words of one sentence lie in many blocks, but a reader comes back to the same ones. About 100 bytes each. */
const keptTexts = 256

/**
 * Opens the second file: what the entries mean. It stays compressed in memory; a look-up inflates the block that it needs.
 *
 * @throws DictionaryError when the file is not usable, or belongs to another build than `dictionary`
 */
export function openEntries(dictionary: Dictionary, glosses: ArrayBuffer): Entries {
  const { lexicon, levels } = dictionary
  const sections = readSections(glosses)
  const numbers = (name: string) => asUint32(section(sections, name))
  if (numbers('info.build')[0] !== dictionary.build) {
    throw new DictionaryError('damaged', 'The two dictionary files do not belong together. Please reinstall Tongdu.')
  }
  const blocks = new GlossBlocks(sections)
  const { size } = blocks
  const pointerSenses = numbers('pointer.senses')
  const pointerEntries = numbers('pointer.entries')
  const pointerMeanings = numbers('pointer.meanings')
  const decoder = new TextDecoder()
  const texts = new Map<number, string>()
  let inflated = -1
  let block = new Uint8Array()

  /** The entries of one word are mostly in one block: the last one stays inflated. */
  const inflate = (number: number): Uint8Array => {
    if (number === inflated) return block
    inflated = -1
    block = blocks.inflate(number)
    inflated = number
    return block
  }

  const readText = (id: number): string => {
    const lines = inflate(Math.floor(id / size))
    let start = 0
    for (let skip = id % size; skip > 0; skip--) start = lines.indexOf(10, start) + 1
    const end = lines.indexOf(10, start)
    return decoder.decode(lines.subarray(start, end < 0 ? lines.length : end))
  }

  /** What was not asked for longest goes first. */
  const textOf = (id: number): string => {
    const text = texts.get(id) ?? readText(id)
    texts.delete(id)
    texts.set(id, text)
    const [oldest] = texts.keys()
    if (texts.size > keptTexts && oldest !== undefined) texts.delete(oldest)
    return text
  }

  const resolve = (id: number, place: number, pointer: Pointer): ResolvedReference => {
    const found = search(pointerSenses, (id << 5) | place)
    return { ...pointer, entry: pointerEntries[found] ?? null, meaning: pointerMeanings[found] ?? null }
  }

  const entry = (id: number): Entry => {
    if (!Number.isInteger(id) || id < 0 || id >= lexicon.entryCount) throw new RangeError(`There is no entry ${id}`)
    const { senses, classifiers, taiwanSyllables } = parseSenses(textOf(id))
    const form = lexicon.simplifiedForm(id)
    return {
      id,
      traditional: lexicon.traditional(id),
      simplified: lexicon.spelling(form),
      syllables: lexicon.syllablesOf(id),
      senses: senses.map(({ labels, glosses: list, isSurname, pointer }, place) => ({
        labels,
        glosses: list,
        isSurname,
        pointsTo: pointer && resolve(id, place, pointer),
      })),
      classifiers,
      taiwanSyllables,
      flags: lexicon.flags(id),
      hsk2: levels.level('hsk2', id),
      frequencyBand: frequencyBand(lexicon.frequency(form) / lexicon.frequencyScale, lexicon.frequencyTotal),
    }
  }

  return {
    entry,
    entriesOf(word) {
      const form = lexicon.formOf(word)
      if (form < 0) return []
      return Array.from({ length: lexicon.entriesOf(form) }, (_, index) => entry(lexicon.entryOf(form, index)))
    },
  }
}

/**
 * 5 from 100 in a million words, 4 from 10, 3 from 1, 2 from 0.1, 1 below; null when never counted.
 * Each band is ten times as common as the one below: about the 1,000, 8,000, 40,000 and 120,000 commonest words.
 */
export function frequencyBand(logarithm: number, total: number): number | null {
  if (logarithm <= 0) return null
  const perMillion = (Math.exp(logarithm) / total) * 1e6
  return perMillion >= 100 ? 5 : perMillion >= 10 ? 4 : perMillion >= 1 ? 3 : perMillion >= 0.1 ? 2 : 1
}
