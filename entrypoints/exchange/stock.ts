import { eachWord } from '@/vocabulary/store/read'
import type { LastImport, VocabularyDb } from '@/vocabulary/store/schema'
import type { WordState } from '@/vocabulary/word'
import type { Stock } from './calls'

/** More tags than these are no choice any more. */
const mostTags = 500

export async function takeStock(db: VocabularyDb, last: LastImport | null): Promise<Stock> {
  const states: Record<WordState, number> = { new: 0, learning: 0, known: 0, ignored: 0 }
  const tags = new Map<string, number>()
  const levels = new Map<number, number>()
  let words = 0
  for await (const batch of eachWord(db, 1_000)) {
    words += batch.length
    for (const word of batch) {
      states[word.state]++
      levels.set(word.hsk2 ?? 0, (levels.get(word.hsk2 ?? 0) ?? 0) + 1)
      for (const tag of word.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    }
  }
  return {
    words,
    states,
    tags: [...tags].sort((a, b) => b[1] - a[1]).slice(0, mostTags),
    levels: [...levels].sort((a, b) => a[0] - b[0]),
    last: last && { at: last.at, fileName: last.fileName, words: last.added.length + last.changed.length },
  }
}
