import type { MarkedSentence, Meeting } from '../meeting'
import type { WordId, WordState } from '../word'

/** A row of a file as it stands there, before the dictionary is asked. What the file does not say is null. */
export interface Incoming {
  /** Where it stands in the file, from 1: the line, the row of the table, the note. */
  readonly row: number
  /** It says everything itself, as our own table does: nothing is to be filled in. */
  readonly isWhole: boolean
  readonly id: WordId | null
  readonly kind: 'word' | 'phrase' | null
  readonly traditional: string | null
  readonly simplified: string | null
  /** A word whose script the file does not say. */
  readonly either: string | null
  /** Pinyin in any spelling. */
  readonly reading: string | null
  readonly gloss: string | null
  readonly senses: readonly string[] | null
  readonly state: WordState | null
  readonly hsk2: number | null
  readonly frequencyBand: number | null
  readonly tags: readonly string[]
  readonly note: string | null
  readonly savedAt: number | null
  readonly meetings: readonly IncomingMeeting[]
}

export interface IncomingMeeting {
  /** Null: now. */
  readonly at: number | null
  readonly sentence: MarkedSentence | null
  readonly shown: MarkedSentence | null
  readonly script: Meeting['script'] | null
  readonly title: string | null
  readonly url: string | null
}

export const nothingSaid: Omit<Incoming, 'row'> = {
  isWhole: false,
  id: null,
  kind: null,
  traditional: null,
  simplified: null,
  either: null,
  reading: null,
  gloss: null,
  senses: null,
  state: null,
  hsk2: null,
  frequencyBand: null,
  tags: [],
  note: null,
  savedAt: null,
  meetings: [],
}

/** Why a row is not taken. */
export type RowFault =
  | 'noWord'
  | 'noChinese'
  | 'otherScriptDiffers'
  | 'badKind'
  | 'badState'
  | 'badLevel'
  | 'badBand'
  | 'badDate'
  | 'badMark'
  | 'badScript'
  | 'badSenses'
  | 'badAddress'
  | 'tooLong'
  | 'tooManyTags'
  | 'brokenQuotes'
  | 'tooManyColumns'

export interface Refused {
  readonly row: number
  readonly why: RowFault
  /** What stands there, cut short. */
  readonly what: string
}

/** Why nothing of a file is taken. */
export type FileFault =
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'notText'
  | 'noWordColumn'
  | 'brokenZip'
  | 'noCollection'
  | 'brokenCollection'
  | 'brokenXml'

/** What a file turned out to hold. `row` of a file fault is the row it was found at, or null. */
export type Parsed =
  | { readonly kind: 'read'; readonly words: readonly Incoming[]; readonly refused: readonly Refused[] }
  | { readonly kind: 'refused'; readonly why: FileFault; readonly row: number | null }

export const refuse = (row: number, why: RowFault, what: string): Refused => ({ row, why, what: what.length > 60 ? `${what.slice(0, 59)}…` : what })
