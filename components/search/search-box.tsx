import { listId, optionId } from './result-list'
import type { SearchStrings } from './search-strings'

interface SearchBoxProps {
  readonly query: string
  readonly hasResults: boolean
  readonly active: number
  readonly type: (query: string) => void
  readonly move: (to: Move) => void
  readonly enter: () => void
  /** @returns false when there is nothing to leave, and the key is the browser's */
  readonly escape: () => boolean
  readonly strings: SearchStrings
}

export type Move = 'next' | 'previous' | 'page down' | 'page up'

export const boxId = 'search-box'

const moves: Readonly<Record<string, Move>> = { ArrowDown: 'next', ArrowUp: 'previous', PageDown: 'page down', PageUp: 'page up' }

/** Where one types; the keys that go through the list and open what is in it work from here. */
export function SearchBox({ query, hasResults, active, type, move, enter, escape, strings }: SearchBoxProps) {
  const press = (event: KeyboardEvent) => {
    // What an input method is composing is its own until it is done.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const to = moves[event.key]
    const isDone = to ? (move(to), true) : event.key === 'Enter' ? (enter(), true) : event.key === 'Escape' ? escape() : false
    if (isDone) event.preventDefault()
  }
  return (
    <div class="search-box" role="search">
      <label class="for-ears" for={boxId}>
        {strings('searchBox')}
      </label>
      <svg class="search-glass" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="6.75" cy="6.75" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10.2 10.2 14 14" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <input
        id={boxId}
        type="text"
        role="combobox"
        aria-expanded={hasResults}
        aria-controls={hasResults ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={500}
        placeholder={strings('searchPlaceholder')}
        value={query}
        autofocus
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      {query !== '' && (
        <button type="button" class="search-clear" aria-label={strings('searchClear')} title={strings('searchClear')} onClick={() => type('')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4.5 4.5 7 7m0-7-7 7" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      )}
    </div>
  )
}
