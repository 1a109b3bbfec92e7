import type { IsolatedWorld } from '@/platform/isolated-world'
import { asReadingWishes, defaultWishes } from '@/platform/reading-wishes'
import type { ReadingWishes } from '@/platform/reading-wishes'

/** While a key is held the reader asks for words with every move: nobody waits long then. */
const longestWithKeyMs = 40

export const restOf = ({ trigger, restMs }: ReadingWishes): number => (trigger === 'held key' ? Math.min(restMs, longestWithKeyMs) : restMs)

/** Every change of a setting is told to every page: one that has nothing to do with it takes no word from a pointer that rests. */
export const isSame = (wishes: ReadingWishes, known: unknown): boolean => JSON.stringify(wishes) === JSON.stringify(asReadingWishes(known))

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
