import { createAnalyser } from '@/chinese/analyser'
import type { Entries } from '@/dictionaries/entries'
import { loadDictionary, loadEntries } from '@/dictionaries/load-package'
import { corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import { createSearch } from '@/dictionaries/search/search'
import type { CutText, Search } from '@/dictionaries/search/search'

export interface OpenedSearch {
  readonly search: Search
  readonly entries: Entries
}

/** The search over the files of the package. @throws DictionaryError with a sentence for the reader when one is missing or not usable */
export async function openSearch(): Promise<OpenedSearch> {
  const fetchFile = (path: string) => fetch(path)
  const glosses = fetchBuffer(fetchFile, glossesPath)
  // Whichever file fails first says why.
  glosses.catch(() => null)
  const dictionary = await loadDictionary(fetchBuffer(fetchFile, corePath))
  const entries = await loadEntries(dictionary, glosses)
  let analyser: ReturnType<typeof createAnalyser> | null = null
  const cut: CutText = (text) => {
    analyser ??= createAnalyser(dictionary.lexicon, dictionary.tables)
    return analyser.analyse(text).segments.flatMap(({ entries: ids }) => ids.slice(0, 1))
  }
  return { search: createSearch(dictionary, await glosses, cut), entries }
}
