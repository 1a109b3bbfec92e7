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
import { onSettingsChange, readSettings } from '@/platform/settings'
import { text } from '@/platform/texts'
import { hashOf, readPlace, toKeep } from './address'
import { createPane } from './pane'
import type { Place } from './searching'

const strings: SearchStrings & PageStrings & Strings = text

/** The address follows the typing when it rests, not at every key: browsers refuse too many changes of it. */
const typingRestMs = 400

async function start() {
  let settings = await readSettings()
  await openPageTexts('searchTitle', () => draw())
  let typing: ReturnType<typeof setTimeout> | undefined
  /** What was typed, as long as the address does not say it. */
  let untold: (() => void) | null = null

  const pane = createPane({
    start: readPlace(location.hash, history.state),
    tab: browser.tabs.getCurrent(),
    settings: () => settings,
    remember,
    draw: () => draw(),
    strings,
  })
  pane.open()

  function remember(place: Place, step: 'same' | 'next') {
    clearTimeout(typing)
    const write = () => {
      untold = null
      const hash = hashOf(place)
      const address = `${location.pathname}${hash === '' ? '' : `#${hash}`}`
      if (step === 'next') history.pushState(toKeep(place), '', address)
      else history.replaceState(toKeep(place), '', address)
    }
    if (step === 'next') {
      // The way back leads to what was typed, however quickly Enter came after it.
      untold?.()
      write()
    } else typing = setTimeout((untold = write), typingRestMs)
  }

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
    clearTimeout(typing)
    untold = null
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
