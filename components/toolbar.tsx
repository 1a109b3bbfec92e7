import type { ComponentChildren } from 'preact'
import { Brand } from './brand'
import { PageScriptPanel } from './page-script'
import type { PageScript, RuleOfSite, ShownAs } from './page-script'
import { SafeLink } from './safe-link'
import { ToolbarHere } from './toolbar-here'
import type { HabitOfSite, SiteState } from './toolbar-here'
import type { ToolbarStrings } from './toolbar-strings'

/** What the browser lets us do on the page in front. */
export type PageState = 'asking' | 'here' | 'no access' | 'never'

export type ToolbarPage = 'search' | 'words' | 'review' | 'options' | 'welcome'

interface ToolbarProps {
  readonly isOn: boolean
  readonly page: PageState
  readonly characters: { readonly count: number; readonly isAll: boolean } | null
  /** Null where the page in front is no site's. */
  readonly here: SiteState | null
  readonly setHabit: (habit: HabitOfSite | null) => void
  readonly script: PageScript | null
  readonly showPage: (as: ShownAs) => void
  readonly setRule: (rule: RuleOfSite | null) => void
  /** The search, around what is shown while nothing is asked for. */
  readonly search: (start: ComponentChildren) => ComponentChildren
  /** Something is asked for, so there is a list or an entry. */
  readonly isAsked: boolean
  readonly hasEntry: boolean
  /** A place to convert a text in. */
  readonly children: ComponentChildren
  readonly openPage: (page: ToolbarPage) => void
  /** Cards that are due now; null while it is not known. */
  readonly due: number | null
  readonly switchOn: (isOn: boolean) => void
  readonly strings: ToolbarStrings
}

/** The dictionary at hand, on or off, and what holds on this page. */
export function Toolbar(props: ToolbarProps) {
  const { isOn, page, characters, here, setHabit, script, showPage, setRule, search, isAsked, hasEntry, children, openPage, due, switchOn, strings } = props
  const known = ({ here: here?.habit?.habit === 'off' ? 'stateOffHere' : 'stateOn', never: 'stateForbidden', 'no access': 'stateNoAccess', asking: null } as const)[page]
  // Nothing is said before it is known.
  const state = isOn ? known : 'stateOff'
  // An entry has a heading of its own.
  const Title = hasEntry ? 'p' : 'h1'
  return (
    <main class={isAsked ? 'toolbar asked' : 'toolbar'}>
      <header>
        <Title class="name">
          <Brand />
        </Title>
        <button type="button" id="open-search" class="icon-button" aria-label={strings('toolbarOpenSearch')} title={strings('toolbarOpenSearch')} onClick={() => openPage('search')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 3H3v10h10V9.5M9.5 3H13v3.5M13 3 7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </button>
        <label class="switch">
          <span class="for-ears">{strings('switchOn')}</span>
          <input type="checkbox" role="switch" id="on-everywhere" title={strings('switchOn')} checked={isOn} onChange={(event) => switchOn(event.currentTarget.checked)} />
        </label>
      </header>
      {search(
        <>
          <ToolbarHere state={state} page={page} characters={characters} here={isOn && page === 'here' ? here : null} setHabit={setHabit} strings={strings} />
          {isOn && page === 'here' && script && <PageScriptPanel page={script} show={showPage} setRule={setRule} strings={strings} />}
          {children}
          <p class="pages">
            <PageButton page="words" open={openPage} label={strings('pageWords')} />
            <PageButton page="review" open={openPage} label={strings('pageReview')}>
              {due !== null && due > 0 && <span class="due"> {strings('pageDue', [String(due)])}</span>}
            </PageButton>
            <PageButton page="options" open={openPage} label={strings('pageOptions')} />
            <PageButton page="welcome" open={openPage} label={strings('pageWelcome')} />
          </p>
          <p class="about">
            {strings('aboutData')}{' '}
            <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>
            {', '}
            <SafeLink to="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</SafeLink>
          </p>
        </>,
      )}
    </main>
  )
}

interface PageButtonProps {
  readonly page: ToolbarPage
  readonly open: (page: ToolbarPage) => void
  readonly label: string
  readonly children?: ComponentChildren
}

function PageButton({ page, open, label, children }: PageButtonProps) {
  return (
    <button type="button" id={`open-${page}`} class="link" onClick={() => open(page)}>
      {label}
      {children}
    </button>
  )
}
