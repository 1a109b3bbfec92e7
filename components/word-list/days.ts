import type { WordState } from '@/vocabulary/word'
import { asDistance } from '../in-language'
import type { WordStringKey } from './word-strings'

const dayMs = 86_400_000

/** "today", "in 3 days", "2 months ago": by calendar days, in the language of the interface. */
export function relativeDay(at: number, now: number): string {
  const days = Math.round((midnight(at) - midnight(now)) / dayMs)
  const size = Math.abs(days)
  if (size < 45) return asDistance(days, 'day')
  if (size < 545) return asDistance(Math.round(days / 30.4), 'month')
  return asDistance(Math.round(days / 365.25), 'year')
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

export const stateKeys: Readonly<Record<WordState, WordStringKey>> = {
  new: 'wordsStateNew',
  learning: 'wordsStateLearning',
  known: 'wordsStateKnown',
  ignored: 'wordsStateIgnored',
}
