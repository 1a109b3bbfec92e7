import { dayName, ending, makeBackup } from '@/platform/backup-file'
import type { MakeOptions } from '@/platform/backup-file'
import type { VocabularyDb } from '@/vocabulary/store/schema'

/** Chromium's. Firefox has no such window. */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string; types: object[] }): Promise<FileSystemFileHandle>
}

/** @returns false when the reader chose no place for it */
export async function saveFile(db: VocabularyDb, options: MakeOptions): Promise<boolean> {
  const name = `tongdu-${dayName(Date.now())}${ending}`
  const picker = globalThis as unknown as SavePicker
  if (!picker.showSaveFilePicker) {
    const { stream, note } = await makeBackup(db, options)
    // Browsers put large blobs on the disk, so this holds one part at a time too.
    handOver(name, await new Response(stream, { headers: { 'Content-Type': 'application/gzip' } }).blob())
    await note('file')
    return true
  }
  const types = [{ description: 'Tongdu', accept: { 'application/gzip': [ending] } }]
  const handle = await picker.showSaveFilePicker({ suggestedName: name, types }).catch(cancelled)
  if (handle === null) return false
  const { stream, note } = await makeBackup(db, options)
  await stream.pipeTo(await handle.createWritable(), options.signal ? { signal: options.signal } : {})
  await note('file')
  return true
}

/** As a download, without asking for the downloads permission. */
function handOver(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function cancelled(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null
  throw error
}
