import type { SectionData } from '@/dictionaries/format'
import { Headwords, type FormEntries } from '@/dictionaries/headwords'

/**
 * What `Headwords` needs to find the Traditional form of an entry. Storing it would cost 250 kB of the package, this costs 30.
 *
 *     headword.levels     for each length in code units the first form that long, and where the longest end; forms that share their
 *                         letters with a commoner one are behind them, and so among the exceptions
 *     headword.order      the lengths, that of most entries first
 *     headword.bits       one bit for each form: it is a Traditional headword, and its first entry is behind those of the headwords of its
 *                         length before it
 *     headword.odd…       rising, the entries for which the search gives nothing or something else, and their forms
 */
export function buildHeadwords(traditional: readonly number[], lengthOf: Uint8Array, forms: FormEntries): Map<string, SectionData> {
  const longest = lengthOf.at(-1) ?? 0
  const levels = Uint32Array.from({ length: longest + 2 }, (_, length) => lengthOf.findIndex((own) => own >= length))
  levels[longest + 1] = lengthOf.length
  const bits = new Uint32Array((lengthOf.length >> 5) + 1)
  const isTraditional = new Set(traditional)
  for (let length = 1; length <= longest; length++) {
    const level = [...range(levels[length] ?? 0, levels[length + 1] ?? 0)].filter((form) => isTraditional.has(form))
    for (const form of longestRise(level, (one) => forms.entryOf(one, 0))) bits[form >> 5]! |= 1 << (form & 31)
  }
  const counts = new Uint32Array(longest + 1)
  for (const form of traditional) counts[lengthOf[form] ?? 0]!++
  const order = [...range(1, longest + 1)].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const sections = new Map<string, SectionData>([
    ['headword.levels', levels],
    ['headword.order', Uint8Array.from(order)],
    ['headword.bits', bits],
    ['headword.oddEntries', new Uint32Array()],
    ['headword.oddForms', new Uint32Array()],
  ])
  const bytes = new Map([...sections].map(([name, data]) => [name, new Uint8Array(data.buffer)]))
  const search = new Headwords(bytes, forms)
  const odd = [...traditional.entries()].filter(([entry, form]) => search.searchForm(entry) !== form)
  return sections
    .set('headword.oddEntries', Uint32Array.from(odd, ([entry]) => entry))
    .set('headword.oddForms', Uint32Array.from(odd, ([, form]) => form))
}

function* range(start: number, end: number): Generator<number> {
  for (let number = start; number < end; number++) yield number
}

/** As many of `items` as can be kept so that `valueOf` rises from each to the next. */
function longestRise(items: readonly number[], valueOf: (item: number) => number): number[] {
  /** For each length of a rise the item that ends the lowest one so far; for each item the one before it. */
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const item of items) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueOf(ends[middle] ?? 0) < valueOf(item)) low = middle + 1
      else high = middle
    }
    before.set(item, ends[low - 1])
    ends[low] = item
  }
  const rise: number[] = []
  for (let item = ends.at(-1); item !== undefined; item = before.get(item)) rise.push(item)
  return rise.reverse()
}
