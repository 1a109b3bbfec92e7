import type { Entry } from '@/dictionaries/entry'
import type { Word } from '@/vocabulary/word'
import type { BothScripts } from './both-scripts'
import type { CardContent } from './card-content'
import { senseText } from '@/dictionaries/plain-gloss'

/** A gloss of more characters is cut off. */
export const longestGloss = 500
const mostSenses = 100

/** Of which entry of the card, and in which of its senses, the word is kept. */
export interface Chosen {
  readonly entry: number
  readonly sense: number
}

export const firstChosen: Chosen = { entry: 0, sense: 0 }

export type WordToKeep = Pick<Word, 'kind' | 'traditional' | 'simplified' | 'reading' | 'gloss' | 'senses' | 'hsk2' | 'frequencyBand'>

/**
 * What is kept of the word of a card.
 *
 * @param reading as the analysis has it here: numbered syllables without sandhi
 * @param spelled the word in both scripts, for what is no entry of the dictionary
 */
export function wordToKeep(content: CardContent, reading: readonly string[], spelled: BothScripts, { entry, sense }: Chosen): WordToKeep {
  const found = content.entries[entry]
  if (!found) return unlisted(content, reading, spelled)
  const senses = found.entry.senses.map((one, index) => senseText(one, found.pointedMeanings[index] ?? '', content.script.kind).slice(0, longestGloss).toWellFormed())
  const { traditional, simplified, hsk2, frequencyBand } = found.entry
  return {
    kind: 'word',
    traditional,
    simplified,
    reading: readingOf(found.entry, entry === 0 ? reading : []),
    gloss: senses[sense] ?? senses[0] ?? '',
    senses: senses.slice(0, mostSenses),
    hsk2,
    frequencyBand,
  }
}

function unlisted({ word: own, whole: around, words, characters }: CardContent, reading: readonly string[], spelled: BothScripts): WordToKeep {
  // A given name is part of a whole, whose other parts say nothing about it.
  const whole = around?.text === own ? around : null
  const pieces = whole && whole.pieces.length > 0 ? whole.pieces : words.length > 0 ? words : characters
  const meaning = whole?.explanation.kind === 'quantity' || whole?.explanation.kind === 'name' ? (whole.explanation.meaning ?? '') : ''
  const gloss = (meaning || pieces.map(({ word, gloss: of }) => `${word} ${of}`).join(' · ')).slice(0, longestGloss).toWellFormed()
  return { kind: 'word', ...spelled, reading, gloss, senses: gloss === '' ? [] : [gloss], hsk2: null, frequencyBand: null }
}

/** As the dictionary has it where both say the same: there names begin with a capital. */
function readingOf({ syllables }: Entry, reading: readonly string[]): readonly string[] {
  const isOther = reading.length > 0 && reading.join(' ').toLowerCase() !== syllables.join(' ').toLowerCase()
  return isOther ? reading : syllables
}
