import type { Ranking } from './ranking'

/** What one way of searching found. */
export interface Answer {
  readonly ranking: Ranking
  /** Entries that are just what was asked for, not something that begins with it or mentions it. */
  readonly sure: ReadonlySet<number>
  /** How common the commonest word is that is just what was asked for; -Infinity where there is none. */
  readonly best: number
}
