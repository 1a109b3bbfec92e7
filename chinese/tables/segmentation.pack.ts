import { existsSync, readFileSync } from 'node:fs'
import type { Pack } from '../tables'

/**
 * Section 'segmentation': what scripts/learn/segmentation.mjs learned from UD Chinese GSD (CC BY-SA 4.0), as it wrote it.
 * Nothing where it is missing, since learning itself needs the dictionary.
 */
export const pack: Pack = () => {
  const file = new URL('segmentation.bin', import.meta.url)
  return existsSync(file) ? { segmentation: new Uint8Array(readFileSync(file)) } : {}
}
