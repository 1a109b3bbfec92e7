import { preferredReadings } from '../tables/preferred-readings'
import type { Sentence } from './sentence'

/** What is said of a word beside the dictionary. */
export interface Preference {
  /** As the table writes it, with capitals. */
  readonly reading: string
  /** Words of which one must stand close by, or none for what holds otherwise. Folded. */
  readonly cues: readonly string[]
}

/** The table by word, made on first use. Characters are Simplified, cues folded like the text. */
export function preferencesFor(fold: Uint16Array): ReadonlyMap<string, readonly Preference[]> {
  const found = new Map<string, Preference[]>()
  for (const line of preferredReadings.split('\n')) {
    const [said = '', cues = ''] = line.split(' @ ')
    const space = said.indexOf(' ')
    if (space < 0) continue
    const word = folded(said.slice(0, space), fold)
    const preference = { reading: said.slice(space + 1), cues: cues === '' ? [] : cues.split(' ').map((cue) => folded(cue, fold)) }
    found.set(word, [...(found.get(word) ?? []), preference])
  }
  return found
}

/** A word in the characters under which everything is learned. */
export function folded(word: string, fold: Uint16Array): string {
  let text = ''
  for (let index = 0; index < word.length; index++) text += String.fromCharCode(fold[word.charCodeAt(index)]!)
  return text
}

/** How many characters before and behind a word are looked at for cues. */
const reach = 8

/** The preference that holds where segment `index` stands: one whose cue stands close by, else the one without cues. */
export function meantBy(preferences: readonly Preference[], { text, cuts }: Sentence, index: number, fold: Uint16Array): Preference | null {
  if (preferences.length === 0) return null
  const start = cuts.starts[index]!
  const end = cuts.ends[index]!
  // The word itself is left out, so that none of its characters is taken for a cue.
  let around = ''
  for (let at = Math.max(0, start - reach); at < Math.min(text.length, end + reach); at++) {
    around += at >= start && at < end ? ' ' : String.fromCharCode(fold[text.codes[at]!]!)
  }
  const before = start > 0 ? String.fromCharCode(fold[text.codes[start - 1]!]!) : ''
  const after = end < text.length ? String.fromCharCode(fold[text.codes[end]!]!) : ''
  // A single character says something only where it touches the word.
  const isThere = (cue: string): boolean => (cue.length > 1 ? around.includes(cue) : cue === before || cue === after)
  const cued = preferences.find(({ cues }) => cues.some(isThere))
  return cued ?? preferences.find(({ cues }) => cues.length === 0) ?? null
}
