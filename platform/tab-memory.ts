import { browser } from '#imports'

/**
 * What is remembered of a tab as long as it is open. In storage.session alone, which lies in memory: it is gone with the browser,
 * private windows leave nothing behind, and a stopped background loses nothing. Each thing has a key of its own.
 */
export const placeInTab = (tabId: number, name: string): string => `tab.${tabId}.${name}`

export async function readOfTab(tabId: number, name: string): Promise<unknown> {
  const place = placeInTab(tabId, name)
  return (await browser.storage.session.get(place))[place]
}

/** What of all tabs is called `name.…`: what follows, and the value. */
export async function readOfAllTabs(name: string): Promise<readonly (readonly [rest: string, value: unknown])[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null)
  return Object.entries(stored).flatMap(([place, value]) => {
    const [, rest] = new RegExp(`^tab\\.\\d+\\.${name}\\.(.+)$`).exec(place) ?? []
    return rest === undefined ? [] : [[rest, value] as const]
  })
}

/** @param value undefined forgets it */
export async function noteOfTab(tabId: number, name: string, value: unknown): Promise<void> {
  const place = placeInTab(tabId, name)
  if (value === undefined) await browser.storage.session.remove(place)
  else await browser.storage.session.set({ [place]: value })
}

/** The tab is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(Object.keys(await allOfTab(tabId)))
}

/** The browser put another tab in the place of this one. */
export async function moveTab(from: number, to: number): Promise<void> {
  const old = await allOfTab(from)
  const start = placeInTab(from, '').length
  await browser.storage.session.set(Object.fromEntries(Object.entries(old).map(([place, value]) => [placeInTab(to, place.slice(start)), value])))
  await browser.storage.session.remove(Object.keys(old))
}

async function allOfTab(tabId: number): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null)
  return Object.fromEntries(Object.entries(stored).filter(([place]) => place.startsWith(placeInTab(tabId, ''))))
}

/** Calls back with the tabs of which something called `name…` changed. */
export function onTabMemoryChange(name: string, listener: (tabIds: readonly number[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return
    const tabIds = Object.keys(changes).flatMap((place) => {
      const [start, id, what] = place.split('.')
      return start === 'tab' && what === name ? [Number(id)] : []
    })
    if (tabIds.length > 0) listener([...new Set(tabIds)])
  })
}
