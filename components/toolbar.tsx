import type { ComponentChildren } from 'preact'
import { PageScriptPanel } from './page-script'
import type { PageScript, RuleOfSite, ShownAs } from './page-script'
import { SafeLink } from './safe-link'
import type { ToolbarStrings } from './toolbar-strings'

/** What the browser lets us do on the page in front. */
export type PageState = 'asking' | 'here' | 'no access' | 'never'

export interface ToolbarSettings {
  readonly isOn: boolean
  readonly theme: 'system' | 'light' | 'dark'
  readonly pronunciation: 'marks' | 'numbers' | 'zhuyin'
  readonly toneColours: boolean
  readonly script: 'simplified' | 'traditional'
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
}

interface ToolbarProps {
  readonly settings: ToolbarSettings
  readonly page: PageState
  /** Null where the page in front is no site's. */
  readonly script: PageScript | null
  readonly showPage: (as: ShownAs) => void
  readonly setRule: (rule: RuleOfSite | null) => void
  /** A place to convert a text in. */
  readonly children: ComponentChildren
  readonly openOptions: () => void
  readonly openPage: (page: 'words' | 'review') => void
  /** Cards that are due now; null while it is not known. */
  readonly due: number | null
  readonly change: (part: Partial<ToolbarSettings>) => void
  readonly strings: ToolbarStrings
}

/** On or off everywhere, what holds on this page, and the few settings there are. */
export function Toolbar({ settings, page, script, showPage, setRule, children, openOptions, openPage, due, change, strings }: ToolbarProps) {
  const known = ({ here: 'stateOn', never: 'stateForbidden', 'no access': 'stateNoAccess' } as const)[page === 'asking' ? 'here' : page]
  // Nothing is said before it is known.
  const state = !settings.isOn ? 'stateOff' : page === 'asking' ? null : known
  return (
    <main class="toolbar">
      <header>
        <h1>
          Tongdu <span lang="zh-Hans">通读</span>
        </h1>
        <label class="switch">
          <span class="for-ears">{strings('switchOn')}</span>
          <input
            type="checkbox"
            role="switch"
            checked={settings.isOn}
            onChange={(event) => change({ isOn: event.currentTarget.checked })}
          />
        </label>
      </header>
      <p class={`state ${state ?? ''}`} role="status" data-page={page}>
        {state ? strings(state) : '\u00a0'}
      </p>
      {settings.isOn && page === 'here' && script && <PageScriptPanel page={script} show={showPage} setRule={setRule} strings={strings} />}
      <Choice
        label={strings('script')}
        value={settings.script}
        options={[
          ['simplified', strings('targetSimplified')],
          ['traditional', strings('targetTraditional')],
        ]}
        choose={(known) => change({ script: known })}
      />
      <Choice
        label={strings('traditionalAs')}
        value={settings.traditional}
        options={[
          ['traditional', strings('asOpenCC')],
          ['taiwan', strings('asTaiwan')],
          ['hong kong', strings('asHongKong')],
        ]}
        choose={(traditional) => change({ traditional })}
      />
      {children}
      <Choice
        label={strings('pronunciation')}
        value={settings.pronunciation}
        options={[
          ['marks', strings('pronunciationMarks')],
          ['numbers', strings('pronunciationNumbers')],
          ['zhuyin', strings('pronunciationZhuyin')],
        ]}
        choose={(pronunciation) => change({ pronunciation })}
      />
      <Choice
        label={strings('theme')}
        value={settings.theme}
        options={[
          ['system', strings('themeSystem')],
          ['light', strings('themeLight')],
          ['dark', strings('themeDark')],
        ]}
        choose={(theme) => change({ theme })}
      />
      <Row label={strings('toneColours')}>
        <input
          type="checkbox"
          checked={settings.toneColours}
          onChange={(event) => change({ toneColours: event.currentTarget.checked })}
        />
      </Row>
      <p class="row pages">
        <button type="button" id="open-words" class="link" onClick={() => openPage('words')}>
          {strings('pageWords')}
        </button>
        <button type="button" id="open-review" class="link" onClick={() => openPage('review')}>
          {strings('pageReview')}
          {due !== null && due > 0 && <span class="due"> {strings('pageDue', [String(due)])}</span>}
        </button>
      </p>
      <p class="row">
        <button type="button" class="link" onClick={openOptions}>
          {strings('optionsLink')}
        </button>
      </p>
      <p class="hint">{strings('keysHint')}</p>
      <p class="about">
        {strings('aboutData')}{' '}
        <SafeLink to="https://cc-cedict.org/">CC-CEDICT</SafeLink>
        {', '}
        <SafeLink to="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</SafeLink>
      </p>
    </main>
  )
}

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <label class="row">
      <span>{label}</span>
      {children}
    </label>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly choose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  return (
    <Row label={label}>
      <select value={value} onChange={(event) => choose(event.currentTarget.value as Value)}>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </Row>
  )
}
