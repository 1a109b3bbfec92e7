import type { KnownPreview, KnownSource, KnownState } from '@/components/known-dialog'
import { openWordBook } from '@/platform/word-book'
import { findLevels, findList, newWords, type FoundWords, type WordBook } from '@/vocabulary/known-words'
import { inSlices } from '@/vocabulary/slices'
import { deleteWords, putWords } from '@/vocabulary/store/edit'
import { wordsByIds } from '@/vocabulary/store/read'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { wordIdOf, type WordId } from '@/vocabulary/word'

export interface KnownWords {
  preview(source: KnownSource): Promise<KnownPreview>
  /** Words that are kept already stay as they are. @returns the ids of those that were added */
  apply(source: KnownSource, state: KnownState): Promise<readonly WordId[]>
  /** Takes back what was added. */
  undo(ids: readonly WordId[]): Promise<void>
}

/** @param database throws when it cannot be opened */
export function createKnownWords(database: () => Promise<VocabularyDb>): KnownWords {
  let opening: Promise<WordBook> | null = null
  const book = () => {
    opening ??= openWordBook()
    opening.catch(() => (opening = null))
    return opening
  }
  const find = (open: WordBook, source: KnownSource): Promise<FoundWords> =>
    inSlices(source.kind === 'levels' ? findLevels(open, source.highest) : findList(open, source.text))
  return {
    async preview(source) {
      const open = await book()
      const { entries, count, unknown } = await find(open, source)
      const ids = (await inSlices(newWords(open, entries, 'known'))).map(wordIdOf)
      const kept = (await wordsByIds(await database(), ids)).length
      return { words: count, added: ids.length - kept, kept, unknown }
    },
    async apply(source, state) {
      const open = await book()
      const { entries } = await find(open, source)
      const words = await inSlices(newWords(open, entries, state))
      const { added } = await putWords(await database(), words, Date.now(), { whenKept: (kept) => kept })
      return added
    },
    async undo(ids) {
      await deleteWords(await database(), ids, Date.now())
    },
  }
}
