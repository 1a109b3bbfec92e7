import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { gunzipSync, unzipSync } from 'fflate'
import { parseCedict, SourceError } from './cedict'
import { chosenSource } from './sources'

/** Larger than any CC-CEDICT will be for decades: what claims to unpack to more is no dictionary. */
const largestBytes = 200_000_000

/**
 * Takes a `cedict_ts.u8`, or a `.gz` or `.zip` of one, as the source of all builds from now on.
 *
 * @returns the number of entries
 * @throws SourceError with a sentence that says what is wrong with the file, and where; the source in use then stays in use
 */
export function chooseSource(path: string, destination: URL = chosenSource): number {
  const text = readSource(path)
  const { entries } = parseCedict(text)
  mkdirSync(new URL('.', destination), { recursive: true })
  writeFileSync(destination, text)
  return entries.length
}

/** Builds come from the packaged CC-CEDICT again. */
export function forgetSource(destination: URL = chosenSource): void {
  rmSync(destination, { force: true })
}

function readSource(path: string): string {
  let bytes: Uint8Array
  try {
    if (statSync(path).size > largestBytes) throw new SourceError(`${path} is too large for a CC-CEDICT file.`)
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`${path} cannot be read: ${(error as Error).message}`)
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    if (isZip) bytes = fromZip(path, bytes)
    else if (isGzip) bytes = gunzipSync(bytes)
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`${path} cannot be unpacked, it is damaged or incomplete: ${(error as Error).message}`)
  }
  return decode(path, bytes)
}

function fromZip(path: string, bytes: Uint8Array): Uint8Array {
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) =>
    /(?:^|\/)[^/.][^/]*\.(?:u8|txt)$/i.test(name) && /cedict/i.test(name) && originalSize <= largestBytes
  const [found, ...others] = Object.entries(unzipSync(bytes, { filter: isWanted }))
  if (!found) throw new SourceError(`${path} holds no file "cedict_ts.u8".`)
  if (others.length > 0) {
    const names = [found, ...others].map(([name]) => name).join(', ')
    throw new SourceError(`${path} holds several dictionaries (${names}): unpack it and give one of them.`)
  }
  return found[1]
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SourceError(`${path} is not UTF-8 text from line ${brokenLine(bytes)} on. CC-CEDICT's own file is.`)
  }
}

/** The first line that cannot be decoded. */
function brokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let line = 1, start = 0; start <= bytes.length; line++) {
    const next = bytes.indexOf(10, start)
    const end = next < 0 ? bytes.length : next
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}
