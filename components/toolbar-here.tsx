import { readableHost } from './host-name'
import { inDigits } from './in-language'
import type { ToolbarStringKey, ToolbarStrings } from './toolbar-strings'

/** How the card shows on the site of the page in front. */
export type HabitOfSite = 'off' | 'rest' | 'held key' | 'click' | 'keyboard'

export interface SiteState {
  readonly site: string
  /** What was settled and for which site: this one or one above it. */
  readonly habit: { readonly site: string; readonly habit: HabitOfSite } | null
  /** What is settled would outlive a private window. */
  readonly canSettle: boolean
}

interface ToolbarHereProps {
  readonly state: ToolbarStringKey | null
  readonly page: string
  /** Null as long as nobody counted, or where nobody may. */
  readonly characters: { readonly count: number; readonly isAll: boolean } | null
  /** Null where there is no site. */
  readonly here: SiteState | null
  readonly setHabit: (habit: HabitOfSite | null) => void
  readonly strings: ToolbarStrings
}

const ways = [
  ['rest', 'habitRest'],
  ['held key', 'habitHeldKey'],
  ['click', 'habitClick'],
  ['keyboard', 'habitKeyboard'],
] as const satisfies readonly (readonly [HabitOfSite, ToolbarStringKey])[]

/** What is going on in the page in front, and whether and how the card shows on its site. */
export function ToolbarHere({ state, page, characters, here, setHabit, strings }: ToolbarHereProps) {
  const habit = here?.habit?.habit ?? null
  const name = here ? siteName(here.habit?.site ?? here.site, strings) : ''
  return (
    <section class="here">
      <p class={`state ${state ?? ''}`} role="status" data-page={page}>
        {state ? strings(state) : '\u00a0'}
      </p>
      {characters !== null && state === 'stateOn' && (
        <p class="characters">{strings(characters.isAll ? 'toolbarCharacters' : 'toolbarMoreCharacters', [inDigits(characters.count)])}</p>
      )}
      {here?.canSettle && (
        <>
          <label class="row site-switch">
            <span class="site">{strings('toolbarOnSite', [name])}</span>
            <input type="checkbox" role="switch" id="on-site" checked={habit !== 'off'} onChange={(event) => setHabit(event.currentTarget.checked ? null : 'off')} />
          </label>
          {habit !== 'off' && (
            <label class="row">
              <span>{strings('toolbarHabit')}</span>
              <select id="habit" value={habit ?? ''} onChange={(event) => setHabit(asHabit(event.currentTarget.value))}>
                <option value="">{strings('toolbarAsElsewhere')}</option>
                {ways.map(([value, label]) => (
                  <option key={value} value={value}>
                    {strings(label)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
    </section>
  )
}

const siteName = (site: string, strings: ToolbarStrings): string => (site === 'file:' ? strings('siteFiles') : readableHost(site))

const asHabit = (value: string): HabitOfSite | null => ways.find(([way]) => way === value)?.[0] ?? null
