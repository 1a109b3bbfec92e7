import { setIsolatedWorld } from '@/platform/isolated-world'
import type { Command, IsolatedWorld } from '@/platform/isolated-world'
import { onOwnPageCommand } from '@/platform/own-page-command'
import { readKey } from '@/platform/key'
import type { ReadingWishes } from '@/platform/reading-wishes'

export interface ReadingHere {
  /** As the reader wants to read from now on. */
  wish(wishes: ReadingWishes): void
  command(command: Command): void
}

/**
 * Browsers put no content script into pages of an extension. The page therefore takes the sentinel's place itself and brings in the very
 * file that web pages get, so that what is tried here is the real thing: pointer, card, keys.
 */
export async function readHere(wishes: ReadingWishes): Promise<ReadingHere> {
  const world: IsolatedWorld = {
    isEarly: true,
    pointer: null,
    touches: [],
    key: await readKey(),
    wishes,
    onLink: null,
    waiting: [],
    expect: () => undefined,
    wake: () => undefined,
    conversion: null,
    reading: null,
  }
  setIsolatedWorld(world)
  const script = document.createElement('script')
  const { promise: loaded, resolve, reject } = Promise.withResolvers<undefined>()
  script.addEventListener('load', () => resolve(undefined))
  script.addEventListener('error', () => reject(new Error('/reading.js could not be loaded')))
  script.src = '/reading.js'
  document.head.append(script)
  await loaded
  const command = (wanted: Command) => world.reading?.command(wanted)
  onOwnPageCommand(command)
  return {
    wish(next) {
      world.wishes = next
    },
    command,
  }
}
