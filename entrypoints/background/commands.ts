import { browser } from '#imports'
import type { Browser } from '#imports'
import type { Command, IsolatedWorld } from '@/platform/isolated-world'
import { readOrMakeKey } from '@/platform/key'
import { tellOwnPage } from '@/platform/own-page-command'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { readSettings } from '@/platform/settings'
import { togglePage } from './conversion/toggle'
import { putReadingScript } from './reading'
import { ignoreForbidden } from './tabs'
import { wishesIn } from './wishes'

const inReading: readonly string[] = ['look-up', 'next-word', 'previous-word', 'next-sentence', 'previous-sentence'] satisfies Command[]

/** A key was pressed. */
export async function runCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  const { isOn } = await readSettings()
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (!isOn || tabId === undefined) return
  if (command === 'turn-page') await togglePage(tabId)
  else if (inReading.includes(command)) await read(tabId, command)
}

/** The frame that has the focus answers, wherever the caret or selection is. */
async function read(tabId: number, command: string): Promise<void> {
  const frameId = await focusedFrame(tabId)
  if (frameId === null) await tellOwnPage(tabId, command)
  else await readIn(tabId, frameId, command)
}

/** Nothing where the reader wants nothing to be read. */
export async function readIn(tabId: number, frameId: number, command: string): Promise<void> {
  const wishes = await wishesIn(tabId)
  if (!wishes || !(await putReadingScript(tabId, frameId))) return
  await ignoreForbidden(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      args: [command, await readOrMakeKey(), wishes],
      func: (given: string, key: string, wishes: ReadingWishes) => {
        const world = (globalThis as { tongdu?: Pick<IsolatedWorld, 'key' | 'wishes'> & { reading: { command(given: string): void } | null } }).tongdu
        if (!world) return
        world.key = key
        world.wishes ??= wishes
        world.reading?.command(given)
      },
    }),
  )
}

async function focusedFrame(tabId: number): Promise<number | null> {
  const results = await ignoreForbidden(
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => document.hasFocus() && !/^(iframe|frame|object|embed)$/i.test(document.activeElement?.localName ?? ''),
    }),
  )
  if (!results) return null
  return results.find(({ result }) => result === true)?.frameId ?? 0
}
