import type { Part } from './analysis'
import type { CleanText } from './clean-text'
import { EntryFlag, type Lexicon } from './lexicon'
import { variantUnits } from './variants'

/**
 * The word at clean indices `start … end` as a part of something longer, with what the dictionary says about it.
 * `reading` is given where it is known (a surname, a measure word); else the first entry that is no surname decides.
 */
export function partOf(text: CleanText, lexicon: Lexicon, start: number, end: number, reading: readonly string[] = []): Part {
  const written = String.fromCharCode(...text.codes.subarray(start, end))
  const form = lexicon.formOf(written)
  const entries = form < 0 ? [] : entriesFor(lexicon, form, reading)
  const first = entries[0]
  const fallback = first === undefined ? [] : lexicon.syllablesOf(first)
  return {
    ...extent(text, start, end),
    word: form < 0 ? written : asSpelled(lexicon, written, form),
    form,
    reading: reading.length > 0 ? reading : fallback,
    entries,
  }
}

/** The word as the dictionary has it: 衞星 is looked up, saved and shown as 衛星. */
export function asSpelled(lexicon: Lexicon, written: string, form: number): string {
  const hasVariants = variantUnits()
  for (let index = 0; index < written.length; index++) {
    if (hasVariants[written.charCodeAt(index)]) return lexicon.spelling(form)
  }
  return written
}

/** Clean indices as offsets in the text as given; the end is behind the last character, not behind a break that follows it. */
export function extent(text: CleanText, start: number, end: number): { start: number; end: number } {
  return { start: text.offsets[start]!, end: text.ends[end - 1]! }
}

/** Entries that are read so come first, surnames and bare pointers to other entries last. */
function entriesFor(lexicon: Lexicon, form: number, reading: readonly string[]): number[] {
  const wanted = reading.join(' ')
  const entries: number[] = []
  for (let index = 0; index < lexicon.entriesOf(form); index++) entries.push(lexicon.entryOf(form, index))
  const cost = (entry: number): number => {
    const isRead = wanted === '' || lexicon.syllablesOf(entry).join(' ') === wanted
    const flags = lexicon.flags(entry)
    return (isRead ? 0 : 4) + (flags & EntryFlag.surname ? 2 : 0) + (flags & EntryFlag.reference ? 1 : 0)
  }
  return entries.map((entry, index) => [cost(entry), index, entry] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([, , entry]) => entry)
}
