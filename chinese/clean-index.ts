import type { CleanText } from './clean-text'

/** First clean index whose character stands at `offset` or later. */
export function cleanIndex({ offsets, length }: CleanText, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
