import type { Change } from '@/chinese/conversion/conversion'
import { shownText, touches, type AsShown } from '@/chinese/conversion/places'
import type { Paragraph } from '../paragraph'

/** How a paragraph is shown; null where nothing of the paragraph is converted. */
export function asShown({ text, runs, originals, changes: said = [] }: Paragraph): AsShown | null {
  const target = originals?.target
  if (!originals || !target) return null
  const changes: Change[] = [...said]
  let last: Change | null = null
  for (const run of runs) {
    const original = originals.of(run.node)
    if (!original) continue
    const from = run.offset
    const to = run.offset + run.length
    const place = (offset: number) => run.start + Math.max(0, Math.min(run.length, offset - from))
    for (let index = firstEnding(original.changes, from); index < original.changes.length; index++) {
      const change = original.changes[index]!
      if (change.start > to) break
      if (!touches(change, from, to)) continue
      // White space that is not seen lies in the middle of it.
      if (change === last) changes.push({ ...changes.pop()!, end: place(change.end) })
      else changes.push({ ...change, start: place(change.start), end: place(change.end) })
      last = change
    }
  }
  return changes.length > 0 ? { text: shownText({ text, changes }), changes, target } : null
}

/** The first change that ends at `offset` or behind it. */
function firstEnding(changes: readonly Change[], offset: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return low
}
