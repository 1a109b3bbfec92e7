import type { Meeting } from '../meeting'
import type { VocabularyDb } from './schema'
import { put, write } from './write'

/** The host of an address; the address itself where it has none. */
export function siteOfMeeting({ url }: Pick<Meeting, 'url'>): string | null {
  if (url === null) return null
  const { host, protocol } = URL.parse(url) ?? { host: '', protocol: url }
  return host || protocol
}

/** Sites of which addresses are kept, the most met first, with the number of their sentences. */
export async function sitesMet(db: VocabularyDb): Promise<readonly (readonly [site: string, meetings: number])[]> {
  const counts = new Map<string, number>()
  for (const meeting of await db.getAll('meetings')) {
    const site = siteOfMeeting(meeting)
    if (site !== null) counts.set(site, (counts.get(site) ?? 0) + 1)
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}

/**
 * Takes addresses and titles out of what is kept; words and sentences stay. Other copies of the vocabulary follow when they merge.
 *
 * @param site null for all
 * @returns of how many meetings
 */
export async function forgetAddresses(db: VocabularyDb, site: string | null): Promise<number> {
  return await write(db, ['meetings'], async (transaction) => {
    let count = 0
    for (const meeting of await transaction.objectStore('meetings').getAll()) {
      const isAsked = site === null ? meeting.url !== null || meeting.title !== null : siteOfMeeting(meeting) === site
      if (!isAsked) continue
      put(transaction, 'meetings', { ...meeting, url: null, title: null })
      count++
    }
    return count
  })
}
