const primaryBits = 9
const longestCode = 15
const endOfBlock = 256

/** A prefix code, made again for each block in the same memory. */
class PrefixCode {
  /** By the next 9 bits: symbol and length of the code, or 0 where the code is longer. */
  readonly table = new Uint16Array(1 << primaryBits)
  /** How many codes have each length, and all symbols by length: for the longer ones. */
  readonly counts = new Uint16Array(longestCode + 1)
  readonly symbols = new Uint16Array(288)
  readonly #offsets = new Uint16Array(longestCode + 2)

  build(lengths: Uint8Array, start: number, count: number): void {
    const { table, counts, symbols } = this
    const offsets = this.#offsets
    counts.fill(0)
    table.fill(0)
    for (let symbol = 0; symbol < count; symbol++) counts[lengths[start + symbol]!]!++
    counts[0] = 0
    offsets[1] = 0
    for (let length = 1; length <= longestCode; length++) offsets[length + 1] = offsets[length]! + counts[length]!
    for (let symbol = 0; symbol < count; symbol++) {
      const length = lengths[start + symbol]!
      if (length > 0) symbols[offsets[length]!++] = symbol
    }
    for (let length = 1, code = 0, at = 0; length <= primaryBits; length++, code <<= 1) {
      for (let left = counts[length]!; left > 0; left--, code++, at++) {
        const value = (symbols[at]! << 4) | length
        for (let place = reversed(code, length); place < table.length; place += 1 << length) table[place] = value
      }
    }
  }
}

function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}

/** Broken data. Whoever holds the file says what that means. */
export class InflateError extends Error {
  override readonly name = 'InflateError'
}

/**
 * Inflates raw deflate blocks one after another into the same memory. What libraries allocate for each (0.3 MB of tables and buffers for a
 * block of 6 kB) made up most of the memory of the popup's process, since browsers give such garbage back late.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 */
export class Inflater {
  /** The preset dictionary, then what was inflated. */
  readonly #window: Uint8Array<ArrayBuffer>
  readonly #preset: number
  readonly #literals = new PrefixCode()
  readonly #distances = new PrefixCode()
  readonly #lengths = new Uint8Array(288 + 32)
  #input: Uint8Array = new Uint8Array()
  #at = 0
  #end = 0
  #held = 0
  #heldBits = 0

  /** @param most what no block is longer than when inflated */
  constructor(preset: Uint8Array, most: number) {
    this.#window = new Uint8Array(preset.length + most)
    this.#window.set(preset)
    this.#preset = preset.length
  }

  /**
   * @returns a view that is valid until the next call
   * @throws InflateError when the data is broken
   */
  inflate(input: Uint8Array): Uint8Array<ArrayBuffer> {
    this.#input = input
    this.#at = this.#held = this.#heldBits = 0
    this.#end = this.#preset
    for (let isLast = 0; !isLast; ) {
      isLast = this.#take(1)
      const kind = this.#take(2)
      if (kind === 0) this.#copyStored()
      else if (kind === 1) this.#readFixedCodes()
      else if (kind === 2) this.#readCodes()
      else throw new InflateError('There is no such kind of block')
      if (kind > 0) this.#decode()
    }
    if (this.#at - (this.#heldBits >> 3) > input.length) throw new InflateError('The data ends too early')
    return this.#window.subarray(this.#preset, this.#end)
  }

  /** Makes sure that 17 bits can be looked at; behind the end of the data there are zeros. */
  #fill(): void {
    while (this.#heldBits <= 16) {
      this.#held |= (this.#input[this.#at++] ?? 0) << this.#heldBits
      this.#heldBits += 8
    }
    if (this.#at > this.#input.length + 8) throw new InflateError('The data ends too early')
  }

  #take(count: number): number {
    this.#fill()
    const bits = this.#held & ((1 << count) - 1)
    this.#held >>>= count
    this.#heldBits -= count
    return bits
  }

  #symbol({ table, counts, symbols }: PrefixCode): number {
    this.#fill()
    const found = table[this.#held & ((1 << primaryBits) - 1)]!
    if (found !== 0) {
      this.#held >>>= found & 15
      this.#heldBits -= found & 15
      return found >> 4
    }
    // Codes of one length are consecutive numbers; `first` is the lowest of each length.
    for (let length = 1, code = 0, first = 0, index = 0; length <= longestCode; length++, code <<= 1) {
      code |= (this.#held >>> (length - 1)) & 1
      const count = counts[length]!
      if (code - first < count) {
        this.#held >>>= length
        this.#heldBits -= length
        return symbols[index + code - first]!
      }
      index += count
      first = (first + count) << 1
    }
    throw new InflateError('There is no such code')
  }

  #decode(): void {
    const window = this.#window
    let end = this.#end
    for (;;) {
      const symbol = this.#symbol(this.#literals)
      if (symbol === endOfBlock) break
      if (symbol < endOfBlock) {
        if (end >= window.length) throw new InflateError('More than was said')
        window[end++] = symbol
        continue
      }
      const row = symbol - endOfBlock - 1
      const length = (lengthBases[row] ?? 0) + this.#take(lengthBits[row] ?? 0)
      const distanceRow = this.#symbol(this.#distances)
      const from = end - (distanceBases[distanceRow] ?? 0) - this.#take(distanceBits[distanceRow] ?? 0)
      if (from < 0 || length === 0 || distanceRow >= distanceBases.length || end + length > window.length) {
        throw new InflateError('A repetition of what is not there')
      }
      // One by one: what is repeated may overlap what is written.
      for (let index = 0; index < length; index++) window[end + index] = window[from + index]!
      end += length
    }
    this.#end = end
  }

  #copyStored(): void {
    // To the next whole byte, then back over the whole bytes that are held already.
    this.#take(this.#heldBits & 7)
    const length = this.#take(16)
    if ((length ^ this.#take(16)) !== 0xffff) throw new InflateError('A length that is not confirmed')
    this.#at -= this.#heldBits >> 3
    this.#held = this.#heldBits = 0
    if (this.#at + length > this.#input.length || this.#end + length > this.#window.length) throw new InflateError('More than there is')
    this.#window.set(this.#input.subarray(this.#at, this.#at + length), this.#end)
    this.#at += length
    this.#end += length
  }

  #readFixedCodes(): void {
    const lengths = this.#lengths
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 320)
    this.#literals.build(lengths, 0, 288)
    this.#distances.build(lengths, 288, 30)
  }

  #readCodes(): void {
    const lengths = this.#lengths
    const literals = 257 + this.#take(5)
    const distances = 1 + this.#take(5)
    const count = 4 + this.#take(4)
    lengths.fill(0)
    for (let index = 0; index < count; index++) lengths[codeOrder[index]!] = this.#take(3)
    this.#literals.build(lengths, 0, 19)
    lengths.fill(0)
    for (let index = 0; index < literals + distances; ) {
      const symbol = this.#symbol(this.#literals)
      if (symbol < 16) {
        lengths[index++] = symbol
        continue
      }
      const value = symbol === 16 ? (lengths[index - 1] ?? 0) : 0
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      if (index + times > literals + distances) throw new InflateError('More codes than were said')
      lengths.fill(value, index, index + times)
      index += times
    }
    this.#literals.build(lengths, 0, Math.min(literals, 288))
    this.#distances.build(lengths, literals, distances)
  }
}

const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
]
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
