import { browser } from '#imports'
import type { Browser } from '#imports'
import { newestLook } from '@/platform/newest-look'
import { wishesFor } from '@/platform/reading-wishes'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { readSettings } from '@/platform/settings'
import { habitFor, readHabitFor, readHabits } from '@/platform/site-habits'
import type { SiteHabit } from '@/platform/site-habits'
import { siteOf } from '@/platform/sites'
import { ignoreForbidden, tellTab } from './tabs'

/** How the page of an address is to be read; null: not at all, here or anywhere. */
export async function wishesAt(url: string): Promise<ReadingWishes | null> {
  const [settings, habit] = await Promise.all([readSettings(), habitAt(url)])
  return wishesFor(settings, habit)
}

/** What holds in a frame: the habit of the site whose page it is in. */
export function wishesOf({ tab, frameId, url }: Browser.runtime.MessageSender): Promise<ReadingWishes | null> {
  // The tab may still be told by the address that it comes from.
  return wishesAt((frameId === 0 ? url : tab?.url) ?? url ?? '')
}

export async function wishesIn(tabId: number): Promise<ReadingWishes | null> {
  const tab = await ignoreForbidden(browser.tabs.get(tabId))
  return tab && (await wishesAt(tab.url ?? ''))
}

export async function habitAt(url: string): Promise<SiteHabit | null> {
  const site = siteOf(url)
  return site === null ? null : ((await readHabitFor(site))?.habit ?? null)
}

/** Settings or habits changed: pages that are open hear of it. Those that sleep are woken by whoever calls. */
export const tellWishesEverywhere = newestLook(
  () => Promise.all([readSettings(), readHabits(), browser.tabs.query({})]),
  async ([settings, saved, tabs]) => {
    await Promise.all(
      tabs.map(async ({ id, url }) => {
        if (id === undefined) return
        const site = siteOf(url ?? '')
        const habit = site === null ? null : (habitFor(site, saved)?.habit ?? null)
        const wishes = wishesFor(settings, habit)
        await tellTab(id, wishes ? { kind: 'wishes', wishes } : { kind: 'switched', isOn: false })
      }),
    )
  },
)
