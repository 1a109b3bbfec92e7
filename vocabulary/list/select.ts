import { exact, matcherFor } from '../search'
import type { Row } from './row'
import type { Kept, ListView } from './view'

/** Rows that the view asks for, in the order they come in; of what was searched for the best first where no order was asked for. */
export function selectRows(sorted: readonly Row[], view: ListView, now: number): readonly Row[] {
  const isWanted = filterFor(view, now)
  const match = matcherFor(view.query)
  if (!match) return isWanted ? sorted.filter(isWanted) : sorted
  const byRank: Row[][] = Array.from({ length: exact + 1 }, () => [])
  const found: Row[] = []
  for (const row of sorted) {
    const rank = match(row.text)
    if (rank === 0 || (isWanted && !isWanted(row))) continue
    found.push(row)
    byRank[rank]!.push(row)
  }
  return view.sort === null ? byRank.toReversed().flat() : found
}

/** Null when everything is wanted. */
function filterFor({ state, tag, level, site, kept }: ListView, now: number): ((row: Row) => boolean) | null {
  const tests: ((row: Row) => boolean)[] = []
  if (state === 'due') tests.push(({ due }) => due !== null && due <= now)
  else if (state !== null) tests.push(({ word }) => word.state === state)
  if (tag === '') tests.push(({ word }) => word.tags.length === 0)
  else if (tag !== null) tests.push(({ word }) => word.tags.includes(tag))
  if (level === 'none') tests.push(({ word }) => word.hsk2 === null)
  else if (level !== null) tests.push(({ word }) => word.hsk2 === level)
  if (site === '') tests.push(({ met }) => met.sites.length === 0)
  else if (site !== null) tests.push(({ met }) => met.sites.includes(site))
  if (kept) {
    const [from, to] = rangeOf(kept, now)
    tests.push(({ word }) => word.savedAt >= from && word.savedAt < to)
  }
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row))
}

/** From the first moment to the one after the last, by the reader's clock. */
function rangeOf(kept: Kept, now: number): [number, number] {
  if (kept.kind === 'between') return [kept.from === '' ? -Infinity : startOf(kept.from, 0), kept.to === '' ? Infinity : startOf(kept.to, 1)]
  const today = new Date(now)
  return [new Date(today.getFullYear(), today.getMonth(), today.getDate() - kept.days + 1).getTime(), Infinity]
}

function startOf(date: string, daysLater: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater).getTime()
}
