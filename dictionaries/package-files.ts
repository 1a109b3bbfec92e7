import { DictionaryError } from './format'

/** Where the module puts the files in the package. */
export const corePath = '/dictionary/core.bin'
export const glossesPath = '/dictionary/glosses.bin'
export const conversionPath = '/dictionary/conversion.bin'

export type FetchFile = (path: string) => Promise<Response>

/**
 * Fetches a file out of the extension's own package.
 *
 * @throws DictionaryError when it is not there
 */
export async function fetchBuffer(fetchFile: FetchFile, path: string): Promise<ArrayBuffer> {
  const response = await fetchFile(path).catch((cause: unknown) => {
    throw new DictionaryError('missing', `The dictionary file ${path} could not be read (${String(cause)}). Please reinstall Tongdu.`)
  })
  if (!response.ok) throw new DictionaryError('missing', `The dictionary file ${path} is missing. Please reinstall Tongdu.`)
  // By way of a blob: Chromium 156 then puts the bytes once where they are wanted. `response.arrayBuffer()` leaves the extension's process
  // 10 MiB larger for a file of 4 MiB, and stays so after a garbage collection (measured, docs/decisions.md).
  return (await response.blob()).arrayBuffer()
}
