import type { Correction } from '@/chinese/analysis'

/** A correction as it lies in the store and, with its date as text, in the settings file. */
export interface SavedCorrection extends Correction {
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** Why a row is no correction. Each has a sentence in the interface texts. */
export const refusals = ['notARow', 'badKind', 'badWord', 'badSplit', 'badReading', 'badContext', 'badDate'] as const
export type Refusal = (typeof refusals)[number]

/** As long as the analysis takes (chinese/corrections.ts). */
const longestWord = 32
/** More of a text than this is not kept. */
export const longestContext = 160
const prefix = 'correction.'

/**
 * Where it lies in storage.local. Each has a key of its own, made of what it is about: saving is one write without reading first,
 * so two tabs lose nothing, and whoever corrects the same place again replaces the older answer.
 */
export const keyOf = ({ kind, word, context }: Correction): string =>
  `${prefix}${kind === 'reading' ? 'reading' : 'cut'}.${word}.${context ?? ''}`

export const isCorrectionKey = (key: string): boolean => key.startsWith(prefix)

/** The row as a correction, or why it is none. Nothing of it is copied that is not named here. */
export function asCorrection(row: unknown): SavedCorrection | Refusal {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'notARow'
  const given = (name: string): unknown => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
  const kind = given('kind')
  const word = given('word')
  const context = given('context') ?? null
  const savedAt = given('savedAt')
  if (kind !== 'join' && kind !== 'split' && kind !== 'reading') return 'badKind'
  if (!isText(word, longestWord) || (kind !== 'reading' && word.length < 2)) return 'badWord'
  if (context !== null && (!isText(context, longestContext) || !context.includes(word))) return 'badContext'
  if (typeof savedAt !== 'number' || !Number.isSafeInteger(savedAt) || savedAt < 0 || savedAt > 8.64e15) return 'badDate'
  if (kind === 'join') return { kind, word, context, savedAt }
  if (kind === 'split') {
    const at = asPlaces(given('at'), word.length)
    return at ? { kind, word, at, context, savedAt } : 'badSplit'
  }
  const reading = asReading(given('reading'))
  return reading ? { kind, word, reading, context, savedAt } : 'badReading'
}

/** Visible characters only: no breaks, no half characters, nothing that turns or hides text. */
function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest && value.isWellFormed() && !/[\s\p{Cc}\p{Cf}]/u.test(value)
}

function asPlaces(value: unknown, length: number): readonly number[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length >= length) return null
  const isRising = value.every((place, index) => Number.isInteger(place) && place > (index === 0 ? 0 : value[index - 1]) && place < length)
  return isRising ? (value as number[]).slice() : null
}

function asReading(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > longestWord) return null
  const isRead = value.every((syllable) => typeof syllable === 'string' && /^(?:[\p{L}\p{M}]{1,12}[1-5]?|[·,:，])$/u.test(syllable))
  return isRead ? (value as string[]).slice() : null
}
