import type { ComponentChildren } from 'preact'
import type { Browser } from '#imports'
import { SearchView } from '@/components/search/search-view'
import { boxId } from '@/components/search/search-box'
import type { SearchStrings } from '@/components/search/search-strings'
import type { Strings } from '@/components/strings'
import { corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import { namesOf } from '@/page/key-names'
import { cardKeyOf } from '@/platform/card-acts'
import type { Settings } from '@/platform/settings'
import { createBook } from '../lookup/book'
import { createEntryCard } from './entry-card'
import { createFinder } from './finder'
import { createOwnVocabulary } from './own-vocabulary'
import { askedOf, resultOf } from './results'
import { createSearching } from './searching'
import type { Place } from './searching'

interface PaneDesk {
  readonly start: Place
  readonly tab: Promise<Browser.tabs.Tab | undefined>
  readonly settings: () => Settings
  /** Where the reader is now; 'next': the place before is left to a way back, where there is one. */
  readonly remember: (place: Place, step: 'same' | 'next') => void
  readonly draw: () => void
  readonly strings: SearchStrings & Strings
}

export interface Pane {
  /** Opens the dictionary: what is typed before waits for it. */
  open(): void
  goTo(place: Place): void
  ask(query: string): void
  readonly isAsked: boolean
  readonly hasEntry: boolean
  /** @param children shown while nothing is asked for */
  view(children: ComponentChildren): ComponentChildren
}

/** The search with all that it needs, for a page of ours. */
export function createPane({ start, tab, settings, remember, draw, strings }: PaneDesk): Pane {
  const finder = createFinder(() => (document.documentElement.dataset.search = 'ready'))
  const book = createBook(() => ({ core: fetchBuffer(fetch, corePath), glosses: fetchBuffer(fetch, glossesPath) }))
  let focusNext: 'box' | 'entry' | null = null

  const searching = createSearching(finder, start, (found) => askedOf(found, searching.state.query, settings()), (step) => {
    if (step !== 'none') remember(searching.state, step)
    drawNow()
  })
  const card = createEntryCard({
    ask: createOwnVocabulary(tab),
    lookUp(asked) {
      focusNext = 'entry'
      searching.openWord(asked)
    },
    goBack(index) {
      focusNext = 'entry'
      const { query, trail } = searching.state
      goTo({ query, trail: trail.slice(0, index + 1) })
    },
    changed: drawNow,
    strings,
  })

  function goTo(place: Place) {
    searching.goTo(place)
    remember(place, 'next')
  }

  function drawNow() {
    draw()
    if (focusNext) document.getElementById(focusNext === 'box' ? boxId : 'search-entry')?.focus()
    focusNext = null
  }

  function close() {
    focusNext = 'box'
    searching.close()
  }

  function ask(query: string) {
    focusNext = 'box'
    searching.type(query)
  }

  function open(index?: number) {
    focusNext = 'entry'
    searching.open(index)
  }

  /** Keys in the entry: those of the card, and the way out. */
  function press(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.isComposing) return
    const { trail, query } = searching.state
    const names = namesOf(event)
    if (event.key === 'Escape') close()
    else if (isTyping) return
    else if (names.includes(cardKeyOf('back', settings().keys)) && trail.length > 1) goTo({ query, trail: trail.slice(0, -1) })
    else if (!card.press(names, settings())) return
    event.preventDefault()
    event.stopPropagation()
  }

  function entryView(): ComponentChildren | null {
    const { trail } = searching.state
    if (trail.length === 0) {
      // Forgets the card that was open.
      if (book.state.kind === 'open') card.draw([], book.state.source, settings())
      return null
    }
    switch (book.state.kind) {
      case 'open':
        return card.draw(trail, book.state.source, settings())
      case 'broken':
        return <p class="search-fault">{strings('searchBroken', [book.state.reason])}</p>
      default:
        void book.open().then(drawNow)
        return <p class="search-hint">{strings('searchOpening')}</p>
    }
  }

  return {
    open: () => finder.open(),
    goTo: (place) => searching.goTo(place),
    ask,
    get isAsked() {
      return searching.state.query.trim() !== ''
    },
    get hasEntry() {
      return searching.state.trail.length > 0
    },
    view(children) {
      const { query, found, active, fault, trail } = searching.state
      const first = trail[0]
      return (
        <SearchView
          state={{
            query,
            active,
            fault,
            found: found && { query: found.query, total: found.total, results: found.entries.map((one) => resultOf(one, found.query, settings())) },
            opened: found?.entries.findIndex(({ entry }) => entry.id === first?.entry) ?? -1,
          }}
          actions={{
            type: ask,
            move: (to) => searching.move(to),
            enter: () => open(),
            escape() {
              if (trail.length > 0) close()
              else if (query !== '') searching.type('')
              else return false
              return true
            },
            open,
            more: () => searching.more(),
            again: () => searching.again(),
          }}
          look={{ style: settings().pronunciation, hasToneColours: settings().toneColours }}
          entry={entryView()}
          close={close}
          press={press}
          strings={strings}
        >
          {children}
        </SearchView>
      )
    },
  }
}
