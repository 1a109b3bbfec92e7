/** CRC-32 as in gzip and zip, to be taken over any number of parts: it notices lines that were lost, doubled or changed. */
export class Crc32 {
  #value = -1

  add(bytes: Uint8Array): void {
    const table = tableOf()
    let value = this.#value
    for (let index = 0; index < bytes.length; index++) value = (table[(value ^ (bytes[index] as number)) & 0xff] as number) ^ (value >>> 8)
    this.#value = value
  }

  /** Eight hexadecimal digits. */
  get text(): string {
    return (~this.#value >>> 0).toString(16).padStart(8, '0')
  }
}

let made: Int32Array | null = null

function tableOf(): Int32Array {
  made ??= Int32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  return made
}
