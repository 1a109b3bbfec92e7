import type { Tables } from '../tables'

/** Columns of the table: how often a character stands at a place of a name, as -ln probability in sixteenths; 255 = (almost) never. */
export const Column = {
  surname: 0,
  /** The one character of a given name (邓|拓). */
  givenOnly: 1,
  /** First and second of two (周|润|发). */
  givenFirst: 2,
  givenSecond: 3,
  /** First, inner and last character of a transliteration. */
  foreignFirst: 4,
  foreignInner: 5,
  foreignLast: 6,
  /** First and second character of the proper part of a Chinese place (固城 of 固城湖), and its only one (滁 of 滁河). */
  placeFirst: 7,
  placeSecond: 8,
  placeOnly: 9,
} as const

export const columnCount = 10
export const never = 255
/** Stored values per natural logarithm. */
export const perNat = 16
const magic = 0x314d414e // 'NAM1'

/** Statistics of the characters of names, over Simplified characters. */
export interface NameModel {
  /** For each UTF-16 unit (Traditional ones too) its row, or 0: row 0 is never in a name. */
  readonly rowOf: Uint16Array
  /** row × columnCount + column. */
  readonly costs: Uint8Array
  /** Natural logarithm of how much oftener two characters follow each other in transliterations than by chance; 0 when not known. */
  pair(first: number, second: number): number
}

interface Learned {
  readonly codes: ArrayLike<number>
  readonly costs: ArrayLike<number>
  /** first row × rows + second row, ascending. */
  readonly pairs: ArrayLike<number>
  /** Sixteenths of a nat. */
  readonly gains: ArrayLike<number>
}

/** The section 'names' as scripts/learn/names.mjs writes it. */
export function packNames({ codes, costs, pairs, gains }: Learned): Uint8Array {
  const rows = codes.length
  const bytes = new Uint8Array(12 + rows * 2 + pairs.length * 5 + rows * columnCount)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, rows, true)
  view.setUint32(8, pairs.length, true)
  let offset = 12
  // Pairs first: they are 32 bits wide.
  for (let index = 0; index < pairs.length; index++, offset += 4) view.setUint32(offset, pairs[index]!, true)
  for (let index = 0; index < rows; index++, offset += 2) view.setUint16(offset, codes[index]!, true)
  bytes.set(Uint8Array.from(costs), offset)
  offset += rows * columnCount
  new Int8Array(bytes.buffer, offset).set(Int8Array.from(gains))
  return bytes
}

/**
 * Lays the model over its section; null where there is none (then no names are proposed).
 *
 * @throws RangeError when the section has another format
 */
export function openNameModel(tables: Tables): NameModel | null {
  const bytes = tables.bytes('names')
  if (!bytes) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== magic) throw new RangeError('names: another format')
  const rows = view.getUint32(4, true)
  const pairCount = view.getUint32(8, true)
  let offset = bytes.byteOffset + 12
  const pairs = new Uint32Array(bytes.buffer, offset, pairCount)
  offset += pairCount * 4
  const codes = new Uint16Array(bytes.buffer, offset, rows)
  offset += rows * 2
  const costs = new Uint8Array(bytes.buffer, offset, rows * columnCount)
  offset += rows * columnCount
  const gains = new Int8Array(bytes.buffer, offset, pairCount)
  const rowOf = new Uint16Array(0x10000)
  for (let row = 1; row < rows; row++) rowOf[codes[row]!] = row
  const fold = tables.bytes('fold')
  if (fold) {
    const folded = new Uint16Array(fold.buffer, fold.byteOffset, fold.byteLength >> 1)
    for (let index = 0; index + 1 < folded.length; index += 2) {
      const row = rowOf[folded[index + 1]!]!
      if (row > 0 && rowOf[folded[index]!] === 0) rowOf[folded[index]!] = row
    }
  }
  const pair = (first: number, second: number): number => {
    const wanted = first * rows + second
    let low = 0
    let high = pairCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low < pairCount && pairs[low] === wanted ? gains[low]! / perNat : 0
  }
  return { rowOf, costs, pair }
}
