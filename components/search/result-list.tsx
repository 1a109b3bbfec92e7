import { useEffect, useRef } from 'preact/hooks'
import type { FoundBy } from '@/dictionaries/search/hit'
import { groupsOf } from './result-groups'
import { ResultRow } from './result-row'
import type { ResultLook, ResultText } from './result-row'
import type { SearchStrings } from './search-strings'

export interface Result extends ResultText {
  readonly id: number
  readonly by: FoundBy
}

interface ResultListProps {
  readonly results: readonly Result[]
  /** There are more than are here. */
  readonly hasMore: boolean
  /** Which one the keys are at; -1: none. */
  readonly active: number
  /** Which one is open; -1: none. */
  readonly opened: number
  readonly look: ResultLook
  readonly open: (index: number) => void
  readonly more: () => void
  readonly strings: SearchStrings
}

export const listId = 'search-results'
export const optionId = (index: number): string => `search-result-${index}`

/** What was found, as the list of the box above it; the end of it coming into sight asks for more. */
export function ResultList({ results, hasMore, active, opened, look, open, more, strings }: ResultListProps) {
  const end = useRef<HTMLDivElement>(null)
  const count = results.length

  useEffect(() => {
    if (!end.current || !hasMore) return
    const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && more(), { rootMargin: '400px' })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [hasMore, count])

  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div class="results">
      <div id={listId} role="listbox" aria-label={strings('searchResults')} tabIndex={-1}>
        {groupsOf(results.map(({ by }) => by)).map(({ name, start, end: stop }) => (
          <div key={`${name} ${start}`} role="group" aria-label={name === null ? strings('searchResults') : strings(name)}>
            {name !== null && (
              <p class="result-group" aria-hidden="true">
                {strings(name)}
              </p>
            )}
            {results.slice(start, stop).map((result, place) => (
              <ResultRow
                key={result.id}
                id={optionId(start + place)}
                text={result}
                isActive={start + place === active}
                isOpen={start + place === opened}
                look={look}
                open={() => open(start + place)}
              />
            ))}
          </div>
        ))}
      </div>
      <div ref={end} class="results-end" />
    </div>
  )
}
