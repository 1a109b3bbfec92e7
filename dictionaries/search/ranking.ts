/** Room for more than all entries, see `build/entries.ts`. */
const entryLimit = 1 << 19
/** Scores are kept to an eighth. */
const steps = 8
/** No score may be lower. */
const lowest = -100_000

/** Entries with scores, to be put in order: the better score first, then the order of the source. Quick for a hundred thousand of them. */
export class Ranking {
  readonly #best = new Map<number, number>()

  /** Of several scores of an entry the best one counts. */
  add(entry: number, score: number): void {
    const known = this.#best.get(entry)
    if (known === undefined || known < score) this.#best.set(entry, score)
  }

  /** The entries from the best on. */
  sorted(): number[] {
    const keys = new Float64Array(this.#best.size)
    let place = 0
    for (const [entry, score] of this.#best) keys[place++] = Math.round((score - lowest) * steps) * entryLimit + (entryLimit - 1 - entry)
    keys.sort().reverse()
    return Array.from(keys, (key) => entryLimit - 1 - (key % entryLimit))
  }
}
