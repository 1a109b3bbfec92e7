import { EntryFlag, type Lexicon } from './lexicon'

/** Entries of a form in the order of the source, but surnames, proper names and mere pointers to other entries last. */
export function entriesInOrder(lexicon: Lexicon, form: number): readonly number[] {
  const count = lexicon.entriesOf(form)
  if (count === 1) return [lexicon.entryOf(form, 0)]
  const entries: number[] = []
  for (let index = 0; index < count; index++) entries.push(lexicon.entryOf(form, index))
  const last = EntryFlag.surname | EntryFlag.proper | EntryFlag.reference
  return entries.sort((one, other) => Number((lexicon.flags(one) & last) !== 0) - Number((lexicon.flags(other) & last) !== 0))
}
