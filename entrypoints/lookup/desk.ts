import type { Correction } from '@/chinese/analysis'
import type { SavedCorrection } from '@/platform/correction-record'

/** Where the stage keeps what the reader corrected. */
export interface Desk {
  save(corrections: readonly SavedCorrection[]): Promise<void>
  remove(corrections: readonly SavedCorrection[]): Promise<void>
  now(): number
}

export const savedNow = (correction: Correction, context: string | null, desk: Desk): SavedCorrection => ({
  ...correction,
  context,
  savedAt: desk.now(),
})
