import { render } from 'preact'
import { browser } from '#imports'
import { langOf } from '@/components/review/display'
import { WelcomePage } from '@/components/welcome/welcome-page'
import type { WelcomeStrings } from '@/components/welcome/welcome-strings'
import { cardKeyOf } from '@/platform/card-acts'
import { openPageTexts } from '@/platform/page-language'
import { wishesFor } from '@/platform/reading-wishes'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import { readShortcuts } from '@/platform/shortcuts'
import { text } from '@/platform/texts'
import { createLevelDesk } from './level-desk'
import { readHere } from './reading-here'

const strings: WelcomeStrings = text
const everywhere = { origins: ['<all_urls>'] }

async function start() {
  let settings = await readSettings()
  let lookUpKey = ''
  let hasAccess: boolean | null = null
  let isAccessRefused = false
  const levels = createLevelDesk(() => draw())
  await openPageTexts('welcomeTitle', () => draw())
  // Whoever tries it wants to see it work, also where Tongdu is switched off.
  const wishes = () => wishesFor({ ...settings, isOn: true }, null)!
  const reading = await readHere(wishes())

  function draw() {
    document.documentElement.dataset.theme = settings.theme
    render(
      <WelcomePage
        answers={settings}
        lang={langOf(settings.script, settings)}
        levels={levels()}
        keys={{ lookUp: lookUpKey, save: cardKeyOf('save', settings.keys), hear: cardKeyOf('speak word', settings.keys) }}
        isFirefox={import.meta.env.FIREFOX}
        hasAccess={hasAccess}
        isAccessRefused={isAccessRefused}
        change={(part) => void changeSettings(part)}
        showCard={showCard}
        giveAccess={giveAccess}
        leave={() => void leave()}
        strings={strings}
      />,
      document.body,
    )
  }

  /** Of the first word, from where the keys lead on. */
  function showCard() {
    const heading = document.querySelector('#welcome-article h3')?.firstChild
    if (heading) document.getSelection()?.collapse(heading, 0)
    reading.command('look-up')
  }

  /** Firefox gives leave only while it hears a click. */
  function giveAccess() {
    void browser.permissions.request(everywhere).then((isGiven) => {
      hasAccess = isGiven
      isAccessRefused = !isGiven
      draw()
    })
  }

  /** The last tab of a window would close it. */
  async function leave() {
    const [mine, all] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })])
    if (mine?.id === undefined) return
    if (all.length === 1) await browser.tabs.create({})
    await browser.tabs.remove(mine.id)
  }

  onSettingsChange((next) => {
    settings = next
    reading.wish(wishes())
    draw()
  })
  draw()
  lookUpKey = (await readShortcuts()).find(({ name }) => name === 'look-up')?.key ?? ''
  hasAccess = await browser.permissions.contains(everywhere)
  draw()
}

void start()
