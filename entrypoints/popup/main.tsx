import { render } from 'preact'
import { browser } from '#imports'
import { i18n } from '#i18n'
import { Toolbar } from '@/components/toolbar'
import type { PageState, ToolbarStringKey } from '@/components/toolbar'
import { changeSettings, onSettingsChange, readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { reachOf } from '@/platform/reach'

/** The tab in front; a test or a browser that shows this as a page of its own may name another. */
async function currentTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab')
  if (named !== null) return Number(named)
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
}

async function reachOfTab(id: number | undefined): Promise<PageState> {
  if (id === undefined) return 'never'
  return await browser.tabs.get(id).then((tab) => reachOf(tab, true), () => 'never' as const)
}

async function start() {
  const strings = (key: ToolbarStringKey) => i18n.t(key)
  let settings = await readSettings()
  let page: PageState = 'asking'
  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    render(<Toolbar settings={settings} page={page} openOptions={openOptions} change={change} strings={strings} />, document.body)
  }
  const show = (next: Settings) => {
    settings = next
    draw()
  }
  const openOptions = () => void browser.runtime.openOptionsPage().then(() => close())
  const change = (part: Partial<Settings>) => void changeSettings(part).then(show)
  onSettingsChange(show)
  draw()
  page = await reachOfTab(await currentTab())
  draw()
}

void start()
