import { Crc32 } from './crc32'
import { backupFormat, backupVersion, noCounts } from './format'
import type { BackupHead, BackupRecord } from './format'

/** About as much text as is made before it goes on its way. */
const chunkLength = 64_000

/**
 * A backup as bytes of gzip. Nothing is read from `records` before somebody wants the bytes, so a slow disk slows down the reading
 * and memory does not fill.
 */
export function writeBackup(head: Omit<BackupHead, 'version'>, records: AsyncIterable<readonly BackupRecord[]>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return asStream(linesOf(head, records)).pipeThrough(new CompressionStream('gzip'))
}

async function* linesOf(head: Omit<BackupHead, 'version'>, records: AsyncIterable<readonly BackupRecord[]>): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const encoder = new TextEncoder()
  const sum = new Crc32()
  const counts = noCounts()
  const encode = (text: string) => {
    const bytes = encoder.encode(text)
    sum.add(bytes)
    return bytes
  }
  const { madeAt, machine, counts: expected } = head
  let text = `${JSON.stringify({ format: backupFormat, version: backupVersion, made: new Date(madeAt).toISOString(), machine, counts: expected })}\n`
  for await (const batch of records) {
    for (const { kind, value } of batch) {
      counts[kind]++
      text += `${JSON.stringify({ [kind]: value })}\n`
      if (text.length < chunkLength) continue
      yield encode(text)
      text = ''
    }
  }
  yield encode(text)
  yield encoder.encode(`${JSON.stringify({ end: { counts, crc32: sum.text } })}\n`)
}

/** `ReadableStream.from` is not in Chromium 142. */
function asStream(parts: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next()
      if (part.done) controller.close()
      else controller.enqueue(part.value)
    },
    async cancel() {
      await parts.return()
    },
  })
}
