import type { Analysis } from '@/chinese/analysis'
import { createAnalyser } from '@/chinese/analyser'
import type { CardSource } from '@/components/card-source'
import { loadDictionary, loadEntries } from '@/dictionaries/load-package'
import type { Files } from './files'

/** What dictionary and analysis say, before it is known how the reader wants readings shown. */
export type BookSource = Omit<CardSource, 'spoken'>

export type BookState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly source: BookSource }
  | { readonly kind: 'broken'; readonly reason: string }

export interface Book {
  readonly state: BookState
  /** Resolves when the book is open or broken. Opens once, and again after `close`. */
  open(): Promise<BookState>
  /** Lets go of everything, so that a sleeping tab holds no dictionary. */
  close(): void
}

/** @param files asked for each time the book is opened */
export function createBook(files: () => Files): Book {
  let state: BookState = { kind: 'closed' }
  let opening: Promise<BookState> | null = null

  async function load(): Promise<BookState> {
    try {
      // Both files at once: the second is needed as soon as the first.
      const { core, glosses } = files()
      const dictionary = await loadDictionary(core)
      const { lexicon, tables } = dictionary
      const analyser = createAnalyser(lexicon, tables)
      const entries = await loadEntries(dictionary, glosses)
      return { kind: 'open', source: { lexicon, analyser, entry: (id) => entries.entry(id) } }
    } catch (error) {
      return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    get state() {
      return state
    },
    open() {
      if (opening) return opening
      state = { kind: 'opening' }
      const mine = load().then((next) => {
        // Closed while it was opening: what came is not kept.
        if (opening === mine) {
          state = next
          // What failed for a passing reason is tried again at the next look-up.
          if (next.kind === 'broken') opening = null
        }
        return next
      })
      opening = mine
      return mine
    },
    close() {
      opening = null
      state = { kind: 'closed' }
    },
  }
}

/** Analyses of the last paragraphs, so that moving along a line analyses nothing. */
export class Analyses {
  readonly #kept = new Map<number, Analysis>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(id: number): Analysis | undefined {
    return this.#kept.get(id)
  }

  keep(id: number, analysis: Analysis): void {
    this.#kept.delete(id)
    this.#kept.set(id, analysis)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return
      this.#kept.delete(oldest)
    }
  }

  clear(): void {
    this.#kept.clear()
  }
}
