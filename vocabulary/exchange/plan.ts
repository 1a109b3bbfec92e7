import type { Word, WordId } from '../word'
import type { Completed } from './completing'
import type { Refused } from './incoming'
import { joinRows, mergeWord } from './merging'
import type { WhenKept } from './merging'
import { isSameReading } from './reading-text'

/** What would become of one word of a file. */
export interface Planned {
  readonly completed: Completed
  /** Under which it is kept, or would be. */
  readonly id: WordId
  readonly fate:
    | 'new'
    /** Kept already; something is added to it. */
    | 'more'
    /** Kept already, and the file says nothing that is not known. */
    | 'known'
}

export interface Plan {
  readonly words: readonly Planned[]
  readonly refused: readonly Refused[]
  /** Rows that say a word of an earlier row again; they are put together. */
  readonly repeated: number
}

/** Which of the kept words a row means: the one of its id, else the one of the same headword and, where the row says one, the same reading. */
export class KeptWords {
  readonly #byId = new Map<WordId, Word>()
  readonly #byHead = new Map<string, Word[]>()

  constructor(words: readonly Word[]) {
    for (const word of words) {
      this.#byId.set(word.id, word)
      const head = headOf(word)
      const same = this.#byHead.get(head)
      if (same) same.push(word)
      else this.#byHead.set(head, [word])
    }
  }

  find({ word, hasReading }: Completed): Word | null {
    const known = this.#byId.get(word.id)
    if (known) return known
    const same = this.#byHead.get(headOf(word)) ?? []
    return same.find(({ reading }) => !hasReading || reading.length === 0 || isSameReading(reading, word.reading, true)) ?? null
  }
}

const headOf = ({ traditional, simplified }: Pick<Word, 'traditional' | 'simplified'>) => `${traditional}|${simplified}`

export function planImport(rows: readonly Completed[], refused: readonly Refused[], kept: KeptWords, how: WhenKept): Plan {
  const words = new Map<WordId, Completed>()
  let repeated = 0
  for (const row of rows) {
    const id = kept.find(row)?.id ?? row.word.id
    const earlier = words.get(id)
    if (earlier) repeated++
    words.set(id, earlier ? joinRows(earlier, row) : row)
  }
  const planned = [...words].map(([id, completed]): Planned => {
    const known = kept.find(completed)
    if (!known) return { completed, id, fate: 'new' }
    const isMore = how !== 'leave' && (completed.meetings.length > 0 || mergeWord(known, completed, how) !== known)
    return { completed, id, fate: isMore ? 'more' : 'known' }
  })
  return { words: planned, refused: refused.toSorted((a, b) => a.row - b.row), repeated }
}
