import type { OverviewFigures } from '@/components/word-list/overview'
import type { WordRecords } from '@/components/word-list/word-detail'
import type { Selection } from '@/components/word-list/word-grid'
import type { Notice } from '@/components/toast'
import type { Settings } from '@/platform/settings'
import type { Health } from '@/platform/vocabulary'
import type { WordId } from '@/vocabulary/word'
import type { Place } from './address'

/** What the page of kept words shows, beside the words themselves. */
export interface WordsState extends Place {
  readonly settings: Settings
  readonly isOverviewOpen: boolean
  /** Null until it was looked at. */
  readonly health: Health | null
  readonly isReminded: boolean
  readonly notice: Notice | null
  /** The word that the keys of the list are at. */
  readonly active: WordId | null
  readonly selection: Selection
  /** Of the word that is open, once they are read. */
  readonly records: { readonly of: WordId; readonly found: WordRecords } | null
  readonly figures: OverviewFigures | null
}

export const firstState = (settings: Settings, { view, open }: Place): WordsState => ({
  view,
  open,
  settings,
  // On a phone the pictures would fill three screens before the first word.
  isOverviewOpen: settings.showsOverview && !isNarrow(),
  health: null,
  isReminded: false,
  notice: null,
  active: open,
  selection: new Set(),
  records: null,
  figures: null,
})

export const isNarrow = (): boolean => matchMedia('(max-width: 40rem)').matches
