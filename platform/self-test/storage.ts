import type { Health } from '@/vocabulary/store/health'
import type { Finding } from './finding'
import { reasonOf } from './finding'

/** What is written, read and deleted. */
export interface StorageProbe {
  write(value: string): Promise<void>
  read(): Promise<unknown>
  remove(): Promise<void>
  /** Bytes that are used and that the browser grants; null where it does not say. */
  room(): Promise<{ readonly used: number; readonly granted: number } | null>
}

const megabyte = 1_000_000
/** A dictionary of somebody's words with its backup needs less. */
const leastLeft = 50 * megabyte

export async function checkStorage(probe: StorageProbe, written: string): Promise<Finding> {
  const check = 'storage'
  try {
    await probe.write(written)
    const read = await probe.read()
    await probe.remove()
    if (read !== written || (await probe.read()) !== undefined) return { check, state: 'fault', text: 'selfStorageChanged' }
    const room = await probe.room()
    const left = room ? room.granted - room.used : Infinity
    const values = [inMegabytes(room?.used ?? 0), left === Infinity ? '?' : inMegabytes(left)]
    return left < leastLeft ? { check, state: 'warning', text: 'selfStorageFull', values } : { check, state: 'well', text: 'selfStorageWell', values }
  } catch (error) {
    return { check, state: 'fault', text: 'selfStorageBroken', values: [reasonOf(error)] }
  }
}

const inMegabytes = (bytes: number): string => String(Math.round(bytes / megabyte))

export async function checkWords(health: () => Promise<Health>): Promise<Finding> {
  const check = 'words'
  const found = await health()
  switch (found.kind) {
    case 'well':
      return { check, state: 'well', text: 'selfWordsWell', values: [String(found.words)] }
    case 'lost':
      return { check, state: 'fault', text: 'selfWordsLost', values: [String(found.wordsBefore), String(found.words)] }
    case 'newer':
      return { check, state: 'fault', text: 'selfWordsNewer' }
    case 'blocked':
      return { check, state: 'warning', text: 'selfWordsBlocked' }
    case 'broken':
      return { check, state: 'fault', text: 'selfWordsBroken', values: [reasonOf(found.reason)] }
  }
}
