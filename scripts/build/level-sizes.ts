import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** How many words each level of HSK 2.0 has, from level 1. A word that is in several counts for the lowest. */
export function hsk2Sizes(): number[] {
  const path = createRequire(import.meta.url).resolve('cedict/hsk.json')
  const levels = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as string[][]
  const seen = new Set<string>()
  return levels.map((list) => {
    const before = seen.size
    for (const word of list) seen.add(word)
    return seen.size - before
  })
}
