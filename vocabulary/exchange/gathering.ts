import { eachWord, wordsByIds } from '../store/read'
import { ofWord } from '../store/schema'
import type { VocabularyDb } from '../store/schema'
import type { Word, WordId, WordState } from '../word'
import type { Including, Kept } from './kept'

/** Which words go out. */
export type Selection =
  | { readonly kind: 'ids'; readonly ids: readonly WordId[] }
  | {
      readonly kind: 'filter'
      readonly states: readonly WordState[]
      /** With this tag; null: whatever their tags. */
      readonly tag: string | null
      /** HSK 2.0 level; 0: those without one; null: whatever their level. */
      readonly level: number | null
    }

export function isSelected(word: Word, selection: Selection): boolean {
  if (selection.kind === 'ids') return true
  const { states, tag, level } = selection
  return states.includes(word.state) && (tag === null || word.tags.includes(tag)) && (level === null || (word.hsk2 ?? 0) === level)
}

const batchSize = 500

/** The selected words with what belongs to them, in batches, never all in memory. */
export async function* gather(db: VocabularyDb, selection: Selection, including: Including): AsyncGenerator<Kept[], void, void> {
  for await (const words of selectedWords(db, selection)) yield await withBelongings(db, words, including)
}

async function* selectedWords(db: VocabularyDb, selection: Selection): AsyncGenerator<Word[], void, void> {
  if (selection.kind === 'ids') {
    for (let start = 0; start < selection.ids.length; start += batchSize) yield await wordsByIds(db, selection.ids.slice(start, start + batchSize))
    return
  }
  for await (const words of eachWord(db, batchSize)) {
    const chosen = words.filter((word) => isSelected(word, selection))
    if (chosen.length > 0) yield chosen
  }
}

async function withBelongings(db: VocabularyDb, words: readonly Word[], { sentences, pages, progress }: Including): Promise<Kept[]> {
  const transaction = db.transaction(['meetings', 'cards', 'reviews'])
  const [meetings, cards, reviews] = [transaction.objectStore('meetings'), transaction.objectStore('cards'), transaction.objectStore('reviews')]
  return await Promise.all(
    words.map(async (word) => {
      const [met, scheduled, answered] = await Promise.all([
        sentences || pages ? meetings.getAll(ofWord(word.id)) : [],
        progress ? cards.getAll(ofWord(word.id)) : [],
        progress ? reviews.index('wordId').getAll(word.id) : [],
      ])
      return { word, meetings: met.sort((a, b) => a.at - b.at), cards: scheduled, reviews: answered.sort((a, b) => a.at - b.at) }
    }),
  )
}

export async function countSelected(db: VocabularyDb, selection: Selection): Promise<number> {
  let count = 0
  for await (const words of selectedWords(db, selection)) count += words.length
  return count
}
