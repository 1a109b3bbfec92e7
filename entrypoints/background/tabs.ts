import { browser } from '#imports'
import type { ToPages } from '@/platform/messages'

const place = 'hasBegun'

/** Puts the sentinel into every frame that is open; where it lives already it only looks up. */
export async function wakeAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return
      await ignoreForbidden(
        browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ['/sentinel.js'],
          injectImmediately: true,
        }),
      )
    }),
  )
}

/**
 * Once in the life of this copy of the extension. No event tells of every beginning (Chromium has none for being switched on
 * again), but the session store is emptied by each of them.
 */
export async function onceInThisLife(begin: () => Promise<void>): Promise<void> {
  const { [place]: isDone } = await browser.storage.session.get(place)
  if (isDone) return
  await browser.storage.session.set({ [place]: true })
  await begin()
}

export async function tellAllTabs(message: ToPages): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await tellTab(id, message)
    }),
  )
}

export async function tellTab(tabId: number, message: ToPages): Promise<void> {
  await ignoreForbidden(browser.tabs.sendMessage<ToPages, unknown>(tabId, message))
}

/** Pages of the browser, of its store, and closed or sleeping tabs refuse: for them there is nothing to do. */
export async function ignoreForbidden<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch {
    return null
  }
}
