/** Which line the place is in. @param starts where each line begins, rising */
export function lineAt(starts: Uint32Array, place: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle
  }
  return low
}
