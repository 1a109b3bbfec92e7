import { render } from 'preact'
import { browser } from '#imports'
import type { AboutFacts } from '@/components/about'
import type { Notice } from '@/components/toast'
import { dressTones } from '@/components/tone-colours'
import { openConverter } from '@/platform/open-converter'
import { openPageTexts } from '@/platform/page-language'
import { readWishes } from '@/platform/reader-wishes'
import { text } from '@/platform/texts'
import { examplesOf } from './example'
import { createFileDesk } from './file-desk'
import { openLists } from './lists'
import { OptionsPage } from './page'
import type { PageTexts } from './page'
import { openSettings } from './settings-desk'
import { createSoundTrial } from './sound'

const strings: PageTexts = text

async function start() {
  let isWhole = false
  let notice: Notice | null = null
  let examples: ReturnType<typeof examplesOf> | null = null
  let facts: AboutFacts = { version: browser.runtime.getManifest().version, dictionary: null }

  const say = (next: Notice | null) => {
    notice = next
    draw()
  }
  const failed = (error: unknown) => say({ text: strings('notKept', [String(error)]), isFault: true })
  const [desk, lists] = await Promise.all([openSettings({ draw, say, failed }), openLists(draw, failed), openPageTexts('optionsTitle', draw).catch(failed)])
  const file = createFileDesk(() => keptNow(), strings, draw)
  const sound = createSoundTrial(
    () => desk.settings,
    () => queueMicrotask(draw),
  )
  const keptNow = () => ({
    settings: desk.settings,
    corrections: lists.corrections.rows,
    rules: lists.rules.rows,
    habits: lists.habits.rows,
    words: lists.words.rows,
    unnamedSites: lists.unnamedSites,
  })

  function draw() {
    // What was heard while the rest was still read is drawn with it.
    if (!isWhole) return
    document.documentElement.dataset.theme = desk.settings.theme
    dressTones(document.documentElement, desk.settings)
    render(
      <OptionsPage
        desk={desk}
        lists={lists}
        file={file}
        examples={examples}
        facts={facts}
        sound={sound()}
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
  try {
    const { dictionary, ...converter } = await openConverter()
    facts = { ...facts, dictionary: { date: dictionary.sourceDate.slice(0, 10), entryCount: dictionary.lexicon.entryCount } }
    const showExample = async () => {
      examples = examplesOf(converter, await readWishes(), desk.settings)
      draw()
    }
    browser.storage.onChanged.addListener(() => void showExample())
    await showExample()
  } catch {
    // The page says that it is not known, and has no example.
    draw()
  }
}

/** The address may name a group, which was not there yet when the browser looked for it. */
function goToGroup() {
  const name = decodeURIComponent(location.hash.slice(1))
  if (name !== '') document.getElementById(name)?.scrollIntoView()
}

void start()
