import { loadDictionary, loadEntries } from '@/dictionaries/load-package'
import { corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import type { WordBook } from '@/vocabulary/known-words'

/** The dictionary out of the package, for a page that needs all of it. @throws DictionaryError when it cannot be used */
export async function openWordBook(): Promise<WordBook> {
  const fetchFile = (path: string) => fetch(path)
  const [core, glosses] = [fetchBuffer(fetchFile, corePath), fetchBuffer(fetchFile, glossesPath)]
  // Told by the other one, if both fail.
  glosses.catch(() => null)
  const dictionary = await loadDictionary(core)
  return { levels: dictionary.levels, entries: await loadEntries(dictionary, glosses) }
}
