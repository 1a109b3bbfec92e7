import type { Asked } from '@/components/nested-word'
import type { Move } from '@/components/search/search-box'
import type { FoundEntry } from './calls'
import type { Finder } from './finder'

/** A word that is open: one of the results, or one that was looked up in the card before it. */
export interface OpenWord {
  readonly asked: Asked
  /** The entry that is to stand first; null: whichever fits. */
  readonly entry: number | null
}

/** What is asked for, and the words that were opened one from the other: the last one is shown. */
export interface Place {
  readonly query: string
  readonly trail: readonly OpenWord[]
}

export interface SearchedState extends Place {
  /** Of the question before it while the next answer is on its way, so that nothing flickers; null while there was none. */
  readonly found: { readonly query: string; readonly total: number; readonly entries: readonly FoundEntry[] } | null
  readonly active: number
  readonly fault: string | null
}

export interface Searching {
  readonly state: SearchedState
  type(query: string): void
  move(to: Move): void
  /** Opens a result. @param index the one that the keys are at, else the first */
  open(index?: number): void
  openWord(asked: Asked): void
  /** Closes what is open. */
  close(): void
  /** To another place, such as one that the browser went back to. */
  goTo(place: Place): void
  more(): void
  again(): void
}

/** Fills the tallest window, and is drawn within a frame. */
const firstCount = 30
const pageStep = 8

/**
 * The state of a search: typing, going through what is found, opening words. One question at a time is asked; of those that are typed
 * meanwhile only the last.
 *
 * @param wordOf how a result is looked up
 * @param changed something of `state` is other than before; 'next': what was before is left to the back button
 */
export function createSearching(finder: Finder, start: Place, wordOf: (found: FoundEntry) => Asked, changed: (step: 'same' | 'next' | 'none') => void): Searching {
  let state: SearchedState = { ...start, found: null, active: -1, fault: null }
  let isAsking = false
  /** Enter was pressed before the answer came: the first result is opened when it does. */
  let isOpening = false

  const set = (part: Partial<SearchedState>, step: 'same' | 'next' | 'none' = 'none') => {
    state = { ...state, ...part }
    changed(step)
  }

  async function ask(from = 0): Promise<void> {
    if (isAsking) return
    isAsking = true
    const { query } = state
    try {
      const { total, entries } = await finder.find(query, from, firstCount)
      const before = from > 0 && state.found?.query === query ? state.found.entries : []
      const isSame = state.found?.query === query
      state = { ...state, found: { query, total, entries: [...before, ...entries] }, active: isSame ? state.active : -1, fault: null }
    } catch (error) {
      state = { ...state, fault: error instanceof Error ? error.message : String(error) }
    }
    isAsking = false
    changed('none')
    if (state.query !== query && isQuestion(state.query)) return await ask()
    if (isOpening && state.query === query) open(0)
    isOpening = false
  }

  function open(index: number) {
    const found = state.found?.entries[index]
    if (found) set({ active: index, trail: [{ asked: wordOf(found), entry: found.entry.id }] }, 'next')
  }

  const isQuestion = (query: string) => query.trim() !== ''

  function askAnew() {
    if (isQuestion(state.query)) void ask()
    else set({ found: null, active: -1 })
  }

  if (isQuestion(start.query)) void ask()
  return {
    get state() {
      return state
    },
    type(query) {
      if (query === state.query) return
      isOpening = false
      set({ query, trail: [], active: -1 }, state.trail.length > 0 ? 'next' : 'same')
      askAnew()
    },
    move(to) {
      const count = state.found?.entries.length ?? 0
      if (count === 0) return
      const by = { next: 1, previous: -1, 'page down': pageStep, 'page up': -pageStep }[to]
      // Up from the first one is back in the box.
      const active = Math.max(-1, Math.min(count - 1, state.active + by))
      set({ active })
      if (active >= count - pageStep) this.more()
    },
    open(index = Math.max(0, state.active)) {
      if (state.found?.query === state.query) open(index)
      else isOpening = isQuestion(state.query)
    },
    openWord(asked) {
      set({ trail: [...state.trail, { asked, entry: null }] }, 'next')
    },
    close() {
      if (state.trail.length > 0) set({ trail: [] }, 'next')
    },
    goTo({ query, trail }) {
      const isOther = query !== state.query
      set({ query, trail, active: isOther ? -1 : state.active })
      if (isOther) askAnew()
    },
    more() {
      const { found, query } = state
      if (found && found.query === query && found.entries.length < found.total) void ask(found.entries.length)
    },
    again: () => askAnew(),
  }
}
