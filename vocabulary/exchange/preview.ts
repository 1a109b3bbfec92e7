import type { Plan } from './plan'
import type { RowFault } from './incoming'
import type { WordId } from '../word'

export type PreviewRow =
  | {
      readonly kind: 'word'
      readonly row: number
      readonly id: WordId
      readonly fate: 'new' | 'more' | 'known'
      readonly simplified: string
      readonly traditional: string
      readonly reading: readonly string[]
      readonly gloss: string
      readonly tags: readonly string[]
      readonly sentences: number
    }
  | { readonly kind: 'refused'; readonly row: number; readonly why: RowFault; readonly what: string }

export type PreviewFilter = 'all' | 'new' | 'more' | 'known' | 'refused'
export const previewFilters: readonly PreviewFilter[] = ['all', 'new', 'more', 'known', 'refused']

/** All rows of a file in its order, words and refusals. */
export function previewRows({ words, refused }: Plan, filter: PreviewFilter): PreviewRow[] {
  const found: PreviewRow[] = []
  if (filter !== 'refused') {
    for (const { completed, id, fate } of words) {
      if (filter !== 'all' && filter !== fate) continue
      const { simplified, traditional, reading, gloss, tags } = completed.word
      found.push({ kind: 'word', row: completed.row, id, fate, simplified, traditional, reading, gloss, tags, sentences: completed.meetings.length })
    }
  }
  if (filter === 'all' || filter === 'refused') for (const { row, why, what } of refused) found.push({ kind: 'refused', row, why, what })
  return found.sort((a, b) => a.row - b.row)
}
