import type { Analysis } from '../analysis'
import { characterSets, ListedIn } from '../character-sets'
import type { Line } from './line'

/** In which script a word is written. */
export const Written = { either: 0, simplified: 1, traditional: 2 } as const

/**
 * For each letter in which script its word is: by the word's own characters, else as the rest of the paragraph, and in mixed text as the
 * nearest word that shows it.
 */
export function writtenIn({ writing }: Analysis, line: Line): Uint8Array {
  const written = new Uint8Array(line.length)
  const sets = characterSets()
  const rest = writing === 'simplified' ? Written.simplified : writing === 'mixed' ? Written.either : Written.traditional
  const nearest = new Nearest()
  for (let start = 0; start < line.length; ) {
    let end = start + 1
    while (end < line.length && line.segments[end] === line.segments[start]) end++
    let evidence: number = Written.either
    for (let index = start; index < end && evidence !== Written.traditional; index++) {
      const shown = evidenceOf(sets[line.letters[index]!]!)
      if (shown !== Written.either) evidence = shown
    }
    written.fill(evidence === Written.either ? rest : evidence, start, end)
    if (evidence !== Written.either) nearest.add(start, end, evidence)
    start = end
  }
  if (rest === Written.either) nearest.fill(written)
  return written
}

function evidenceOf(listed: number): number {
  const isMainland = (listed & ListedIn.mainland) !== 0
  const isTaiwan = (listed & (ListedIn.taiwan | ListedIn.taiwanRare)) !== 0
  if (isMainland === isTaiwan) return Written.either
  return isMainland ? Written.simplified : (listed & ListedIn.taiwan) !== 0 ? Written.traditional : Written.either
}

/** Words that show their script, in order. */
class Nearest {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #scripts: number[] = []

  add(start: number, end: number, script: number): void {
    this.#starts.push(start)
    this.#ends.push(end)
    this.#scripts.push(script)
  }

  fill(written: Uint8Array): void {
    let next = 0
    for (let index = 0; index < written.length; index++) {
      while (next < this.#starts.length && this.#starts[next]! <= index) next++
      if (written[index] !== Written.either) continue
      const before = next > 0 ? index - this.#ends[next - 1]! : Infinity
      const after = next < this.#starts.length ? this.#starts[next]! - index : Infinity
      written[index] = this.#scripts[before <= after ? next - 1 : next] ?? Written.simplified
    }
  }
}
