import { EntryFlag } from '@/chinese/lexicon'
import type { Dictionary } from '@/dictionaries/dictionary'
import type { Entries } from '@/dictionaries/entries'
import type { Entry } from '@/dictionaries/entry'
import { plainSenses } from './exchange/plain-senses'
import type { NewWord } from './store/fill'
import type { WordState } from './word'

/** The whole dictionary, with the meanings. */
export interface WordBook {
  readonly levels: Dictionary['levels']
  readonly entries: Entries
}

/** Words to be given a state all at once. */
export interface FoundWords {
  /** As many as the list names: a word with two readings is one. */
  readonly count: number
  /** Ids of dictionary entries, rising, each once. */
  readonly entries: readonly number[]
  /** What the dictionary does not have. */
  readonly unknown: readonly string[]
}

/** A longer list is a book. */
const mostWords = 50_000
const longestWord = 32

/** All words of the levels of HSK 2.0 from 1 to `highest`. */
export function* findLevels({ levels, entries }: WordBook, highest: number): Generator<void, FoundWords> {
  const ids = levels.entriesUpTo('hsk2', highest)
  const words = new Set<string>()
  for (const id of ids) {
    words.add(entries.entry(id).simplified)
    yield
  }
  return { count: words.size, entries: ids, unknown: [] }
}

/** A list of words as people write one: one in a line, or with anything between them that is not Chinese. What follows a word in its line is left. */
export function* findList({ entries }: WordBook, text: string): Generator<void, FoundWords> {
  const words = new Set(wordsOf(text))
  const ids = new Set<number>()
  const unknown: string[] = []
  for (const word of words) {
    const found = ordinary(entries.entriesOf(word))
    for (const { id } of found) ids.add(id)
    if (found.length === 0) unknown.push(word)
    yield
  }
  return { count: words.size - unknown.length, entries: [...ids].sort((a, b) => a - b), unknown }
}

function wordsOf(text: string): string[] {
  const words = text.match(/\p{Script=Han}[\p{Script=Han}〇·]*/gu) ?? []
  return words.filter(({ length }) => length <= longestWord).slice(0, mostWords)
}

/** A word of a list is not a surname or a pointer to another word, unless it is nothing else. */
function ordinary(entries: readonly Entry[]): readonly Entry[] {
  const plain = entries.filter(({ flags }) => (flags & (EntryFlag.surname | EntryFlag.reference | EntryFlag.rare | EntryFlag.proper)) === 0)
  return plain.length > 0 ? plain : entries
}

/** The words as they are kept. */
export function* newWords({ entries }: WordBook, ids: readonly number[], state: WordState): Generator<void, NewWord[]> {
  const words: NewWord[] = []
  for (const id of ids) {
    const entry = entries.entry(id)
    const { traditional, simplified, syllables, hsk2, frequencyBand } = entry
    const senses = plainSenses(entry, (other) => entries.entry(other))
    words.push({ kind: 'word', traditional, simplified, reading: syllables, gloss: senses[0] ?? '', senses, state, hsk2, frequencyBand, tags: [], note: '' })
    yield
  }
  return words
}
