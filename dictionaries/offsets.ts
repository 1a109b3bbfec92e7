/**
 * Rising numbers in a little more than two bytes each: one full number for every sixteen, and what the others add to it.
 */
export interface Offsets {
  readonly bases: Uint32Array
  readonly steps: Uint16Array
}

/** @throws RangeError when sixteen neighbours are further apart than 65,535, or the numbers do not rise */
export function packOffsets(numbers: ArrayLike<number>): Offsets {
  const bases = new Uint32Array((numbers.length >> 4) + 1)
  const steps = new Uint16Array(numbers.length)
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0
    if ((index & 15) === 0) bases[index >> 4] = number
    const step = number - (bases[index >> 4] ?? 0)
    if (step < 0 || step > 0xffff) throw new RangeError(`Offset ${number} at ${index} cannot be packed`)
    steps[index] = step
  }
  return { bases, steps }
}

export const offsetAt = ({ bases, steps }: Offsets, index: number): number => bases[index >> 4]! + steps[index]!
