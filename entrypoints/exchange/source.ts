import { createAnalyser } from '@/chinese/analyser'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary, loadEntries } from '@/dictionaries/load-package'
import { conversionPath, corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import type { WordSource } from '@/vocabulary/exchange/completing'

let opening: Promise<WordSource> | null = null

/** Dictionary and analysis, read out of the package when the first file is imported. */
export function openSource(): Promise<WordSource> {
  opening ??= open().catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

async function open(): Promise<WordSource> {
  const [core, glosses, tables] = [corePath, glossesPath, conversionPath].map((path) => fetchBuffer(fetch, path))
  // Whichever fails first says why.
  for (const file of [core!, glosses!, tables!]) file.catch(() => null)
  const dictionary = await loadDictionary(core!)
  const entries = await loadEntries(dictionary, glosses!)
  const conversion = await loadConversion(tables!)
  const { lexicon } = dictionary
  return {
    analyser: createAnalyser(lexicon, dictionary.tables),
    converter: createConverter(lexicon, conversion),
    entry: (id) => entries.entry(id),
    entriesOf: (word) => entries.entriesOf(word),
  }
}
