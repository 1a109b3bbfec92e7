import type { OwnWord, Target } from '@/chinese/conversion/conversion'
import type { Script } from './shown-script'

/** "Always 鍾 in this name", as it lies in the store and, with its date as text, in the settings file. */
export interface SavedWord {
  /** As pages write it. */
  readonly written: string
  /** As it is shown in its place; the same again keeps it from being changed. */
  readonly shown: string
  /** Only in pages that are shown in this script. */
  readonly where: 'everywhere' | Script
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export type WordRefusal = 'notAWord' | 'badWritten' | 'badShown' | 'badWhere' | 'badWordDate'

export const longestOwnWord = 32
export const mostOwnWords = 2000
const places: readonly unknown[] = ['everywhere', 'simplified', 'traditional'] satisfies SavedWord['where'][]
const prefix = 'word.'

/** Made of what the word is about: whoever says something else of the same word replaces the older answer. */
export const keyOfWord = ({ written, where }: SavedWord): string => `${prefix}${where}.${written}`
export const isWordKey = (key: string): boolean => key.startsWith(prefix)

/** The row as a word, or why it is none. Nothing of it is copied that is not named here. */
export function asOwnWord(row: unknown): SavedWord | WordRefusal {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'notAWord'
  const given = (name: string): unknown => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
  const written = given('written')
  const shown = given('shown')
  const where = given('where')
  const savedAt = given('savedAt')
  if (!isText(written)) return 'badWritten'
  if (!isText(shown)) return 'badShown'
  if (!places.includes(where)) return 'badWhere'
  if (typeof savedAt !== 'number' || !Number.isSafeInteger(savedAt) || savedAt < 0 || savedAt > 8.64e15) return 'badWordDate'
  return { written, shown, where: where as SavedWord['where'], savedAt }
}

/** Visible characters only: no breaks, no half characters, nothing that turns or hides text. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestOwnWord && value.isWellFormed() && !/[\s\p{Cc}\p{Cf}]/u.test(value)
}

const inTraditional: readonly Target[] = ['traditional', 'taiwan', 'hong kong']

/** As the conversion takes it. */
export function toOwnWord({ written, shown, where }: SavedWord): OwnWord {
  if (where === 'everywhere') return { written, shown }
  return { written, shown, targets: where === 'simplified' ? ['simplified'] : inTraditional }
}
