import type { Tables } from '@/chinese/tables'
import { readSections } from './format'

/**
 * Lays the tables of the conversion between scripts over their file; nothing is copied or parsed.
 *
 * @throws DictionaryError with a sentence for the reader when the file is not whole, changed, or of another version
 */
export function openConversion(buffer: ArrayBuffer): Tables {
  const sections = readSections(buffer)
  return { bytes: (name) => sections.get(name) ?? null }
}
