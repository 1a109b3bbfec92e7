/** How often words were counted, by jieba's dictionary. */
export interface Frequencies {
  readonly counts: ReadonlyMap<string, number>
  /** One number for all words, so that count / total is a probability. */
  readonly total: number
}

/**
 * Reads `word count tag` lines. The list holds every word in both scripts with the same number, so only words without a
 * character of `traditionalOnly` add to the total.
 */
export function parseFrequencies(text: string, traditionalOnly: ReadonlySet<string>): Frequencies {
  const counts = new Map<string, number>()
  let total = 0
  for (const line of text.split('\n')) {
    const [word, count] = line.split(' ')
    if (!word || !count) continue
    counts.set(word, Number(count))
    if (![...word].some((character) => traditionalOnly.has(character))) total += Number(count)
  }
  return { counts, total }
}

/** The largest byte for the largest count; a count of one, whose logarithm is nothing, is still told from "never counted". */
export function frequencyScale(frequencies: Frequencies): number {
  let largest = 2
  for (const count of frequencies.counts.values()) largest = Math.max(largest, count)
  return 255 / Math.log(largest)
}

export const frequencyByte = (count: number, scale: number): number =>
  count <= 0 ? 0 : Math.max(1, Math.round(scale * Math.log(count)))
