import { sharedRows, weightHash } from './features'

/** What a candidate reading is, for the weights that all words share: bits, see `candidates.ts`. */
export const sharedColumns = 11

/** Learned weights: how much each thing seen beside a word speaks for one of its readings. */
export interface ReadingWeights {
  /** Four slots to a bucket; each a tag of ten bits and a weight of six. */
  readonly table: Uint16Array
  readonly bucketBits: number
  /** `row × sharedColumns + column`. */
  readonly shared: Float32Array
  /** How much the logarithm of a reading's share in the dictionary's words counts. */
  readonly prior: number
}

/** The weights that six bits can say: fine near nothing, coarse far away. */
export const weightSteps = Float32Array.from({ length: 64 }, (_, code) => {
  const step = code - 32
  return Math.sign(step) * (Math.pow(1.09, Math.abs(step)) - 1) * 0.55
})

const magic = 0x31474452 // 'RDG1'

/**
 * Lays the weights over the section 'readings'; without it readings are chosen by their share alone.
 *
 * @throws RangeError when the section has another format
 */
export function openReadingWeights(bytes: Uint8Array | null): ReadingWeights {
  if (!bytes) return { table: new Uint16Array(4), bucketBits: 0, shared: new Float32Array(sharedRows * sharedColumns), prior: 1 }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, 4)
  const [prior = 1] = new Float32Array(bytes.buffer, bytes.byteOffset + 8, 1)
  if (words[0] !== magic || words[3] !== sharedRows * sharedColumns) throw new RangeError('readings: another format')
  const bucketBits = words[1]!
  const shared = Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + 16, words[3]), (value) => value / 32)
  const start = (16 + words[3] + 7) & ~7
  return { table: new Uint16Array(bytes.buffer, bytes.byteOffset + start, 4 << bucketBits), bucketBits, shared, prior }
}

/** The section that `openReadingWeights` reads, from weights by `weightHash`, the more important ones first. */
export function packReadingWeights(
  weights: Iterable<readonly [number, number]>, bucketBits: number, shared: ArrayLike<number>, prior: number,
): Uint8Array {
  const start = (16 + shared.length + 7) & ~7
  const bytes = new Uint8Array(start + (8 << bucketBits))
  new Uint32Array(bytes.buffer, 0, 4).set([magic, bucketBits, 0, shared.length])
  new Float32Array(bytes.buffer, 8, 1)[0] = prior
  new Int8Array(bytes.buffer, 16, shared.length).set(
    Array.from(shared, (value) => Math.max(-127, Math.min(127, Math.round(value * 32)))),
  )
  const table = new Uint16Array(bytes.buffer, start)
  for (const [hash, weight] of weights) {
    const code = nearestStep(weight)
    if (code === 32) continue
    const bucket = (hash >>> (32 - bucketBits)) * 4
    for (let slot = bucket; slot < bucket + 4; slot++) {
      if (table[slot] !== 0) continue
      table[slot] = tagOf(hash) | code
      break
    }
  }
  return bytes
}

function nearestStep(weight: number): number {
  let best = 32
  for (let code = 1; code < 64; code++) if (Math.abs(weightSteps[code]! - weight) < Math.abs(weightSteps[best]! - weight)) best = code
  return best
}

/** Ten bits beside those that choose the bucket, in the upper part of a slot. */
const tagOf = (hash: number): number => (hash & 0x3ff) << 6

/** Adds up what the features say for one candidate. */
export function sumWeights({ table, bucketBits }: ReadingWeights, hashes: Int32Array, count: number, candidate: number): number {
  if (bucketBits === 0) return 0
  const shift = 32 - bucketBits
  let sum = 0
  for (let index = 0; index < count; index++) {
    const hash = weightHash(hashes[index]!, candidate)
    const tag = (hash & 0x3ff) << 6
    const bucket = (hash >>> shift) << 2
    for (let slot = bucket; slot < bucket + 4; slot++) {
      const entry = table[slot]!
      if ((entry & 0xffc0) === tag && entry !== 0) {
        sum += weightSteps[entry & 63]!
        break
      }
    }
  }
  return sum
}
