import { createAnalyser } from '@/chinese/analyser'
import type { Analyser } from '@/chinese/analysis'
import type { Converter } from '@/chinese/conversion/conversion'
import { createConverter } from '@/chinese/conversion/converter'
import type { Dictionary } from '@/dictionaries/dictionary'
import { loadConversion, loadDictionary } from '@/dictionaries/load-package'
import { conversionPath, corePath, fetchBuffer } from '@/dictionaries/package-files'

/** All that it takes to convert a text. */
export interface OpenConverter {
  readonly dictionary: Dictionary
  readonly analyser: Analyser
  readonly converter: Converter
}

/**
 * Reads the files out of the package, both at once.
 *
 * @throws DictionaryError with a sentence for the reader when one is missing or not usable
 */
export async function openConverter(): Promise<OpenConverter> {
  const files = [fetchBuffer(fetch, corePath), fetchBuffer(fetch, conversionPath)] as const
  // Whichever fails first says why; the other need not be heard of too.
  for (const file of files) file.catch(() => null)
  const [dictionary, conversion] = [await loadDictionary(files[0]), await loadConversion(files[1])]
  return { dictionary, analyser: createAnalyser(dictionary.lexicon, dictionary.tables), converter: createConverter(dictionary.lexicon, conversion) }
}
