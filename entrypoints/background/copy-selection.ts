import { browser } from '#imports'
import type { Target } from '@/chinese/conversion/conversion'
import type { CopyOutcome } from '@/platform/conversion-messages'
import { leaveTextToConvert } from '@/platform/text-to-convert'
import { ignoreForbidden } from './tabs'

/**
 * The selection of a frame in another script, on the clipboard. Where the browser refuses that (the click was too long ago for it), the
 * text waits in a window of ours, one more click away from the clipboard.
 *
 * @param seen the selected text as the browser tells it, for fields whose selection a page does not have
 */
export async function copySelectionAs(target: Target, tabId: number, frameId: number, seen: string): Promise<void> {
  const frame = { tabId, frameIds: [frameId] }
  // Both at once: after an answer was waited for, Chromium takes what follows for no click's doing.
  const [, results] = await Promise.all([
    ignoreForbidden(browser.scripting.executeScript({ target: frame, files: ['/copy.js'], injectImmediately: true })),
    ignoreForbidden(
      browser.scripting.executeScript({
        target: frame,
        injectImmediately: true,
        args: [target, seen],
        func: async (into: Target, text: string): Promise<CopyOutcome> => {
          const copy = () => (Object.hasOwn(globalThis, 'tongduCopy') ? (globalThis as unknown as { tongduCopy: Copy }).tongduCopy : null)
          // The file comes from the disk, so this is here before it.
          for (let tries = 0; !copy() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 5))
          return (await copy()?.(into, text)) ?? { kind: 'refused', text }
        },
      }),
    ),
  ])
  const outcome = results?.[0]?.result
  if (outcome?.kind === 'copied' || outcome?.kind === 'nothing') return
  await leaveTextToConvert(outcome?.text ?? seen)
  await browser.windows.create({ type: 'popup', url: `/popup.html?tab=${tabId}`, width: 360, height: 680 })
}

type Copy = (target: Target, seen: string) => Promise<CopyOutcome>
