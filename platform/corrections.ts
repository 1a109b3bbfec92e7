import { browser } from '#imports'
import { asCorrection, isCorrectionKey, keyOf } from './correction-record'
import type { SavedCorrection } from './correction-record'

/** All corrections, the oldest first: later ones win. What is damaged in the store is left out, and left alone. */
export async function readCorrections(): Promise<readonly SavedCorrection[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null)
  const found: SavedCorrection[] = []
  for (const [key, row] of Object.entries(stored)) {
    if (!isCorrectionKey(key)) continue
    const correction = asCorrection(row)
    if (typeof correction !== 'string') found.push(correction)
  }
  return found.sort((one, other) => one.savedAt - other.savedAt)
}

/** Resolves when they are in the store. */
export async function saveCorrections(corrections: readonly SavedCorrection[]): Promise<void> {
  await browser.storage.local.set(correctionRows(corrections))
}

export async function deleteCorrections(corrections: readonly SavedCorrection[]): Promise<void> {
  await browser.storage.local.remove(corrections.map(keyOf))
}

/** Corrections as they lie in storage.local. */
export function correctionRows(corrections: readonly SavedCorrection[]): Record<string, unknown> {
  return Object.fromEntries(corrections.map((correction) => [keyOf(correction), correction]))
}

/** Calls back with all corrections whenever some change, wherever that was done, until `signal` ends it. */
export function onCorrectionsChange(listener: (corrections: readonly SavedCorrection[]) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isCorrectionKey)) void readCorrections().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
