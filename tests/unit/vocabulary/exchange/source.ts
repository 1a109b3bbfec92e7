import { createAnalyser } from '@/chinese/analyser'
import { createConverter } from '@/chinese/conversion/converter'
import { loadConversion, loadDictionary, loadEntries } from '@/dictionaries/load-node'
import type { WordSource } from '@/vocabulary/exchange/completing'

export async function realSource(): Promise<WordSource> {
  const [dictionary, entries, conversion] = await Promise.all([loadDictionary(), loadEntries(), loadConversion()])
  const { lexicon, tables } = dictionary
  return { analyser: createAnalyser(lexicon, tables), converter: createConverter(lexicon, conversion), entry: (id) => entries.entry(id), entriesOf: (word) => entries.entriesOf(word) }
}
