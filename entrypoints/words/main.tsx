import { render } from 'preact'
import { i18n } from '#i18n'
import { PageNav } from '@/components/page-nav'
import type { PageStrings } from '@/components/page-nav'
import { onSettingsChange, readSettings } from '@/platform/settings'

const strings: PageStrings = (key, values) => (values ? i18n.t(key as 'hskLevel', values as [string]) : i18n.t(key as 'source'))

async function start() {
  let settings = await readSettings()
  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    render(
      <>
        <PageNav current="words" strings={strings} />
        <main class={settings.toneColours ? 'page wide' : 'page wide plain-tones'}>
          <h1>{strings('pageWords')}</h1>
        </main>
      </>,
      document.body,
    )
  }
  onSettingsChange((next) => {
    settings = next
    draw()
  })
  draw()
}

void start()
