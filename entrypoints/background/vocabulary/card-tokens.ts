import { noteOfTab, readOfTab } from '@/platform/tab-memory'
import type { Saved } from '@/vocabulary/store/save'
import type { WordId, WordState } from '@/vocabulary/word'

/** What a card may still do: change the word that it shows, and take back what it did last. */
export interface CardToken {
  readonly token: string
  readonly id: WordId
  readonly undo: Undo | null
}

export type Undo =
  | { readonly kind: 'save'; readonly saved: Saved }
  /** `then` is what can be taken back after that. */
  | { readonly kind: 'state'; readonly before: WordState; readonly then: Undo | null }

/** Cards of a tab that still count, the newest last: those in front, and a few before them. */
const mostTokens = 12
const place = 'vocabulary'

/** One after the other: each reads what the one before it wrote. */
let last: Promise<unknown> = Promise.resolve()

/** In storage.session, so that a background that was stopped knows them too, and nothing of them is on the disk. */
export async function tokenOf(tabId: number, token: string): Promise<CardToken | null> {
  return (await tokensOf(tabId)).find((one) => one.token === token) ?? null
}

/** @param token null makes a new one */
export function noteToken(tabId: number, token: string | null, id: WordId, undo: Undo | null): Promise<CardToken> {
  const noted: CardToken = { token: token ?? randomToken(), id, undo }
  const work = async () => {
    const others = (await tokensOf(tabId)).filter((one) => one.token !== noted.token)
    await noteOfTab(tabId, place, [...others.slice(1 - mostTokens), noted])
    return noted
  }
  const done = last.then(work, work)
  last = done
  return done
}

/** Only the background writes there, in the shape that it reads. */
async function tokensOf(tabId: number): Promise<readonly CardToken[]> {
  const stored = await readOfTab(tabId, place)
  return Array.isArray(stored) ? (stored as readonly CardToken[]) : []
}

const randomToken = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
