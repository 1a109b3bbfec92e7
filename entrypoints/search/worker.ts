// Searches the dictionary away from the page: no key that is typed ever waits for it.
import type { Hit } from '@/dictionaries/search/hit'
import type { Search } from '@/dictionaries/search/search'
import type { FromSearcher, ToSearcher } from './calls'
import { openSearch } from './open-dictionary'

const tell = (message: FromSearcher) => postMessage(message)

const opening = openSearch()
/** The last question with all that answers it: scrolling on asks for further parts of it. */
let last: { readonly typed: string; readonly hits: readonly Hit[] } | null = null

async function answer({ id, typed, from, count }: ToSearcher): Promise<void> {
  try {
    const { search, entries } = await opening
    if (last?.typed !== typed) last = { typed, hits: search.search(typed) }
    const found = last.hits.slice(from, from + count).map(({ entry, by }) => ({ by, entry: entries.entry(entry) }))
    tell({ kind: 'found', id, total: last.hits.length, entries: found })
  } catch (error) {
    tell({ kind: 'broken', id, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** A part at a time, so that what was typed meanwhile is answered in between. */
function prepare(search: Search): void {
  if (search.prepare()) setTimeout(() => prepare(search))
  else tell({ kind: 'ready' })
}

addEventListener('message', ({ data }: MessageEvent<ToSearcher>) => void answer(data))
// Why it cannot be opened is the answer to the first question.
opening.then(({ search }) => prepare(search)).catch(() => null)
