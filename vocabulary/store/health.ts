import type { Opened } from './open'
import type { VocabularyDb } from './schema'

/** How the vocabulary stood after a write, kept outside the database: it is missed when it is gone. */
export interface Ledger {
  /** Which database. */
  readonly database: string
  /** Transactions that had changed it. */
  readonly writes: number
  readonly words: number
}

export type Health =
  | { readonly kind: 'well'; readonly words: number }
  /** There were more: the database is another one, fell back to an older state, or was emptied without us. */
  | { readonly kind: 'lost'; readonly words: number; readonly wordsBefore: number }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken'; readonly reason: string }

/** Reads identity, number of writes and number of words at one moment. */
export async function standing(db: VocabularyDb): Promise<Ledger> {
  const transaction = db.transaction(['facts', 'words'])
  const [facts, words] = [transaction.objectStore('facts'), transaction.objectStore('words')]
  const [identity, kept, [first]] = await Promise.all([facts.get('identity'), facts.get('writes'), words.getAllKeys(null, 1)])
  const writes = kept?.name === 'writes' ? kept : null
  return {
    database: identity?.name === 'identity' ? identity.id : '',
    writes: writes?.count ?? 0,
    // Counting 50,000 takes a tenth of a second, so the number is kept; that the store is empty shows at once.
    words: first === undefined ? 0 : (writes?.words ?? (await words.count())),
  }
}

/**
 * Whether what the ledger saw is still there. It never cries wolf: the ledger is written after the commit, so it may know
 * of fewer writes than the database has, never of more; and only where both know of the same writes must the words be as many.
 */
export function isLost(ledger: Ledger, { database, writes, words }: Ledger): boolean {
  if (ledger.database !== database) return ledger.words > 0
  return writes < ledger.writes || (writes === ledger.writes && words < ledger.words)
}

/** @param ledger null when none was ever written */
export async function healthOf(opened: Opened, ledger: Ledger | null): Promise<Health> {
  if (opened.kind !== 'open') return opened
  try {
    const now = await standing(opened.db)
    return ledger !== null && isLost(ledger, now)
      ? { kind: 'lost', words: now.words, wordsBefore: ledger.words }
      : { kind: 'well', words: now.words }
  } catch (error) {
    return { kind: 'broken', reason: String(error) }
  }
}
