import { browser } from '#imports'
import type { Browser } from '#imports'
import type { Command } from '@/platform/isolated-world'
import { readOrMakeKey } from '@/platform/key'
import { readSettings } from '@/platform/settings'
import { togglePage } from './conversion/toggle'
import { putReadingScript } from './reading'
import { ignoreForbidden } from './tabs'

const inReading: readonly string[] = ['look-up', 'next-word', 'previous-word'] satisfies Command[]

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
  if (frameId !== null) await readIn(tabId, frameId, command)
}

export async function readIn(tabId: number, frameId: number, command: string): Promise<void> {
  if (!(await putReadingScript(tabId, frameId))) return
  await ignoreForbidden(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      args: [command, await readOrMakeKey()],
      func: (given: string, key: string) => {
        const world = (globalThis as { tongdu?: { key: string | null; reading: { command(given: string): void } | null } }).tongdu
        if (!world) return
        world.key = key
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
