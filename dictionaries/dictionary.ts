import type { Tables } from '@/chinese/tables'
import { asUint32, readSections, type Sections } from './format'
import { BinaryLexicon } from './lexicon'
import { openLevels, type Levels } from './levels'

/** The core file, opened: all that the analysis needs. What the entries mean is in the second file, see `entries.ts`. */
export interface Dictionary {
  readonly lexicon: BinaryLexicon
  readonly tables: Tables
  readonly levels: Levels
  readonly sections: Sections
  /** Which build this is: both files of one build carry the same. */
  readonly build: number
  /** Date of the source, as its header writes it. */
  readonly sourceDate: string
}

/**
 * Lays typed arrays over the file; nothing is copied or parsed.
 *
 * @throws DictionaryError with a sentence for the reader when the file is not whole, changed, or of another version
 */
export function openDictionary(core: ArrayBuffer): Dictionary {
  const sections = readSections(core)
  const text = (name: string) => new TextDecoder().decode(sections.get(name))
  return {
    lexicon: new BinaryLexicon(sections),
    tables: { bytes: (name) => sections.get(`table.${name}`) ?? null },
    levels: openLevels(sections),
    sections,
    build: asUint32(sections.get('info.build') ?? new Uint8Array(4))[0] ?? 0,
    sourceDate: text('info.date'),
  }
}
