// What the segmentation looks at. Learning (scripts/learn/segmentation.mjs) and answering use these very functions.

/** Table sizes are powers of two, so a hash is cut to size by shifting. */
export const boundaryBits = 18
export const wordBits = 15

/** Characters around a possible boundary: b|c, with a before b and d after c. */
export const boundaryFeatureCount = 10

/**
 * Slots of the boundary weights that speak for or against a word boundary before `index`.
 * `characters` are folded (one script, one digit, one letter) and padded: two before the first and one after the last can be read.
 */
export function boundaryFeatures(characters: Uint16Array, index: number, slots: Int32Array): void {
  const a = characters[index - 2]!
  const b = characters[index - 1]!
  const c = characters[index]!
  const d = characters[index + 1]!
  const shift = 32 - boundaryBits
  const ab = Math.imul(a ^ 0x5bd1, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  const bc = Math.imul(b ^ 0x7a3f, 0x9e3779b1) ^ Math.imul(c, 0x85ebca6b)
  const cd = Math.imul(c ^ 0x19e5, 0x9e3779b1) ^ Math.imul(d, 0x85ebca6b)
  slots[0] = mix(b + 0x10000) >>> shift
  slots[1] = mix(c + 0x20000) >>> shift
  slots[2] = mix(ab) >>> shift
  slots[3] = mix(bc) >>> shift
  slots[4] = mix(cd) >>> shift
  slots[5] = mix(Math.imul(ab, 0xc2b2ae35) ^ c) >>> shift
  slots[6] = mix(Math.imul(bc, 0x27d4eb2f) ^ d) >>> shift
  slots[7] = mix(Math.imul(a ^ 0x33d7, 0x165667b1) ^ Math.imul(c, 0x9e3779b1)) >>> shift
  slots[8] = mix(Math.imul(b ^ 0x4e67, 0x165667b1) ^ Math.imul(d, 0x9e3779b1)) >>> shift
  slots[9] = mix(Math.imul(ab, 0x2c1b3c6d) ^ cd) >>> shift
}

/** Slot of the word weights for a word given as the running hash of its folded characters. */
export function wordSlot(hash: number): number {
  return mix(hash) >>> (32 - wordBits)
}

/** Goes on with the running hash of a word (0 at its start). */
export function hashOn(hash: number, character: number): number {
  return Math.imul(hash ^ character, 0x01000193) + 0x5f35
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Classes of headwords that behave differently beside their frequency. The first that fits counts. */
export const WordClass = {
  plain: 0,
  proper: 1,
  surname: 2,
  reference: 3,
  rare: 4,
  idiom: 5,
  bound: 6,
  classifier: 7,
} as const
export const wordClassCount = 8

/** Lengths in characters are told apart up to this one. */
export const longestLengthClass = 6
/** Frequencies (0 … 255) are given weights at these many evenly spaced knots, straight lines between; 0 has a weight of its own. */
export const frequencyKnots = 9

/** Kinds of proposals that are weighed apart. */
export const ProposalType = { quantity: 0, person: 1, foreign: 2, place: 3, organisation: 4, derived: 5 } as const
export const proposalTypeCount = 6
/** For each type a factor of its log-probability, and what is added for each length class. */
export const proposalRow = 1 + longestLengthClass

export const proposalFeatureCount = 4

/** Slots of the word weights for a proposed name: its type with its first and last character and with those beside it. */
export function proposalFeatures(characters: Uint16Array, start: number, end: number, type: number, slots: Int32Array): void {
  const around = [characters[start]!, characters[end - 1]!, characters[start - 1]!, characters[end]!]
  for (let feature = 0; feature < proposalFeatureCount; feature++) {
    slots[feature] = wordSlot(hashOn(hashOn(0x51ed27 + feature, type), around[feature]!))
  }
}
