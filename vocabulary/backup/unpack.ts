/** What is packed is cut off or damaged. */
export class BrokenFile extends Error {}

export interface UnpackOptions {
  /** Told how many bytes of the file were taken in. */
  readonly tell?: (bytes: number) => void
  readonly signal?: AbortSignal
}

/**
 * The text of a file, unpacked if it is packed. Not more of it is read than is asked for.
 *
 * @throws BrokenFile when it cannot be unpacked to its end; what reading the file throws; the signal's reason
 */
export async function* unpacked(file: Blob, { tell, signal }: UnpackOptions): AsyncGenerator<Uint8Array> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isPacked = start[0] === 0x1f && start[1] === 0x8b
  let taken = 0
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, controller) {
      taken += part.length
      tell?.(taken)
      controller.enqueue(part)
    },
  })
  const counted = file.stream().pipeThrough(counting)
  const reader = (isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { value, done } = await next(reader, isPacked)
      if (done) return
      yield value
    }
  } finally {
    // Whoever leaves before the end leaves no file open behind; what broke already cannot be cancelled.
    await reader.cancel().catch(() => undefined)
  }
}

/** Reading a file fails with a DOMException, unpacking it with other errors. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>, isPacked: boolean) {
  try {
    return await reader.read()
  } catch (error) {
    if (!isPacked || error instanceof DOMException) throw error
    throw new BrokenFile('It cannot be unpacked', { cause: error })
  }
}
