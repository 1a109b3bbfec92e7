/** Random values of every kind that a structured clone can have; fast enough for hundreds of thousands. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value
  }

  text(length = this.below(40)): string {
    return Array.from({ length }, () => String.fromCharCode(this.one([0, 0x20, 0x30, 0x61, 0x4e00, 0xd800, 0xfff0]) + this.below(64))).join('')
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join('')
  }

  value(depth = 0): unknown {
    switch (this.below(depth > 2 ? 9 : 14)) {
      case 0:
        return undefined
      case 1:
        return null
      case 2:
        return this.next() < 0.5
      case 3:
        return this.one([0, -0, 1, -1, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, 0.5])
      case 4:
        return this.below(1_000_000) - 500_000
      case 5:
        return this.text()
      case 6:
        return this.hex(this.one([31, 32, 33]))
      case 7:
        return BigInt(this.below(1000))
      case 8:
        return new Date(this.below(2_000_000_000))
      case 9:
        return Array.from({ length: this.below(5) }, () => this.value(depth + 1))
      case 10:
        return new Map([[this.value(depth + 1), this.value(depth + 1)]])
      case 11:
        return new Uint8Array(this.below(9))
      default:
        return this.record(['kind', 'token', 'id', 'text', 'length', '__proto__', 'constructor', 'then', this.text()], depth + 1)
    }
  }

  /** Some of the names, each with a random value. Like JSON, `__proto__` is made an own member. */
  record(names: readonly string[], depth = 0): Record<string, unknown> {
    const made = this.next() < 0.1 ? (Object.create(null) as Record<string, unknown>) : {}
    for (const name of names) {
      if (this.next() < 0.5) continue
      Object.defineProperty(made, name, { value: this.value(depth), enumerable: true, configurable: true, writable: true })
    }
    return made
  }
}
