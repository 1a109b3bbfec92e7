import type { IsolatedWorld } from '@/platform/isolated-world'
import { asReadingWishes, defaultWishes } from '@/platform/reading-wishes'
import type { ReadingWishes } from '@/platform/reading-wishes'

/** While a key is held the reader asks for words with every move: nobody waits long then. */
const longestWithKeyMs = 40

export const restOf = ({ trigger, restMs }: ReadingWishes): number => (trigger === 'held key' ? Math.min(restMs, longestWithKeyMs) : restMs)

/** The wishes as they were heard last, looked at once for each time that they come. */
export function heedWishes(world: IsolatedWorld): () => ReadingWishes {
  let taken: unknown = null
  let wishes = defaultWishes
  return () => {
    if (world.wishes !== taken) {
      taken = world.wishes
      wishes = asReadingWishes(taken) ?? defaultWishes
    }
    return wishes
  }
}
