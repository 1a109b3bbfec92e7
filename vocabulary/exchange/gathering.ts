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
  for await (const { words, range } of selectedWords(db, selection)) yield await withBelongings(db, words, range, including)
}

/** `range`: the first and the last id of a stretch in which the words stand, where they stand in one. */
interface Batch {
  readonly words: readonly Word[]
  readonly range: readonly [first: WordId, last: WordId] | null
}

async function* selectedWords(db: VocabularyDb, selection: Selection): AsyncGenerator<Batch, void, void> {
  if (selection.kind === 'ids') {
    for (let start = 0; start < selection.ids.length; start += batchSize) yield { words: await wordsByIds(db, selection.ids.slice(start, start + batchSize)), range: null }
    return
  }
  for await (const all of eachWord(db, batchSize)) {
    const words = all.filter((word) => isSelected(word, selection))
    if (words.length > 0) yield { words, range: [words[0]!.id, words.at(-1)!.id] }
  }
}

/** One request for a stretch of words, or one for each word: for 50,000 words the first is ten times as fast. */
async function withBelongings(db: VocabularyDb, words: readonly Word[], range: Batch['range'], { sentences, pages, progress }: Including): Promise<Kept[]> {
  const transaction = db.transaction(['meetings', 'cards', 'reviews'])
  const [meetings, cards, reviews] = [transaction.objectStore('meetings'), transaction.objectStore('cards'), transaction.objectStore('reviews')]
  const ranges = range ? [IDBKeyRange.bound([range[0]], [range[1], []])] : words.map(({ id }) => ofWord(id))
  const ids = range ? [IDBKeyRange.bound(range[0], range[1])] : words.map(({ id }) => IDBKeyRange.only(id))
  const [met, scheduled, answered] = await Promise.all([
    sentences || pages ? Promise.all(ranges.map((keys) => meetings.getAll(keys))) : [],
    progress ? Promise.all(ranges.map((keys) => cards.getAll(keys))) : [],
    progress ? Promise.all(ids.map((keys) => reviews.index('wordId').getAll(keys))) : [],
  ])
  const meetingsOf = Map.groupBy(met.flat(), ({ wordId }) => wordId)
  const cardsOf = Map.groupBy(scheduled.flat(), ({ wordId }) => wordId)
  const reviewsOf = Map.groupBy(answered.flat(), ({ wordId }) => wordId)
  return words.map((word) => ({
    word,
    meetings: (meetingsOf.get(word.id) ?? []).sort((a, b) => a.at - b.at),
    cards: cardsOf.get(word.id) ?? [],
    reviews: (reviewsOf.get(word.id) ?? []).sort((a, b) => a.at - b.at),
  }))
}

export async function countSelected(db: VocabularyDb, selection: Selection): Promise<number> {
  let count = 0
  for await (const { words } of selectedWords(db, selection)) count += words.length
  return count
}
