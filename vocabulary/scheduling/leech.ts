import type { Schedule } from '../card'

/** After so many lapses more of the same does not help. */
const firstLapses = 8
/** Taken back, a card is given half as many again. */
const furtherLapses = 4

/** Whether this answer made the card a leech: forgotten so often that it is better set aside and looked at in another way. */
export function becameLeech(before: Schedule | null, after: Schedule): boolean {
  const { lapses } = after
  if (lapses <= (before?.lapses ?? 0) || lapses < firstLapses) return false
  return (lapses - firstLapses) % furtherLapses === 0
}
