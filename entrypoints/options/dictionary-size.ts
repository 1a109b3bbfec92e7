import { conversionPath, corePath, glossesPath } from '@/dictionaries/package-files'

/** Bytes of the dictionary's files as they lie in the package. */
export async function dictionarySize(): Promise<number> {
  const sizes = await Promise.all([corePath, glossesPath, conversionPath].map(async (path) => (await (await fetch(path)).blob()).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
