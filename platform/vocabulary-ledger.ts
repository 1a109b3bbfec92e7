import { browser } from '#imports'
import { isLost, standing } from '@/vocabulary/store/health'
import type { Ledger } from '@/vocabulary/store/health'
import type { VocabularyDb } from '@/vocabulary/store/schema'

const place = 'vocabulary.ledger'

/** @returns null when there is none, or none that can be read */
export async function readLedger(): Promise<Ledger | null> {
  const row = (await browser.storage.local.get<Record<string, unknown>>(place))[place]
  if (typeof row !== 'object' || row === null) return null
  const { database, writes, words } = row as Record<string, unknown>
  return typeof database === 'string' && typeof writes === 'number' && typeof words === 'number' ? { database, writes, words } : null
}

/** Notes how the vocabulary stands. A loss that the reader has not answered stays in the ledger, whatever is saved meanwhile. */
export async function noteInLedger(db: VocabularyDb): Promise<void> {
  const [now, ledger] = await Promise.all([standing(db), readLedger()])
  if (ledger === null || !isLost(ledger, now)) await browser.storage.local.set({ [place]: now })
}

/** The reader goes on with what is there, or has restored a backup: from now on this is how it stands. */
export async function goOnWith(db: VocabularyDb): Promise<void> {
  await browser.storage.local.set({ [place]: await standing(db) })
}
