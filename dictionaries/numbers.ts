/** Place of a number in a rising list, or -1. */
export function search(list: Uint32Array, wanted: number): number {
  const place = firstAtLeast(list, wanted)
  return list[place] === wanted ? place : -1
}

/** Place of the first number of a rising list that is `wanted` or more; its length when there is none. */
export function firstAtLeast(list: Uint32Array, wanted: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
