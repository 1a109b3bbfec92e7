import type { Card, Review } from '../card'
import type { Meeting } from '../meeting'
import type { Word } from '../word'

/** A word with what belongs to it, on its way out. */
export interface Kept {
  readonly word: Word
  /** The oldest first. */
  readonly meetings: readonly Meeting[]
  readonly cards: readonly Card[]
  /** The oldest first; read only where they are asked for. */
  readonly reviews: readonly Review[]
}

/** What may go out beside the words themselves. */
export interface Including {
  /** The sentences in which they were met. */
  readonly sentences: boolean
  /** Titles and addresses of the pages. */
  readonly pages: boolean
  /** How far they are learnt: for Anki. */
  readonly progress: boolean
}

/** The meetings as far as they may go out. Without sentences and pages nothing is left of them. */
export function meetingsGoingOut({ meetings }: Pick<Kept, 'meetings'>, { sentences, pages }: Including): Meeting[] {
  if (!sentences && !pages) return []
  return meetings
    .map((meeting) => ({
      ...meeting,
      ...(!sentences && { sentence: null, shown: null }),
      ...(!pages && { title: null, url: null }),
    }))
    .filter(({ sentence, title, url }) => sentence !== null || title !== null || url !== null)
}
