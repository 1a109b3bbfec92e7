import type { Analysis, Segment } from '@/chinese/analysis'

/** The Chinese word that contains `offset`, or null when something else is there. */
export function segmentAt(analysis: Analysis, offset: number): Segment | null {
  const segment = analysis.segments[indexAt(analysis, offset)]
  return segment && segment.kind !== 'other' ? segment : null
}

/** The Chinese word at a place, or the first one of what is selected from there on. */
export function segmentIn(analysis: Analysis, { offset, end = offset }: { readonly offset: number; readonly end?: number }): Segment | null {
  const here = segmentAt(analysis, offset)
  if (here || end <= offset) return here
  const next = stepFrom(analysis, offset, 1)
  return next && next.start < end ? next : null
}

/** The Chinese word before or after the one at `offset`, or null at the end of the paragraph. */
export function stepFrom(analysis: Analysis, offset: number, direction: -1 | 1): Segment | null {
  const { segments } = analysis
  for (let index = indexAt(analysis, offset) + direction; index >= 0 && index < segments.length; index += direction) {
    const segment = segments[index]!
    if (segment.kind !== 'other') return segment
  }
  return null
}

/** Segments cover the text in order, so halving finds the one. */
function indexAt({ segments }: Analysis, offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
