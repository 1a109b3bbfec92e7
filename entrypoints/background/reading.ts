import { browser } from '#imports'
import type { Browser } from '#imports'
import { readOrMakeKey } from '@/platform/key'
import type { ReadAnswer, ReadBy } from '@/platform/messages'
import { isGiven } from '@/platform/reach'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { ignoreForbidden } from './tabs'
import { wishesOf } from './wishes'

export async function startReading(by: ReadBy, sender: Browser.runtime.MessageSender): Promise<ReadAnswer> {
  const { tab, frameId = 0, url = '' } = sender
  const [wishes, key, isAllowed] = await Promise.all([wishesOf(sender), readOrMakeKey(), isAllowedIn(url)])
  if (tab?.id === undefined || !wishes || !isAllowed || !isWanted(by, wishes)) return { kind: 'off' }
  // Not awaited: the answer with the key travels beside the script.
  void putReadingScript(tab.id, frameId)
  return { kind: 'on', key, wishes }
}

function isWanted(by: ReadBy, { trigger, touch }: ReadingWishes): boolean {
  if (by === 'mouse') return trigger !== 'keyboard'
  return by === 'frame' || touch !== 'never'
}

/** A sentinel stays in its page when the access to it is taken away. */
const isAllowedIn = async (url: string) => !/^https?:/.test(url) || (await isGiven(`${new URL(url).origin}/*`))

export async function putReadingScript(tabId: number, frameId: number): Promise<boolean> {
  const results = await ignoreForbidden(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/reading.js'],
      injectImmediately: true,
    }),
  )
  return results !== null
}

/**
 * The frames around are told to swallow the token (in Chromium, which does not say which these are, all of the tab). Only when all of them were there before their page's first script
 * may it be sent: a page's listener that came earlier would see it.
 */
export async function link(tabId: number, token: string, frames: readonly number[] | null): Promise<boolean> {
  const results = await ignoreForbidden(
    browser.scripting.executeScript({
      target: frames ? { tabId, frameIds: [...frames] } : { tabId, allFrames: true },
      injectImmediately: true,
      args: [token],
      func: (expected: string) => {
        const world = (globalThis as { tongdu?: { isEarly: boolean; expect(token: string): void } }).tongdu
        if (!world?.isEarly) return false
        world.expect(expected)
        return true
      },
    }),
  )
  if (!results) return false
  return results.some(({ frameId }) => frameId === 0) && results.every(({ result }) => result === true)
}
