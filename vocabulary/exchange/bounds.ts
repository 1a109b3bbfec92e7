import type { Incoming, Refused } from './incoming'
import { refuse } from './incoming'
import { limits } from './limits'

/** What every row of every format must keep to. */
export function boundsFault(word: Incoming): Refused | null {
  const tooLong = (text: string | null, most: number) => (text !== null && text.length > most ? refuse(word.row, 'tooLong', text) : null)
  if (word.tags.length > limits.tags) return refuse(word.row, 'tooManyTags', word.tags[0]!)
  if ((word.senses?.length ?? 0) > limits.senses) return refuse(word.row, 'badSenses', word.senses![0]!)
  return (
    tooLong(word.either, limits.headword) ??
    tooLong(word.simplified, limits.headword) ??
    tooLong(word.traditional, limits.headword) ??
    tooLong(word.reading, limits.reading) ??
    tooLong(word.gloss, limits.gloss) ??
    tooLong(word.note, limits.note) ??
    firstOf(word.tags, (tag) => tooLong(tag, limits.tag)) ??
    firstOf(word.senses ?? [], (sense) => tooLong(sense, limits.sense)) ??
    firstOf(word.meetings, ({ sentence, shown, title, url }) =>
      tooLong(sentence?.text ?? null, limits.sentence) ??
      tooLong(shown?.text ?? null, limits.sentence) ??
      tooLong(title, limits.title) ??
      tooLong(url, limits.url),
    )
  )
}

function firstOf<Item>(items: readonly Item[], check: (item: Item) => Refused | null): Refused | null {
  for (const item of items) {
    const fault = check(item)
    if (fault) return fault
  }
  return null
}
