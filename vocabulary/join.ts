import type { Card, Deletion, Review } from './card'
import type { Meeting } from './meeting'
import type { Word } from './word'

/**
 * What two copies of a record become when two copies of the vocabulary come together. Each of these is the same whichever copy is
 * called first, gives one copy back when both are the same, and does not depend on the order in which several come together:
 * a copy wins as a whole by what can only grow, and where that is equal, by a rule that knows nothing of machines.
 */

/** The later change holds; the word was kept when it was kept first. */
export function joinWords(one: Word, other: Word): Word {
  const later = one.changedAt !== other.changedAt ? (one.changedAt > other.changedAt ? one : other) : greater(one, other, ['savedAt'])
  const savedAt = Math.min(one.savedAt, other.savedAt)
  return savedAt === later.savedAt ? later : { ...later, savedAt }
}

/** A meeting stays as it was; what a reader took out of one (its address, its title) stays out. */
export function joinMeetings(one: Meeting, other: Meeting): Meeting {
  const meeting = greater(one, other, ['url', 'title'])
  const [url, title] = [lesser(one.url, other.url), lesser(one.title, other.title)]
  return meeting.url === url && meeting.title === title ? meeting : { ...meeting, url, title }
}

/** The last answer holds, and the schedule that came of it; between two without a later answer the later change. */
export function joinCards(one: Card, other: Card): Card {
  const [last, otherLast] = [one.lastReview ?? -1, other.lastReview ?? -1]
  if (last !== otherLast) return last > otherLast ? one : other
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other
  return greater(one, other)
}

export const joinReviews = (one: Review, other: Review): Review => greater(one, other)

export const joinDeletions = (one: Deletion, other: Deletion): Deletion => (one.at >= other.at ? one : other)

/** Null before any text, the shorter (trimmed of its query) before the longer. */
function lesser(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null
  if (one.length !== other.length) return one.length < other.length ? one : other
  return one < other ? one : other
}

/** @param but fields that are joined in a way of their own */
function greater<Row extends object>(one: Row, other: Row, but: readonly (keyof Row & string)[] = []): Row {
  return one === other || spelled(one, but) >= spelled(other, but) ? one : other
}

/** One spelling for each content, whatever the order of the fields. */
function spelled(row: object, but: readonly string[]): string {
  return JSON.stringify(row, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const fields = Object.entries(value).filter(([name]) => value !== row || !but.includes(name))
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
