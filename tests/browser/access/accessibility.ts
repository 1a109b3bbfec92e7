import type { ChromiumTab } from '../harness/chromium-tab'
import type { Driver, Tab } from '../harness/driver'
import { isChromium } from './looks'

export interface Told {
  /** Role and name of all that screen readers are told of in the card. */
  readonly names: readonly string[]
  /** Text and the language it is read in. */
  readonly languages: readonly string[]
}

/** What screen readers are told of the card that is shown: by the browser's own tree where it gives that, else by what the document says. */
export async function accessibilityOf(browser: Driver, tab: Tab): Promise<Told> {
  const languages = await tab.evaluateInPopup(() => {
    const front = [...document.querySelectorAll<HTMLElement>('.layer')].find((layer) => layer.style.visibility === 'visible')!
    return [...front.querySelectorAll<HTMLElement>('[lang]')].map((element) => `${element.textContent.trim()} ${element.lang}`)
  })
  return { languages, names: isChromium(browser) ? await chromiumTree(browser, tab) : await namesInDocument(tab) }
}

/** The frame is of another process, and has a tree of its own. */
async function chromiumTree(browser: Driver, tab: Tab): Promise<string[]> {
  if (!isChromium(browser)) return []
  const frame = (tab as ChromiumTab).page.frames().find((one) => one.url().startsWith('chrome-extension:'))!
  const session = await browser.context.newCDPSession(frame)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? '')}`)
}

/** Firefox tells drivers of no tree: roles and names as its elements and labels give them. */
async function namesInDocument(tab: Tab): Promise<string[]> {
  return await tab.evaluateInPopup(() => {
    const roles: Readonly<Record<string, string>> = { H1: 'heading', H2: 'heading', BUTTON: 'button', A: 'link', INPUT: 'textbox', TEXTAREA: 'textbox', UL: 'list', OL: 'list', NAV: 'navigation' }
    const front = [...document.querySelectorAll<HTMLElement>('.layer')].find((layer) => layer.style.visibility === 'visible')!
    return [...front.querySelectorAll<HTMLElement>(Object.keys(roles).join())]
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.getAttribute('role') ?? roles[element.tagName]!} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`)
  })
}
