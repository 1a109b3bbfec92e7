import type { Meeting } from '../meeting'
import type { Word } from '../word'
import type { Completed } from './completing'
import type { IncomingMeeting } from './incoming'

/** What becomes of a word that is kept already. Its state, schedule and history stay in any case. */
export type WhenKept =
  /** It gets new tags and sentences, and what it lacks. */
  | 'add'
  /** It also gets the file's meaning and note in place of its own. */
  | 'replace'
  /** It stays just as it is. */
  | 'leave'

export const waysWhenKept: readonly WhenKept[] = ['add', 'replace', 'leave']

/** The kept word with what a row adds to it; the very same object where that is nothing. */
export function mergeWord(kept: Word, { word: given, saysGloss, saysNote }: Completed, how: WhenKept): Word {
  if (how === 'leave') return kept
  const isReplacing = how === 'replace'
  const merged: Word = {
    ...kept,
    reading: kept.reading.length > 0 ? kept.reading : given.reading,
    gloss: (isReplacing && saysGloss) || kept.gloss === '' ? given.gloss : kept.gloss,
    senses: kept.senses.length > 0 ? kept.senses : given.senses,
    hsk2: kept.hsk2 ?? given.hsk2,
    frequencyBand: kept.frequencyBand ?? given.frequencyBand,
    tags: [...kept.tags, ...given.tags.filter((tag) => !kept.tags.includes(tag))],
    note: isReplacing && saysNote ? given.note : bothNotes(kept.note, given.note),
  }
  return isSame(kept, merged) ? kept : merged
}

/** A note is never thrown away: another one stands below it. */
function bothNotes(kept: string, given: string): string {
  if (given === '' || kept.includes(given)) return kept
  return kept === '' ? given : `${kept}\n${given}`
}

function isSame(one: Word, other: Word): boolean {
  return (
    one.gloss === other.gloss &&
    one.note === other.note &&
    one.hsk2 === other.hsk2 &&
    one.frequencyBand === other.frequencyBand &&
    one.reading === other.reading &&
    one.senses === other.senses &&
    one.tags.length === other.tags.length
  )
}

/** A second row of the same word in one file, put together with the first. */
export function joinRows(first: Completed, second: Completed): Completed {
  return {
    ...first,
    word: {
      ...first.word,
      gloss: first.word.gloss || second.word.gloss,
      note: bothNotes(first.word.note, second.word.note),
      tags: [...new Set([...first.word.tags, ...second.word.tags])],
    },
    meetings: [...first.meetings, ...second.meetings],
    saysGloss: first.saysGloss || second.saysGloss,
    saysNote: first.saysNote || second.saysNote,
  }
}

/** The same sentence again. A file without pages says less than what is kept, and adds nothing then. */
export function isSameMeeting(kept: Pick<Meeting, 'sentence' | 'url' | 'title'>, given: Pick<IncomingMeeting, 'sentence' | 'url' | 'title'>): boolean {
  if (kept.sentence?.text !== given.sentence?.text) return false
  if (kept.sentence && given.sentence && kept.sentence.start !== given.sentence.start) return false
  if (given.url === null && given.title === null) return true
  return given.url === null || kept.url === null ? kept.title === given.title : kept.url === given.url
}
