import { EntryFlag } from '@/chinese/lexicon'
import type { GlossPart } from '@/dictionaries/entry'
import { parseSenses, type Meaning, type ParsedSense } from '@/dictionaries/senses'
import type { SourceEntry } from './cedict'

/** A line with what it says, worked out once for all parts of the builder. */
export interface ReadEntry extends SourceEntry {
  readonly meaning: Meaning
  /** `EntryFlag` bits. */
  readonly flags: number
}

export function readEntry(source: SourceEntry): ReadEntry {
  const meaning = parseSenses(source.senses)
  return { ...source, meaning, flags: flagsOf(source, meaning) }
}

const rareLabels = /^(?:old|archaic|arch\.|dialect|classical)$|^(?:archaic|old|dialect)[ ,]/
const idiomLabels = /\bidiom\b/

function flagsOf({ traditional, syllables }: SourceEntry, { senses }: Meaning): number {
  const every = (test: (sense: ParsedSense) => boolean) => senses.length > 0 && senses.every(test)
  const isSurname = every((sense) => sense.isSurname)
  return (
    (/^\p{Lu}/u.test(syllables[0] ?? '') ? EntryFlag.proper : 0) |
    (isSurname ? EntryFlag.surname : 0) |
    (!isSurname && senses.some((sense) => sense.isSurname) ? EntryFlag.alsoSurname : 0) |
    (every((sense) => sense.isPointer) ? EntryFlag.reference : 0) |
    (isAligned(traditional, syllables) ? EntryFlag.aligned : 0) |
    (senses.some((sense) => hasLabel(sense, idiomLabels)) ? EntryFlag.idiom : 0) |
    (every((sense) => sense.labels.includes('bound form')) ? EntryFlag.bound : 0) |
    (every((sense) => sense.pointer?.relation === 'abbreviation for') ? EntryFlag.abbreviation : 0) |
    (every(isRare) ? EntryFlag.rare : 0) |
    (senses.some((sense) => isClassifier(sense)) ? EntryFlag.classifier : 0) |
    kindOf(senses)
  )
}

const modifierPattern = /^[a-z-]+(?:ly|ing|ed|ous|al|ful|ive|ble|ic|less|y)$/

/** `verb`, `modifier` or neither; the dictionary has no parts of speech, but its English shows most of them. */
function kindOf(senses: readonly ParsedSense[]): number {
  let verb = 0
  let modifier = 0
  let other = 0
  for (const [index, sense] of senses.entries()) {
    if (sense.isSurname) continue
    const text = firstText(sense)
    const weight = 1 / (1 + index)
    if (text.startsWith('to ')) verb += weight
    else if (modifierPattern.test(text.split(/[,(]/)[0]!.trim())) modifier += weight
    else other += weight
  }
  if (verb > 0 && verb >= modifier && verb >= other) return EntryFlag.verb
  return modifier > 0 && modifier >= other ? EntryFlag.modifier : 0
}

/** Units such as 兙 have one character and a reading of several syllables, which the source writes in one: 'shi2ke4'. */
const isAligned = (headword: string, syllables: readonly string[]): boolean =>
  [...headword].length === syllables.length && syllables.every((syllable) => !/\d\D/.test(syllable))

const isClassifier = (sense: ParsedSense): boolean =>
  sense.labels.some((label) => label.startsWith('classifier')) || /^\(?classifier\b/.test(firstText(sense))

const hasLabel = (sense: ParsedSense, test: RegExp): boolean =>
  sense.labels.some((label) => test.test(label)) || sense.glosses.flat().some((part) => part.kind === 'label' && test.test(part.text))

const isRare = (sense: ParsedSense): boolean =>
  sense.labels.some((label) => rareLabels.test(label)) || /^(?:old|archaic|ancient) variant of /.test(firstText(sense))

function firstText(sense: ParsedSense): string {
  const part: GlossPart | undefined = sense.glosses[0]?.[0]
  return part?.kind === 'text' ? part.text : ''
}
