import { browser } from '#imports'
import type { Browser } from '#imports'
import type { Target } from '@/chinese/conversion/conversion'
import { readSettings } from '@/platform/settings'
import { speak, text } from '@/platform/texts'
import { showSelectionIn } from './conversion/show-selection'
import { togglePage } from './conversion/toggle'
import { readIn } from './commands'
import { copySelectionAs } from './copy-selection'
import { hashOfQuery, openSearchPage } from './search/open-page'

/** What is to be done lies in the item's id: nothing may be asked before a click is answered, or it counts no more as one. */
type Item = 'turn-page' | 'look-up-selection' | 'keep-selection' | `show ${Target}` | `copy ${Target}`
type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>

const pages = ['*://*/*', 'file:///*']

let last: Promise<void> = Promise.resolve()

/** The items of the context menu; browsers keep them, so they are made anew only when what they say changes. */
export function makeMenu(): Promise<void> {
  last = last.then(make, make)
  return last
}

async function make(): Promise<void> {
  const settings = await readSettings()
  await speak(settings.language)
  await browser.contextMenus.removeAll()
  if (!settings.isOn) return
  const items: readonly [Item, string, Contexts][] = [
    ['turn-page', text('menuTurnPage'), ['page', 'frame', 'link', 'image']],
    ['look-up-selection', text('menuLookUpSelection'), ['selection']],
    ['keep-selection', text('menuKeepSelection'), ['selection']],
    ['show simplified', titleOfShowing('simplified'), ['selection']],
    [`show ${settings.traditional}`, titleOfShowing(settings.traditional), ['selection']],
    ['copy simplified', titleOfCopying('simplified'), ['selection']],
    [`copy ${settings.traditional}`, titleOfCopying(settings.traditional), ['selection']],
  ]
  for (const [id, title, contexts] of items) browser.contextMenus.create({ id, title, contexts, documentUrlPatterns: pages })
}

function titleOfShowing(target: Target): string {
  switch (target) {
    case 'simplified':
      return text('menuShowSimplified')
    case 'traditional':
      return text('menuShowTraditional')
    case 'taiwan':
      return text('menuShowTaiwan')
    case 'hong kong':
      return text('menuShowHongKong')
  }
}

function titleOfCopying(target: Target): string {
  switch (target) {
    case 'simplified':
      return text('menuCopySimplified')
    case 'traditional':
      return text('menuCopyTraditional')
    case 'taiwan':
      return text('menuCopyTaiwan')
    case 'hong kong':
      return text('menuCopyHongKong')
  }
}

export async function runMenu({ menuItemId, frameId = 0, selectionText = '' }: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return
  const item = menuItemId as Item
  switch (item) {
    case 'turn-page':
      return await togglePage(tab.id)
    case 'show simplified':
    case 'show traditional':
    case 'show taiwan':
    case 'show hong kong':
      return await showSelectionIn(item.slice('show '.length) as Target, tab.id, frameId)
    case 'look-up-selection':
      return await openSearchPage(hashOfQuery(selectionText), 'newForegroundTab')
    case 'keep-selection':
      return await readIn(tab.id, frameId, 'keep-selection')
    case 'copy simplified':
    case 'copy traditional':
    case 'copy taiwan':
    case 'copy hong kong':
      return await copySelectionAs(item.slice('copy '.length) as Target, tab.id, frameId, selectionText)
  }
}
