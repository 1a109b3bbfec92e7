import type { Analyser, Analysis } from '@/chinese/analysis'
import type { Converter } from '@/chinese/conversion/conversion'
import type { Entry } from '@/dictionaries/entry'
import { wordIdOf } from '../word'
import type { Word, WordState } from '../word'
import { hasHan } from './han'
import type { Incoming, IncomingMeeting, Refused } from './incoming'
import { refuse } from './incoming'
import { plainSenses } from './plain-senses'
import { isSameReading, parseReading, splitReading } from './reading-text'

/** What is asked of dictionary and analysis to fill in what a file does not say. */
export interface WordSource {
  readonly analyser: Analyser
  readonly converter: Converter
  entry(id: number): Entry
  /** All entries of a headword in either script. */
  entriesOf(word: string): readonly Entry[]
}

/** What the reader wants of all rows. */
export interface ImportWishes {
  /** For words that are new and of which the file does not say it. */
  readonly state: WordState
  readonly tags: readonly string[]
}

/** A row made whole: ready to be kept. */
export interface Completed {
  readonly row: number
  readonly word: Omit<Word, 'savedAt' | 'changedAt'> & { readonly savedAt: number | null }
  readonly meetings: readonly IncomingMeeting[]
  /** The file itself says the reading: another reading is another word. */
  readonly hasReading: boolean
  readonly saysState: boolean
  /** The file itself says these: they may take the place of what is kept, where the reader wants it. */
  readonly saysGloss: boolean
  readonly saysNote: boolean
}

export const noImportWishes: ImportWishes = { state: 'new', tags: [] }

/** The row as the reader wants it: tags for all, and a state where the file says none. */
export function withWishes(row: Completed, { state, tags }: ImportWishes): Completed {
  const { word } = row
  return { ...row, word: { ...word, state: row.saysState ? word.state : state, tags: [...new Set([...word.tags, ...tags])] } }
}

/** Fills in what the file leaves out. */
export function complete(row: Incoming, source: WordSource): Completed | Refused {
  const head = row.simplified ?? row.either ?? row.traditional ?? ''
  if (head === '') return refuse(row.row, 'noWord', row.gloss ?? '')
  if (row.id === null && !hasHan(head)) return refuse(row.row, 'noChinese', head)
  if (row.simplified !== null && row.traditional !== null && [...row.simplified].length !== [...row.traditional].length && row.id === null) {
    return refuse(row.row, 'otherScriptDiffers', `${row.simplified} ${row.traditional}`)
  }
  if (row.isWhole) return asItStands(row)

  const analysis = once(() => source.analyser.analyse(head))
  const given = row.reading === null || row.reading.trim() === '' ? null : row.id === null ? parseReading(row.reading) : splitReading(row.reading)
  const entry = entryFor(row, head, given, analysis, source)
  const scripts = scriptsOf(row, head, entry, analysis, source)
  const reading = readingFor(given, entry, analysis)
  if (reading.join(' ').length > 600) return refuse(row.row, 'tooLong', head)
  const senses = row.senses ?? (entry === null ? [] : plainSenses(entry, (id) => source.entry(id)))
  const essence = { ...scripts, reading }
  return {
    row: row.row,
    word: {
      id: row.id !== null && isIdOf(row.id, scripts) ? row.id : wordIdOf(essence),
      kind: row.kind ?? (entry === null && analysis().segments.length > 2 ? 'phrase' : 'word'),
      ...essence,
      gloss: row.gloss ?? senses[0] ?? '',
      senses,
      state: row.state ?? 'new',
      hsk2: row.hsk2 ?? entry?.hsk2 ?? null,
      frequencyBand: row.frequencyBand ?? entry?.frequencyBand ?? null,
      tags: [...new Set(row.tags)],
      note: row.note ?? '',
      savedAt: row.savedAt,
    },
    meetings: row.meetings,
    hasReading: given !== null,
    saysState: row.state !== null,
    saysGloss: (row.gloss ?? '') !== '',
    saysNote: (row.note ?? '') !== '',
  }
}

/** A row of our own table says everything itself. */
function asItStands(row: Incoming): Completed {
  const scripts = { simplified: row.simplified ?? row.traditional ?? '', traditional: row.traditional ?? row.simplified ?? '' }
  const reading = splitReading(row.reading ?? '')
  return {
    row: row.row,
    word: {
      id: row.id !== null && isIdOf(row.id, scripts) ? row.id : wordIdOf({ ...scripts, reading }),
      kind: row.kind ?? 'word',
      ...scripts,
      reading,
      gloss: row.gloss ?? '',
      senses: row.senses ?? [],
      state: row.state ?? 'new',
      hsk2: row.hsk2,
      frequencyBand: row.frequencyBand,
      tags: [...new Set(row.tags)],
      note: row.note ?? '',
      savedAt: row.savedAt,
    },
    meetings: row.meetings,
    hasReading: true,
    saysState: row.state !== null,
    saysGloss: (row.gloss ?? '') !== '',
    saysNote: (row.note ?? '') !== '',
  }
}

/** An id stays when the reader corrects a reading: then headwords agree and the reading does not. Anything else is no id of this word. */
function isIdOf(id: string, { traditional, simplified }: Pick<Word, 'traditional' | 'simplified'>): boolean {
  return id.length <= 1_000 && id.startsWith(`${traditional}|${simplified}|`)
}

function entryFor(row: Incoming, head: string, given: readonly string[] | null, analysis: () => Analysis, source: WordSource): Entry | null {
  const fits = (entry: Entry) =>
    (row.simplified === null || entry.simplified === row.simplified) &&
    (row.traditional === null || entry.traditional === row.traditional) &&
    (row.either === null || entry.simplified === row.either || entry.traditional === row.either)
  const entries = source.entriesOf(head).filter(fits)
  if (entries.length < 2) return entries[0] ?? null
  const said = given && (entries.filter(({ syllables }) => isSameReading(syllables, given, true))[0] ?? entries.find(({ syllables }) => isSameReading(syllables, given, false)))
  if (said) return said
  const [segment, ...others] = analysis().segments
  const best = others.length === 0 ? segment?.entries.map((id) => entries.find((entry) => entry.id === id)).find((entry) => entry !== undefined) : undefined
  return best ?? entries[0]!
}

function scriptsOf(row: Incoming, head: string, entry: Entry | null, analysis: () => Analysis, { converter }: WordSource): Pick<Word, 'traditional' | 'simplified'> {
  if (row.simplified !== null && row.traditional !== null) return { simplified: row.simplified, traditional: row.traditional }
  if (entry) return { simplified: row.simplified ?? entry.simplified, traditional: row.traditional ?? entry.traditional }
  const to = (target: 'simplified' | 'traditional') => converter.convert(analysis(), { target }).text
  if (row.simplified !== null) return { simplified: row.simplified, traditional: to('traditional') }
  if (row.traditional !== null) return { simplified: to('simplified'), traditional: row.traditional }
  return analysis().writing === 'traditional' ? { simplified: to('simplified'), traditional: head } : { simplified: head, traditional: to('traditional') }
}

/** As the dictionary spells it where the file says the same: then it is the same word as one that was kept from a page. */
function readingFor(given: readonly string[] | null, entry: Entry | null, analysis: () => Analysis): readonly string[] {
  if (given !== null) return entry && isSameReading(entry.syllables, given, true) ? entry.syllables : given
  if (entry) return entry.syllables
  return analysis().segments.flatMap(({ reading, kind }) => (kind === 'other' ? [] : reading))
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null
  return () => (made ??= make())
}
