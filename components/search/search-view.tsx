import type { ComponentChildren } from 'preact'
import { inDigits } from '../in-language'
import { ResultList } from './result-list'
import type { Result } from './result-list'
import type { ResultLook } from './result-row'
import { SearchBox } from './search-box'
import type { Move } from './search-box'
import type { SearchStrings } from './search-strings'

export interface SearchState {
  readonly query: string
  /** Null while the first answer is not there. */
  readonly found: { readonly query: string; readonly total: number; readonly results: readonly Result[] } | null
  readonly active: number
  readonly opened: number
  /** Why nothing can be found; null when it can. */
  readonly fault: string | null
}

export interface SearchActions {
  readonly type: (query: string) => void
  readonly move: (to: Move) => void
  readonly enter: () => void
  readonly escape: () => boolean
  readonly open: (index: number) => void
  readonly more: () => void
  readonly again: () => void
}

interface SearchViewProps {
  readonly state: SearchState
  readonly actions: SearchActions
  readonly look: ResultLook
  /** The entry that is open, or null. */
  readonly entry: ComponentChildren | null
  readonly close: () => void
  /** A key in the entry. */
  readonly press: (event: KeyboardEvent) => void
  /** Shown while nothing is asked for. */
  readonly children: ComponentChildren
  readonly strings: SearchStrings
}

/** The box, what was found, and the entry that is open: beside the list where there is room for both, else in its place. */
export function SearchView({ state, actions, look, entry, close, press, children, strings }: SearchViewProps) {
  const { query, found, active, opened, fault } = state
  const isAsked = query.trim() !== ''
  const isOpen = entry !== null
  const hasResults = isAsked && found !== null && found.results.length > 0
  return (
    <div class={`search${isOpen ? ' has-entry' : ''}${look.hasToneColours ? '' : ' plain-tones'}`} data-found={found?.query}>
      <SearchBox query={query} hasResults={hasResults} active={active} strings={strings} {...actions} />
      {isAsked && (
        <p class="search-state" role="status">
          {stateText(state, strings)}
        </p>
      )}
      {isAsked && fault !== null && (
        <p class="search-fault" role="alert">
          {strings('searchBroken', [fault])}{' '}
          <button type="button" onClick={actions.again}>
            {strings('searchAgain')}
          </button>
        </p>
      )}
      {isAsked && found?.total === 0 && <p class="search-hint">{strings('searchNothingHint')}</p>}
      {(isAsked || isOpen) && (
        <div class="search-panes">
          {hasResults && (
            <ResultList
              results={found.results}
              hasMore={found.results.length < found.total}
              active={active}
              opened={opened}
              look={look}
              open={actions.open}
              more={actions.more}
              strings={strings}
            />
          )}
          {isOpen && (
            <div class="search-entry" tabIndex={-1} id="search-entry" onKeyDown={press}>
              <button type="button" class="entry-back" onClick={close}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M9.5 3.5 5 8l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
                </svg>
                {strings('searchBack')}
              </button>
              {entry}
            </div>
          )}
        </div>
      )}
      {!isAsked && !isOpen && children}
    </div>
  )
}

function stateText({ query, found, fault }: SearchState, strings: SearchStrings): string {
  if (fault !== null) return ''
  if (found === null) return strings('searchOpening')
  return found.total === 0 ? strings('searchNothing', [query.trim()]) : strings('searchCount', [inDigits(found.total)])
}
