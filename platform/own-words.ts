import { browser } from '#imports'
import { asOwnWord, isWordKey, keyOfWord } from './own-word-record'
import type { SavedWord } from './own-word-record'

/** All words of the reader's own, the oldest first: later ones win. What is damaged in the store is left out, and left alone. */
export async function readOwnWords(): Promise<readonly SavedWord[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null)
  const found: SavedWord[] = []
  for (const [key, row] of Object.entries(stored)) {
    if (!isWordKey(key)) continue
    const word = asOwnWord(row)
    if (typeof word !== 'string') found.push(word)
  }
  return found.sort((one, other) => one.savedAt - other.savedAt)
}

/** Resolves when they are in the store. */
export async function saveOwnWords(words: readonly SavedWord[]): Promise<void> {
  await browser.storage.local.set(wordRows(words))
}

export async function deleteOwnWords(words: readonly SavedWord[]): Promise<void> {
  await browser.storage.local.remove(words.map(keyOfWord))
}

/** Words as they lie in storage.local. */
export function wordRows(words: readonly SavedWord[]): Record<string, unknown> {
  return Object.fromEntries(words.map((word) => [keyOfWord(word), word]))
}

/** Calls back with all words whenever some change, wherever that was done, until `signal` ends it. */
export function onOwnWordsChange(listener: (words: readonly SavedWord[]) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isWordKey)) void readOwnWords().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
