import { reviewWishesOf } from '@/platform/review-wishes'
import type { Settings } from '@/platform/settings'
import { vocabulary } from '@/platform/vocabulary'
import { countDue } from '@/vocabulary/due'

/** Cards that the reader could answer now; 0 where the vocabulary cannot be opened, which its own pages tell. */
export async function dueNow(settings: Settings): Promise<number> {
  const opened = await vocabulary()
  return opened.kind === 'open' ? await countDue(opened.db, reviewWishesOf(settings), Date.now()) : 0
}
