import { browser } from '#imports'
import type { Target } from '@/chinese/conversion/conversion'
import type { PageConversion } from '@/platform/isolated-world'
import { ignoreForbidden } from '../tabs'
import { prepareToConvert } from './convert'
import { noteTurned } from './orders'

/** What is selected in a frame, in its place; chosen once more it is as written again. */
export async function showSelectionIn(target: Target, tabId: number, frameId: number): Promise<void> {
  prepareToConvert()
  const frame = { tabId, frameIds: [frameId] }
  // Where the script lives already it only looks up.
  await Promise.all([noteTurned(tabId), ignoreForbidden(browser.scripting.executeScript({ target: frame, files: ['/conversion.js'], injectImmediately: true }))])
  await ignoreForbidden(
    browser.scripting.executeScript({
      target: frame,
      injectImmediately: true,
      args: [target],
      func: (wanted: Target) => {
        const own = (name: string) => (Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : null)
        const conversion = ((own('tongdu') as InPage | null)?.conversion ?? own('tongduConversion')) as PageConversion | null
        return conversion?.showSelection(wanted)
      },
    }),
  )
}

interface InPage {
  readonly conversion?: PageConversion | null
}
