import { existsSync, readFileSync } from 'node:fs'
import type { Pack } from '../tables'

/** Section 'names': what scripts/learn/names.mjs learned from CC-CEDICT, jieba's dictionary and UD Chinese GSD, as it wrote it. */
export const pack: Pack = () => {
  const file = new URL('names.bin', import.meta.url)
  return existsSync(file) ? { names: new Uint8Array(readFileSync(file)) } : {}
}
