import type { browser as extensionApi } from 'wxt/browser'
import type { Chromium } from '../harness/chromium'
import type { Driver } from '../harness/driver'
import type { Firefox } from '../harness/firefox'
import { until } from '../harness/until'

declare const chrome: typeof extensionApi

/** The id that the extension's interface has for the tab in front. */
export const activeTab = (browser: Driver): Promise<number> => browser.evaluateInExtension(async () => (await chrome.tabs.query({ active: true }))[0]!.id!)

/**
 * Presses a key of ours. What drivers send goes to the page alone, past the place where browsers look for keys of extensions:
 * in Firefox the element of the window that stands for the key is told, in Chromium the background itself.
 */
export async function pressKey(browser: Driver, letter: string, command: string): Promise<void> {
  if (browser.kind === 'firefox') {
    const press = `(() => {
      const key = document.querySelector('keyset[id^="ext-keyset"] key[modifiers="alt"][key="${letter}"]')
      key?.doCommand()
      return key !== null
    })()`
    await until(() => (browser as Firefox).evaluateInChrome<boolean>(press), `the key ${letter} of ours`)
    return
  }
  const tabId = await activeTab(browser)
  await inBackground(
    browser as Chromium,
    async (name: string, id: number) => {
      const onCommand = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void }
      onCommand.dispatch(name, await chrome.tabs.get(id))
    },
    command,
    tabId,
  )
}

/**
 * Chooses an item of the context menu. No driver can open the browser's own menus, so the background is told what the browser would tell it.
 */
export async function chooseInMenu(browser: Driver, click: object): Promise<void> {
  const tabId = await activeTab(browser)
  if (browser.kind === 'firefox') {
    const { extensionId } = browser as Firefox
    await (browser as Firefox).evaluateInChrome(`(() => {
      const { extension } = WebExtensionPolicy.getByID('${extensionId}')
      extension.emit('webext-menu-menuitem-click', ${JSON.stringify(click)}, gBrowser.selectedTab)
      return null
    })()`)
    return
  }
  await inBackground(
    browser as Chromium,
    async (info: object, id: number) => {
      const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void }
      onClicked.dispatch(info, await chrome.tabs.get(id))
    },
    click,
    tabId,
  )
}

/** In the background worker of Chromium, awake. */
export async function inBackground<Args extends unknown[]>(browser: Chromium, run: (...args: Args) => Promise<void>, ...args: Args): Promise<void> {
  // A worker that sleeps has no world to speak in, and one that only just wakes has no listeners yet: an answer shows that it has.
  await until(() => browser.evaluateInExtension(async () => (await chrome.runtime.sendMessage({ kind: 'script' })) !== null), 'the background to answer')
  const worker = await until(() => browser.context.serviceWorkers().at(-1), 'the background')
  await worker.evaluate(`(${run.toString()})(...${JSON.stringify(args)})`)
}
