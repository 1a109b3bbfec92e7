import type { Word } from '../word'
import { wordIdOf } from '../word'

/** A word as it is given to be kept: the store adds what it is to us and when. */
export type NewWord = Omit<Word, 'id' | 'savedAt' | 'changedAt'>

/** A word that was not kept so far. Its fields are picked by name: nothing else that `given` may carry gets in. */
export function freshWord(given: NewWord, now: number): Word {
  const { kind, traditional, simplified, reading, gloss, senses, state, hsk2, frequencyBand, tags, note } = given
  const id = wordIdOf(given)
  return { id, kind, traditional, simplified, reading, gloss, senses, state, hsk2, frequencyBand, tags, note, savedAt: now, changedAt: now }
}

/** A kept word, given again: what the reader made of it stays, what it lacked is filled in, tags come together. */
export function fill(kept: Word, given: NewWord): Word {
  return {
    ...kept,
    reading: kept.reading.length > 0 ? kept.reading : given.reading,
    gloss: kept.gloss || given.gloss,
    senses: kept.senses.length > 0 ? kept.senses : given.senses,
    hsk2: kept.hsk2 ?? given.hsk2,
    frequencyBand: kept.frequencyBand ?? given.frequencyBand,
    tags: [...new Set([...kept.tags, ...given.tags])],
    note: kept.note || given.note,
  }
}

/** Whether two say the same, their times apart. */
export function isSameWord(one: Word, other: Word): boolean {
  const essence = ({ changedAt: _, ...rest }: Word) => JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  return one === other || essence(one) === essence(other)
}
