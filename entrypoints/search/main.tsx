import { render } from 'preact'
import { browser } from '#imports'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { SearchExamples } from '@/components/search/search-examples'
import type { SearchStrings } from '@/components/search/search-strings'
import type { Strings } from '@/components/strings'
import { dressTones } from '@/components/tone-colours'
import { readKeyHelp } from '@/platform/key-help'
import { openPageTexts } from '@/platform/page-language'
import { createRemembering } from '@/platform/remembering'
import { onSettingsChange, readSettings } from '@/platform/settings'
import { text } from '@/platform/texts'
import { readPlace, writePlace } from './address'
import { createPane } from './pane'

const strings: SearchStrings & PageStrings & Strings = text

async function start() {
  let settings = await readSettings()
  await openPageTexts('searchTitle', () => draw())
  const remembering = createRemembering(writePlace)

  const pane = createPane({
    start: readPlace(location.hash, history.state),
    tab: browser.tabs.getCurrent(),
    settings: () => settings,
    remember: (place, step) => (step === 'next' ? remembering.go(place, step) : remembering.type(place)),
    draw: () => draw(),
    strings,
  })
  pane.open()

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    dressTones(document.documentElement, settings)
    render(
      <>
        <PageNav current="search" keys={() => readKeyHelp('other')} strings={strings} />
        <main class="search-page">
          {pane.hasEntry ? null : <h1 class={pane.isAsked ? 'for-ears' : undefined}>{strings('searchTitle')}</h1>}
          {pane.view(<SearchExamples ask={(query) => pane.ask(query)} strings={strings} />)}
        </main>
      </>,
      document.body,
    )
  }

  const goWhereTheAddressSays = () => {
    remembering.forget()
    pane.goTo(readPlace(location.hash, history.state))
  }
  addEventListener('popstate', goWhereTheAddressSays)
  onSettingsChange((next) => {
    settings = next
    draw()
  })
  draw()
}

void start()
