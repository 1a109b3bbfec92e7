import type { Row } from './row'
import type { SortKey } from './view'

type Order = (one: Row, other: Row) => number

/** Each with the side first that one wants to see first; what has no value comes last. Equal rows: kept last first. */
const orders: Readonly<Record<SortKey, Order>> = {
  kept: newestFirst,
  pinyin: ({ pinyin: one }, { pinyin: other }) => (one < other ? -1 : one > other ? 1 : 0),
  frequency: ({ word: one }, { word: other }) => (other.frequencyBand ?? 0) - (one.frequencyBand ?? 0),
  level: ({ word: one }, { word: other }) => (one.hsk2 ?? 9) - (other.hsk2 ?? 9),
  due: ({ due: one }, { due: other }) => (one ?? Number.MAX_VALUE) - (other ?? Number.MAX_VALUE),
  met: ({ met: one }, { met: other }) => other.count - one.count || (other.last ?? 0) - (one.last ?? 0),
}

export function orderOf(key: SortKey, isReversed: boolean): Order {
  const order = orders[key]
  return (one, other) => (isReversed ? order(other, one) : order(one, other)) || newestFirst(one, other)
}

function newestFirst({ word: one }: Row, { word: other }: Row): number {
  return other.savedAt - one.savedAt || (one.id < other.id ? -1 : 1)
}

const runLength = 2_000

/** Sorts in steps: 50,000 rows at once would hold up the page for longer than a frame. */
export function* sortSteps(rows: readonly Row[], order: Order): Generator<void, Row[]> {
  let runs: Row[][] = []
  for (let at = 0; at < rows.length; at += runLength) {
    runs.push(rows.slice(at, at + runLength).sort(order))
    yield
  }
  while (runs.length > 1) {
    const longer: Row[][] = []
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merge(runs[at]!, runs[at + 1] ?? [], order))
    runs = longer
  }
  return runs[0] ?? []
}

function* merge(one: readonly Row[], other: readonly Row[], order: Order): Generator<void, Row[]> {
  const merged: Row[] = []
  let first = 0
  let second = 0
  while (first < one.length && second < other.length) {
    merged.push(order(one[first]!, other[second]!) <= 0 ? one[first++]! : other[second++]!)
    if (merged.length % runLength === 0) yield
  }
  return merged.concat(one.slice(first), other.slice(second))
}

/** Puts changed rows where they now belong and leaves out `gone`; the rest is in order already. */
export function reorder(sorted: readonly Row[], gone: ReadonlySet<string>, changed: readonly Row[], order: Order): Row[] {
  const left = sorted.filter(({ word }) => !gone.has(word.id))
  const added = changed.toSorted(order)
  const merging = merge(left, added, order)
  for (;;) {
    const step = merging.next()
    if (step.done) return step.value
  }
}
