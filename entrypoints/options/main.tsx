import { render } from 'preact'
import { browser } from '#imports'
import type { Notice } from '@/components/toast'
import { dressTones } from '@/components/tone-colours'
import { readKey } from '@/platform/key'
import { openPageTexts } from '@/platform/page-language'
import { text } from '@/platform/texts'
import { createBook } from './book'
import { browserName } from './browser-name'
import { createFileDesk } from './file-desk'
import { openLists } from './lists'
import { OptionsPage } from './page'
import type { PageTexts } from './page'
import { connectPreview } from './preview-line'
import { createSelfTest } from './self-test-desk'
import { openSettings } from './settings-desk'
import { createSoundTrial } from './sound'

const strings: PageTexts = text

async function start() {
  let isWhole = false
  let notice: Notice | null = null

  const say = (next: Notice | null) => {
    notice = next
    draw()
  }
  const failed = (error: unknown) => say({ text: strings('notKept', [String(error)]), isFault: true })
  const [desk, lists] = await Promise.all([openSettings({ draw, say, failed }), openLists(draw, failed), openPageTexts('optionsTitle', draw).catch(failed)])
  const keptNow = () => ({
    settings: desk.settings,
    corrections: lists.corrections.rows,
    rules: lists.rules.rows,
    habits: lists.habits.rows,
    words: lists.words.rows,
    unnamedSites: lists.unnamedSites,
  })
  const file = createFileDesk(keptNow, strings, draw)
  const sound = createSoundTrial(
    () => desk.settings,
    () => queueMicrotask(draw),
  )
  const book = createBook(draw)
  const selfTest = createSelfTest(strings, draw)
  const connect = connectPreview(readKey)
  const named = { version: browser.runtime.getManifest().version, browser: browserName(navigator) }

  function draw() {
    // What was heard while the rest was still read is drawn with it.
    if (!isWhole) return
    document.documentElement.dataset.theme = desk.settings.theme
    dressTones(document.documentElement, desk.settings)
    const { dictionary, examples, stretches } = book
    render(
      <OptionsPage
        desk={desk}
        lists={lists}
        file={file}
        examples={examples}
        facts={{ ...named, dictionary }}
        stretches={stretches}
        connect={connect}
        sound={sound()}
        selfTest={selfTest}
        notice={notice}
        closeNotice={() => say(null)}
        strings={strings}
      />,
      document.body,
    )
  }

  isWhole = true
  draw()
  goToGroup()
  await book.open()
}

/** The address may name a group, which was not there yet when the browser looked for it. */
function goToGroup() {
  const name = decodeURIComponent(location.hash.slice(1))
  if (name !== '') document.getElementById(name)?.scrollIntoView()
}

void start()
