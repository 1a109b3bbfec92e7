import type { Card } from '../card'
import type { CardName } from '../card-name'
import { newSchedule } from '../scheduling/schedule'
import type { VocabularyDb } from './schema'
import { put, write } from './write'

/** Sets a card aside, also one that was never reviewed, or takes it back. @returns the card as it now is; null when its word is not kept */
export async function setAside(db: VocabularyDb, { wordId, kind }: CardName, isSuspended: boolean, now: number): Promise<Card | null> {
  return await write(db, ['words', 'cards'], async (transaction) => {
    const [word, card] = await Promise.all([
      transaction.objectStore('words').getKey(wordId),
      transaction.objectStore('cards').get([wordId, kind]),
    ])
    if (word === undefined) return null
    const next = { ...(card ?? { wordId, kind, ...newSchedule(now) }), isSuspended, changedAt: now }
    put(transaction, 'cards', next)
    return next
  })
}
