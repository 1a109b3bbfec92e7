import { existsSync, readFileSync } from 'node:fs'
import type { Pack } from '../tables'

/**
 * Sections 'names' and 'names.readings': what scripts/learn/names.mjs learned from CC-CEDICT and jieba's dictionary, as it wrote it.
 * Readings are text: a character and how it is read in names, for each where that is not its usual reading.
 */
export const pack: Pack = () => {
  const figures = read('names.bin')
  const readings = read('name-readings.txt')
  return { ...(figures ? { names: figures } : {}), ...(readings ? { 'names.readings': readings } : {}) }
}

function read(name: string): Uint8Array | null {
  const file = new URL(name, import.meta.url)
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null
}
