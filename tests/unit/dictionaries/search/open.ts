import { createAnalyser } from '@/chinese/analyser'
import { buildIfStale, loadDictionary, readBuffer } from '@/dictionaries/load-node'
import { createSearch } from '@/dictionaries/search/search'

/** The search over the dictionary that is shipped, and its lexicon. */
export async function openSearch() {
  const [dictionary, files] = await Promise.all([loadDictionary(), buildIfStale()])
  const { lexicon, tables } = dictionary
  const analyser = createAnalyser(lexicon, tables)
  const cut = (text: string) => analyser.analyse(text).segments.flatMap(({ entries }) => entries.slice(0, 1))
  return { search: createSearch(dictionary, readBuffer(files.glosses), cut), lexicon }
}
