import { render } from 'preact'
import { browser } from '#imports'
import type { PageScript } from '@/components/page-script'
import { TextConverter } from '@/components/text-converter'
import { Toolbar } from '@/components/toolbar'
import type { PageState } from '@/components/toolbar'
import type { ToolbarStrings } from '@/components/toolbar-strings'
import { dressTones } from '@/components/tone-colours'
import { aboutToTurn } from '@/platform/about-to-turn'
import { openPageTexts } from '@/platform/page-language'
import { readPageWriting } from '@/platform/page-writing'
import type { PageWriting } from '@/platform/page-writing'
import { reachOf } from '@/platform/reach'
import { changeSettings, readSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { text } from '@/platform/texts'
import { takeTextToConvert } from '@/platform/text-to-convert'
import { convertText } from './convert-text'
import { dueNow } from './due'
import { readPageScript, setRule, showPage } from './page-script'

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
  const strings: ToolbarStrings = text
  const [given, tabId] = await Promise.all([takeTextToConvert(), currentTab()])
  let settings = await readSettings()
  await openPageTexts('pageTitle', () => draw())
  let page: PageState = 'asking'
  let script: PageScript | null = null
  let written: PageWriting | null = null
  let due: number | null = null

  const draw = () => {
    document.documentElement.dataset.theme = settings.theme
    dressTones(document.documentElement, settings)
    const { traditional } = settings
    render(
      <Toolbar
        settings={settings}
        page={page}
        script={script}
        showPage={(as) => tabId !== undefined && void showPage(tabId, as)}
        setRule={(rule) => tabId !== undefined && void setRule(tabId, rule)}
        openOptions={openOptions}
        openPage={openPage}
        due={due}
        change={change}
        strings={strings}
      >
        <TextConverter given={given} isOpen={given !== ''} traditional={traditional} convert={convertText} copy={copy} strings={strings} />
      </Toolbar>,
      document.body,
    )
  }
  const copy = (text: string) => navigator.clipboard.writeText(text)
  const openOptions = () => void browser.runtime.openOptionsPage().then(() => close())
  const openPage = (name: 'words' | 'review') => void browser.tabs.create({ url: browser.runtime.getURL(`/${name}.html`) }).then(() => close())
  const change = (part: Partial<Settings>) => void changeSettings(part)
  /** Choice, rules and settings are all in the stores, whoever changed them. */
  const look = async () => {
    settings = await readSettings()
    if (tabId !== undefined) script = await readPageScript(tabId, written)
    draw()
  }
  browser.storage.onChanged.addListener(() => void look())
  draw()
  void dueNow(settings).then((count) => {
    due = count
    draw()
  })
  page = await reachOfTab(tabId)
  await look()
  if (tabId === undefined || page !== 'here') return
  written = await readPageWriting(tabId)
  // What is likely to be wanted next takes half a second to open.
  if (written?.script) browser.runtime.connect({ name: aboutToTurn })
  await look()
}

void start()
