import type { Card, Review } from '../card'
import type { Meeting } from '../meeting'
import type { Word, WordId } from '../word'
import { ofWord } from './schema'
import type { Writing } from './write'

export interface Everything {
  readonly words: readonly Word[]
  readonly meetings: readonly Meeting[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
}

type WholeVocabulary = Writing<'words' | 'meetings' | 'cards' | 'reviews' | 'deletions'>

/** Asking for each word takes four requests; for more than these, reading the stores whole is quicker. */
const few = 500

/** Words that are kept, with all that hangs on them. */
export async function everythingOf(transaction: WholeVocabulary, ids: readonly WordId[]): Promise<Everything> {
  const [words, meetings] = [transaction.objectStore('words'), transaction.objectStore('meetings')]
  const [cards, reviews] = [transaction.objectStore('cards'), transaction.objectStore('reviews')]
  const asked = new Set(ids)
  if (asked.size > few) {
    const all = await Promise.all([words.getAll(), meetings.getAll(), cards.getAll(), reviews.getAll()])
    const ofAsked = <Row extends { readonly wordId: WordId }>(rows: readonly Row[]) => rows.filter(({ wordId }) => asked.has(wordId))
    return { words: all[0].filter(({ id }) => asked.has(id)), meetings: ofAsked(all[1]), cards: ofAsked(all[2]), reviews: ofAsked(all[3]) }
  }
  const each = <Row>(ask: (id: WordId) => Promise<Row>) => Promise.all([...asked].map(ask))
  const all = await Promise.all([
    each((id) => words.get(id)),
    each((id) => meetings.getAll(ofWord(id))),
    each((id) => cards.getAll(ofWord(id))),
    each((id) => reviews.index('wordId').getAll(id)),
  ])
  return { words: all[0].filter((word) => word !== undefined), meetings: all[1].flat(), cards: all[2].flat(), reviews: all[3].flat() }
}
