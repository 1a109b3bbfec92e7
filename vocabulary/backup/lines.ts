/** One line as bytes, without its line break; `isWhole` is false for the last one when no break followed. */
export interface Line {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

export class LineTooLong extends Error {}

const lineBreak = 10

/**
 * The lines of each part of a stream.
 *
 * @throws LineTooLong when a line has more bytes than `longest`, as soon as that is known
 */
export async function* linesIn(parts: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line[]> {
  let begun: Uint8Array[] = []
  let begunLength = 0
  for await (const part of parts) {
    const lines: Line[] = []
    let start = 0
    for (let end = part.indexOf(lineBreak); end !== -1; end = part.indexOf(lineBreak, start)) {
      if (begunLength + end - start > longest) throw new LineTooLong()
      lines.push({ bytes: begun.length === 0 ? part.subarray(start, end) : joined([...begun, part.subarray(start, end)]), isWhole: true })
      begun = []
      begunLength = 0
      start = end + 1
    }
    if (start < part.length) {
      begun.push(part.slice(start))
      begunLength += part.length - start
      if (begunLength > longest) throw new LineTooLong()
    }
    if (lines.length > 0) yield lines
  }
  if (begunLength > 0) yield [{ bytes: joined(begun), isWhole: false }]
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
