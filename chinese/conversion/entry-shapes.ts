import type { Part, Segment } from '../analysis'
import { EntryFlag, type Lexicon } from '../lexicon'
import { foldVariant } from '../variants'
import type { Letters } from './letters'
import type { Line } from './line'
import type { ScriptTable } from './tables'

export interface EntryShapes {
  /** The shape that the entry of a word gives its letter at `place`; 0 where there is none. */
  inWord(line: Line, segment: Segment, place: number): number
  /** The one shape of a letter that is read as the segment is; 0 where several are. */
  byReading(segment: Segment, letter: number): number
}

interface Spelled {
  readonly simplified: string
  readonly traditional: readonly number[]
  /** The first one. */
  readonly syllable: string
}

/** About 200 bytes each. */
const mostSpelled = 4096

/** What the dictionary says of letters with several shapes, in OpenCC's shapes: CC-CEDICT has its own taste in glyph variants. */
export function createEntryShapes(lexicon: Lexicon, letters: Letters, { shapes, regional }: ScriptTable): EntryShapes {
  const shapeOf = (letter: number, shown: number): number => {
    const list = shapes.get(letter)
    if (!list || list.includes(shown)) return list ? shown : 0
    const folded = foldVariant(shown)
    return list.find((shape) => foldVariant(shape) === folded) ?? 0
  }
  const spelled = new Map<number, Spelled>()
  const spell = (entry: number): Spelled => {
    const known = spelled.get(entry)
    if (known) return known
    // Finding how an entry is spelled is the dearest question to the lexicon, and a text asks about the same words again and again.
    if (spelled.size >= mostSpelled) spelled.clear()
    const made = {
      simplified: lexicon.simplified(entry),
      traditional: letters.of(lexicon.traditional(entry)),
      syllable: lexicon.syllablesOf(entry)[0]?.toLowerCase() ?? '',
    }
    spelled.set(entry, made)
    return made
  }
  return {
    inWord(line, segment, place) {
      const letter = line.letters[place]!
      if (regional.has(letter)) return 0
      const { start, word, entries } = wordAt(segment, line.starts[place]!)
      const entry = entries.find((id) => spell(id).simplified === word)
      if (entry === undefined) return 0
      let at = 0
      while (place - at - 1 >= 0 && line.starts[place - at - 1]! >= start) at++
      const { traditional } = spell(entry)
      const shown = traditional[at]
      return shown === undefined || traditional.length !== [...word].length ? 0 : shapeOf(letter, shown)
    },
    byReading(segment, letter) {
      if (regional.has(letter) || segment.form < 0) return 0
      const reading = segment.reading[0]?.toLowerCase()
      let only = 0
      for (const entry of segment.entries) {
        if (lexicon.flags(entry) & (EntryFlag.reference | EntryFlag.surname | EntryFlag.rare)) continue
        const { simplified, traditional, syllable } = spell(entry)
        if (simplified !== segment.word || syllable !== reading) continue
        const shape = shapeOf(letter, traditional[0]!)
        if (shape === 0 || (only !== 0 && only !== shape)) return 0
        only = shape
      }
      return only
    },
  }
}

/** The word at an offset: the segment, or of a compound the part there. */
function wordAt(segment: Segment, offset: number): Part | Segment {
  if (segment.form >= 0 || !segment.explanation) return segment
  return segment.explanation.parts.find(({ start, end }) => start <= offset && offset < end) ?? segment
}
