import { render } from 'preact'
import { browser } from '#imports'
import type { PageScript } from '@/components/page-script'
import type { SearchStrings } from '@/components/search/search-strings'
import type { Strings } from '@/components/strings'
import { TextConverter } from '@/components/text-converter'
import { dressTones } from '@/components/tone-colours'
import { Toolbar } from '@/components/toolbar'
import type { PageState, ToolbarPage } from '@/components/toolbar'
import type { SiteState } from '@/components/toolbar-here'
import type { ToolbarStrings } from '@/components/toolbar-strings'
import { aboutToTurn } from '@/platform/about-to-turn'
import { countPageCharacters } from '@/platform/page-characters'
import type { PageCharacters } from '@/platform/page-characters'
import { newestLook } from '@/platform/newest-look'
import { openPageTexts } from '@/platform/page-language'
import { readPageWriting } from '@/platform/page-writing'
import type { PageWriting } from '@/platform/page-writing'
import { reachOf } from '@/platform/reach'
import { changeSettings, readSettings } from '@/platform/settings'
import { setHabit } from '@/platform/site-habits'
import { text } from '@/platform/texts'
import { takeTextToConvert } from '@/platform/text-to-convert'
import { hashOf } from '../search/address'
import { createPane } from '../search/pane'
import type { Place } from '../search/searching'
import { convertText } from './convert-text'
import { dueNow } from './due'
import { readPageScript, readSiteState, setRule, showPage } from './page-script'

/** The tab in front; a test or a browser that shows this as a page of its own may name another. */
async function currentTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab')
  if (named !== null) return Number(named)
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
}

const tabOf = (id: number | undefined) => (id === undefined ? Promise.resolve(undefined) : browser.tabs.get(id).catch(() => undefined))

async function start() {
  const strings: ToolbarStrings & SearchStrings & Strings = text
  const [given, tabId, first] = await Promise.all([takeTextToConvert(), currentTab(), readSettings()])
  let settings = first
  await openPageTexts('pageTitle', () => draw())
  let page: PageState = 'asking'
  let characters: PageCharacters | null = null
  let here: SiteState | null = null
  let script: PageScript | null = null
  let written: PageWriting | null = null
  let due: number | null = null
  let place: Place = { query: '', trail: [] }

  const pane = createPane({
    start: place,
    tab: tabOf(tabId),
    settings: () => settings,
    remember: (next) => (place = next),
    draw: () => draw(),
    strings,
  })

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    dressTones(document.documentElement, settings)
    render(
      <Toolbar
        isOn={settings.isOn}
        page={page}
        characters={characters}
        here={here}
        setHabit={(habit) => here && void setHabit(here.habit?.site ?? here.site, habit)}
        script={script}
        showPage={(as) => tabId !== undefined && void showPage(tabId, as)}
        setRule={(rule) => tabId !== undefined && void setRule(tabId, rule)}
        search={(start) => pane.view(start)}
        isAsked={pane.isAsked}
        hasEntry={pane.hasEntry}
        openPage={openPage}
        due={due}
        switchOn={(isOn) => void changeSettings({ isOn })}
        strings={strings}
      >
        <TextConverter given={given} isOpen={given !== ''} traditional={settings.traditional} convert={convertText} copy={copy} strings={strings} />
      </Toolbar>,
      document.body,
    )
  }
  const copy = (text: string) => navigator.clipboard.writeText(text)
  function openPage(name: ToolbarPage) {
    const opened = name === 'options' ? browser.runtime.openOptionsPage() : browser.tabs.create({ url: addressOf(name) })
    void opened.then(() => close())
  }
  const addressOf = (name: Exclude<ToolbarPage, 'options'>) => {
    const hash = name === 'search' ? hashOf(place) : ''
    return browser.runtime.getURL(`/${name}.html`) + (hash === '' ? '' : `#${hash}`)
  }
  /** Choice, rules and settings are all in the stores, whoever changed them. */
  const look = newestLook(
    () => Promise.all([readSettings(), tabId === undefined ? null : readPageScript(tabId, written), tabId === undefined ? null : readSiteState(tabId)]),
    (seen) => {
      ;[settings, script, here] = seen
      draw()
    },
  )
  browser.storage.onChanged.addListener(() => void look())
  draw()
  // The dictionary comes after the first picture; what is typed before waits for it.
  requestAnimationFrame(() => setTimeout(() => pane.open()))
  void dueNow(settings).then((count) => {
    due = count
    draw()
  })
  const tab = await tabOf(tabId)
  page = tab ? await reachOf(tab, true) : 'never'
  await look()
  if (tabId === undefined || page !== 'here') return
  void countPageCharacters(tabId).then((counted) => {
    characters = counted
    draw()
  })
  written = await readPageWriting(tabId)
  // What is likely to be wanted next takes half a second to open.
  if (written?.script) browser.runtime.connect({ name: aboutToTurn })
  await look()
}

void start()
