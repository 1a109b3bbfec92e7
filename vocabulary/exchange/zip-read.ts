import { Inflate } from 'fflate'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly at: number
}

export class ZipFault extends Error {
  readonly kind: 'broken' | 'tooLarge'

  constructor(kind: 'broken' | 'tooLarge') {
    super(kind)
    this.kind = kind
  }
}

/** How far from the end the directory may end: a comment has 65,535 bytes at most. */
const tailBytes = 66_000
const mostEntries = 200_000
const directoryBytes = 50_000_000

/**
 * The directory of a ZIP file. Only its end is read: what media an Anki package carries is never touched.
 *
 * @throws ZipFault when it is none
 */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - tailBytes)))
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new ZipFault('broken')
  const [count, size, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)]
  if (start + size > file.size || size > directoryBytes || count > mostEntries || start === 0xffffffff) throw new ZipFault('broken')
  const directory = await viewOf(file.slice(start, start + size))
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) throw new ZipFault('broken')
    const nameLength = directory.getUint16(at + 28, true)
    if (at + 46 + nameLength > directory.byteLength) throw new ZipFault('broken')
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength)),
      method: directory.getUint16(at + 10, true),
      packedSize: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
    })
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  }
  return entries
}

/**
 * One file out of it. What it unpacks to is counted as it comes and never believed: a small file that would grow beyond `most` is given up there.
 *
 * @throws ZipFault
 */
export async function unzipEntry(file: Blob, entry: ZipEntry, most: number): Promise<Uint8Array> {
  const head = await viewOf(file.slice(entry.at, entry.at + 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new ZipFault('broken')
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = file.slice(start, start + entry.packedSize)
  if (packed.size !== entry.packedSize) throw new ZipFault('broken')
  if (entry.method !== 0 && entry.method !== 8) throw new ZipFault('broken')
  const parts = new Parts(most)
  if (entry.method === 0) for await (const piece of pieces(packed)) parts.add(piece)
  else {
    const inflate = new Inflate((piece) => parts.add(piece))
    try {
      for await (const piece of pieces(packed)) inflate.push(piece)
      inflate.push(new Uint8Array(), true)
    } catch (error) {
      throw error instanceof ZipFault ? error : new ZipFault('broken')
    }
  }
  return parts.whole()
}

/** Pieces of something that must not grow beyond a size. */
export class Parts {
  readonly #parts: Uint8Array[] = []
  readonly #most: number
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  /** @throws ZipFault when it would be too much */
  add(part: Uint8Array): void {
    this.#size += part.length
    if (this.#size > this.#most) throw new ZipFault('tooLarge')
    this.#parts.push(part)
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.#size)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}

/** Small enough that one piece of the tightest packing stays small when it is unpacked. */
const pieceBytes = 64 * 1024

async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += pieceBytes) yield new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer())
}

const viewOf = async (blob: Blob) => new DataView(await blob.arrayBuffer())
