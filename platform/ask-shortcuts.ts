import { browser } from '#imports'
import type { ToBackground } from './messages'
import type { Shortcut } from './shortcuts'

/** For frames inside pages, to which Firefox tells nothing of commands. Empty where nobody answers. */
export async function askShortcuts(): Promise<readonly Shortcut[]> {
  const answer: unknown = await browser.runtime.sendMessage<ToBackground, unknown>({ kind: 'shortcuts' }).catch(() => null)
  return Array.isArray(answer) ? (answer as unknown[]).filter(isShortcut) : []
}

const isShortcut = (given: unknown): given is Shortcut => {
  const { name, key } = (given ?? {}) as Partial<Record<string, unknown>>
  return typeof name === 'string' && typeof key === 'string'
}
