import { browser } from '#imports'
import type { Browser } from '#imports'
import { i18n } from '#i18n'
import { readSettings } from '@/platform/settings'
import { togglePage } from './conversion/toggle'

type Item = 'turn-page'

let last: Promise<void> = Promise.resolve()

/** The items of the context menu; browsers keep them, so they are made anew only when what they say changes. */
export function makeMenu(): Promise<void> {
  last = last.then(make, make)
  return last
}

async function make(): Promise<void> {
  const settings = await readSettings()
  await browser.contextMenus.removeAll()
  if (!settings.isOn) return
  const items: readonly [Item, string, Contexts][] = [['turn-page', i18n.t('menuTurnPage'), ['page', 'frame', 'link', 'image']]]
  for (const [id, title, contexts] of items) browser.contextMenus.create({ id, title, contexts, documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'] })
}

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>

export async function runMenu({ menuItemId }: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return
  switch (menuItemId as Item) {
    case 'turn-page':
      await togglePage(tab.id)
  }
}
