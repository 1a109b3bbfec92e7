import { browser } from '#imports'
import type { PageConversion } from '@/platform/isolated-world'
import { ignoreForbidden } from '../tabs'

/**
 * Firefox ends the scripts in pages without a word when it puts in an update, and with them goes all knowledge of what a page had written.
 * So the pages are given back first. Whoever listens for updates must begin them too.
 */
export async function giveBackBeforeUpdate(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(async ({ id, discarded }) => id !== undefined && !discarded && (await giveBack(id))))
  browser.runtime.reload()
}

interface InPage {
  readonly conversion?: PageConversion | null
}

async function giveBack(tabId: number): Promise<void> {
  await ignoreForbidden(
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => {
        const own = (name: string) => (Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : null)
        const conversion = ((own('tongdu') as InPage | null)?.conversion ?? own('tongduConversion')) as PageConversion | null
        conversion?.end()
      },
    }),
  )
}
