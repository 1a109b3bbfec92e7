/**
 * The container of the dictionary files: named sections of bytes that typed arrays are laid over, nothing parsed.
 *
 *     word 0, 1   "TONGDU" 1A 0A     the line ends show when a transfer changed them
 *     word 2      format version
 *     word 3      length of the file in bytes
 *     word 4      number of sections
 *     word 5      checksum of every 16th word from word 7 on, so of something in every 64 bytes: checked when the file is opened
 *     word 6      checksum of every word from word 7 on: `verify`. Both begin with word 4
 *     then        for each section: 24 bytes of name, offset, length
 *     then        the sections, each from a multiple of 8
 *
 * All numbers are little-endian 32-bit words, which is what every machine that runs a browser has.
 */
const magic = [0x474e4f54, 0x0a1a5544] as const
/** Raised whenever a reader of the version before would misread the file. */
export const formatVersion = 3

const headerWords = 8
/** The first word that the checksums cover. */
const firstSummed = 7
const sampleStride = 16
const nameBytes = 24
const recordBytes = nameBytes + 8

export type Sections = ReadonlyMap<string, Uint8Array>
export type SectionData = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array

/** A dictionary file that cannot be used. The message is a sentence for the reader. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError'
  readonly kind: 'not a dictionary' | 'other version' | 'truncated' | 'damaged' | 'missing'

  constructor(kind: DictionaryError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

const align = (bytes: number): number => (bytes + 7) & ~7

/** @throws RangeError for a name that is not 1 to 24 ASCII characters */
export function writeSections(sections: ReadonlyMap<string, SectionData>): ArrayBuffer {
  let length = align(headerWords * 4 + sections.size * recordBytes)
  const offsets = new Map<string, number>()
  for (const [name, data] of sections) {
    if (!/^[\x21-\x7e]{1,24}$/.test(name)) throw new RangeError(`Not a name for a section: "${name}"`)
    offsets.set(name, length)
    length = align(length + data.byteLength)
  }
  const buffer = new ArrayBuffer(length)
  const bytes = new Uint8Array(buffer)
  const words = new Uint32Array(buffer)
  words.set([...magic, formatVersion, length, sections.size])
  let record = headerWords * 4
  for (const [name, data] of sections) {
    const offset = offsets.get(name) ?? 0
    bytes.set(new TextEncoder().encode(name), record)
    words[(record + nameBytes) / 4] = offset
    words[(record + nameBytes) / 4 + 1] = data.byteLength
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset)
    record += recordBytes
  }
  words[5] = sampledSum(words)
  words[6] = fullSum(words)
  return buffer
}

/**
 * The sections of a file made by `writeSections`, as views into `buffer`. What a disk or a transfer breaks shows here; a single changed
 * byte may only show in `verify`, which costs as much as all the rest of opening.
 *
 * @throws DictionaryError when the file is something else, incomplete, changed or of another version
 */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < headerWords * 4) throw notADictionary()
  const words = new Uint32Array(buffer, 0, buffer.byteLength >> 2)
  if (words[0] !== magic[0] || words[1] !== magic[1]) throw notADictionary()
  if (words[2] !== formatVersion) {
    throw new DictionaryError(
      'other version',
      `This dictionary file has format ${words[2]}, but this Tongdu reads format ${formatVersion}. Please reinstall Tongdu.`,
    )
  }
  if (words[3] !== buffer.byteLength) {
    throw new DictionaryError(
      'truncated',
      `The dictionary file should have ${words[3]} bytes but has ${buffer.byteLength}. Please reinstall Tongdu.`,
    )
  }
  if (words[5] !== sampledSum(words)) throw damaged()
  return readDirectory(buffer, words)
}

function readDirectory(buffer: ArrayBuffer, words: Uint32Array): Sections {
  const sections = new Map<string, Uint8Array>()
  const count = words[4] ?? 0
  if (headerWords * 4 + count * recordBytes > buffer.byteLength) throw damaged()
  for (let index = 0, record = headerWords * 4; index < count; index++, record += recordBytes) {
    const name = new Uint8Array(buffer, record, nameBytes)
    const offset = words[(record + nameBytes) / 4] ?? 0
    const length = words[(record + nameBytes) / 4 + 1] ?? 0
    if (offset % 8 !== 0 || offset + length > buffer.byteLength) throw damaged()
    const end = name.indexOf(0)
    sections.set(String.fromCharCode(...name.subarray(0, end < 0 ? nameBytes : end)), new Uint8Array(buffer, offset, length))
  }
  return sections
}

/**
 * A section that must be there.
 *
 * @throws DictionaryError when it is not
 */
export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name)
  if (!bytes) throw new DictionaryError('damaged', `The dictionary file lacks its part "${name}". Please reinstall Tongdu.`)
  return bytes
}

export const asUint16 = (bytes: Uint8Array): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
export const asUint32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)

const notADictionary = () =>
  new DictionaryError('not a dictionary', 'This is not a dictionary file of Tongdu. Please reinstall Tongdu.')
const damaged = () => new DictionaryError('damaged', 'The dictionary file is damaged. Please reinstall Tongdu.')

/**
 * Checks every byte of a file that `readSections` took, a slice at a time so that nothing waits for it.
 *
 * @throws DictionaryError when something is changed
 */
export async function verify(buffer: ArrayBuffer): Promise<void> {
  const words = new Uint32Array(buffer)
  let sum = words[4] ?? 0
  for (let start = firstSummed; start < words.length; start += sliceWords) {
    sum = mix(words, start, Math.min(start + sliceWords, words.length), 1, sum)
    await new Promise((resolve) => setTimeout(resolve))
  }
  if (sum !== words[6]) throw damaged()
}

/** About a tenth of a millisecond. */
const sliceWords = 65_536

function fullSum(words: Uint32Array): number {
  let sum = words[4] ?? 0
  for (let start = firstSummed; start < words.length; start += sliceWords) {
    sum = mix(words, start, Math.min(start + sliceWords, words.length), 1, sum)
  }
  return sum
}

const sampledSum = (words: Uint32Array): number => mix(words, firstSummed, words.length, sampleStride, words[4] ?? 0)

/**
 * Xor and multiply (FNV-1a by words). Every step can be undone, so one changed word always changes the sum.
 * No defence against people: they could write the sum too.
 */
function mix(words: Uint32Array, start: number, end: number, stride: number, sum: number): number {
  for (let index = start; index < end; index += stride) sum = Math.imul(sum ^ words[index]!, 0x01000193)
  return sum >>> 0
}
