/**
 * How often a cut is right that the lattice gives such odds, at log-odds 0, 2, 4 … 20: measured on sentences of UD Chinese GSD that
 * the weights were not learned from (`node scripts/learn/segmentation.mjs CORPUS --calibrate`), smoothed so that it only rises.
 *
 * The lattice is too sure of itself in the middle, since what it does not know (words that no list has) is not among its paths,
 * and too modest where both ways to cut would serve a reader.
 */
const rightOf = {
  words: [0.854, 0.905, 0.943, 0.966, 0.973, 0.982, 0.988, 0.991, 0.996, 0.998, 0.9999],
  /** Right only when cut exactly. They are rare beyond 14, where the figures are one. */
  names: [0.455, 0.647, 0.781, 0.888, 0.925, 0.925, 0.925, 0.925, 0.925, 0.925, 0.925],
} as const
const step = 2

/** The probability that a cut is right, from what the sums over the lattice say. */
export function calibrated(probability: number, kind: keyof typeof rightOf): number {
  const table = rightOf[kind]
  const last = table.length - 1
  const logOdds = Math.log(probability / (1 - probability + 2e-9))
  // Below even odds nothing was measured: the best path seldom goes there.
  if (!(logOdds > 0)) return table[0] * Math.min(1, 0.5 + probability)
  const place = Math.min(logOdds / step, last - 1e-9)
  const low = Math.floor(place)
  return table[low]! + (table[low + 1]! - table[low]!) * (place - low)
}

/**
 * How often the reading of a lone character is right that the weights give log-odds of 0, 1, 2 …: measured on CPP's sentences held out
 * in five parts (`node scripts/learn/readings.mjs CPP.tsv --folds=5 --calibrate=1`). Of those at 4 and beyond 586 of 588 were right.
 */
const rightReadings = [0.688, 0.927, 0.985, 0.991, 0.9965, 0.998, 0.999] as const

/** The probability that the likeliest reading is right, from what the weights say. */
export function calibratedReading(probability: number): number {
  const last = rightReadings.length - 1
  const logOdds = Math.log(probability / (1 - probability + 1e-12))
  // With three readings the likeliest may have less than even odds, where little was measured.
  if (!(logOdds > 0)) return rightReadings[0] * 2 * probability
  const place = Math.min(logOdds, last - 1e-9)
  const low = Math.floor(place)
  return rightReadings[low]! + (rightReadings[low + 1]! - rightReadings[low]!) * (place - low)
}
