import { existsSync, readFileSync } from 'node:fs'
import { EntryFlag, type Lexicon } from '../lexicon'
import type { Pack } from '../tables'

/**
 * Section 'readings': what scripts/learn/readings.mjs learned, as it wrote it; nothing where it is missing, since learning itself needs
 * the dictionary. The other two sections are counted from the dictionary.
 */
export const pack: Pack = (lexicon) => {
  const file = new URL('readings.bin', import.meta.url)
  const ambiguous = ambiguousCharacters(lexicon)
  return {
    ...(existsSync(file) ? { readings: new Uint8Array(readFileSync(file)) } : {}),
    'reading.shares': shares(lexicon, ambiguous),
    'reading.surnames': surnames(lexicon),
  }
}

/** Entries of one character that share a spelling with another entry, by their two spellings and sound. */
function ambiguousCharacters(lexicon: Lexicon): Map<string, number[]> {
  const counted = new Map<number, number>()
  for (let form = 0; form < lexicon.formCount; form++) {
    if (lexicon.entriesOf(form) < 2) continue
    for (let index = 0; index < lexicon.entriesOf(form); index++) counted.set(lexicon.entryOf(form, index), form)
  }
  const found = new Map<string, number[]>()
  for (const entry of counted.keys()) {
    const traditional = lexicon.traditional(entry)
    const syllables = lexicon.syllablesOf(entry)
    if (traditional.length !== 1 || syllables.length !== 1) continue
    const key = traditional + lexicon.simplified(entry) + syllables[0]!.toLowerCase()
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return found
}

/** In how many of the dictionary's words, weighed by their counts, each of these characters is written and said so. */
function shares(lexicon: Lexicon, ambiguous: ReadonlyMap<string, readonly number[]>): Uint32Array {
  const sums = new Map<string, number>()
  for (let form = 0; form < lexicon.formCount; form++) {
    const weight = Math.log(2 + Math.exp(lexicon.frequency(form) / lexicon.frequencyScale)) / 8
    for (let index = 0; index < lexicon.entriesOf(form); index++) {
      const entry = lexicon.entryOf(form, index)
      if (!(lexicon.flags(entry) & EntryFlag.aligned) || lexicon.flags(entry) & EntryFlag.reference) continue
      const traditional = lexicon.traditional(entry)
      const simplified = lexicon.simplified(entry)
      // Every entry is met once, under its Simplified form.
      if (traditional.length < 2 || traditional.length !== simplified.length || lexicon.formOf(simplified) !== form) continue
      const syllables = lexicon.syllablesOf(entry)
      for (let at = 0; at < traditional.length; at++) {
        const key = traditional[at]! + simplified[at]! + (syllables[at] ?? '').toLowerCase()
        if (ambiguous.has(key)) sums.set(key, (sums.get(key) ?? 0) + weight)
      }
    }
  }
  const packed: number[] = []
  for (const [key, sum] of sums) {
    const code = Math.min(255, Math.round(16 * Math.log2(1 + sum)))
    for (const entry of ambiguous.get(key) ?? []) packed.push(entry * 256 + code)
  }
  return Uint32Array.from(packed).sort()
}

function surnames(lexicon: Lexicon): Uint32Array {
  const forms: number[] = []
  for (let form = 0; form < lexicon.formCount; form++) {
    let isSurname = false
    for (let index = 0; index < lexicon.entriesOf(form) && !isSurname; index++) {
      const entry = lexicon.entryOf(form, index)
      isSurname = (lexicon.flags(entry) & (EntryFlag.surname | EntryFlag.alsoSurname)) !== 0 && lexicon.traditional(entry).length === 1
    }
    if (isSurname) forms.push(form)
  }
  return Uint32Array.from(forms)
}
