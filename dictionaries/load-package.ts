import { openDictionary, type Dictionary } from './dictionary'
import { openEntries, type Entries } from './entries'
import { DictionaryError, verify } from './format'

/** Where the module puts the files in the package. */
export const corePath = '/dictionary/core.bin'
export const glossesPath = '/dictionary/glosses.bin'

export type FetchFile = (path: string) => Promise<Response>
export type OnDamage = (error: DictionaryError) => void

/**
 * Fetches the core file out of the extension's own package and opens it.
 *
 * @param fetchFile `fetch` with the address of the package put before the path
 * @param onDamage told when the check of every byte, which goes on after the file is opened, finds one changed
 * @throws DictionaryError when it is missing or not usable
 */
export async function loadDictionary(fetchFile: FetchFile, onDamage?: OnDamage): Promise<Dictionary> {
  const core = await fetchBuffer(fetchFile, corePath)
  const dictionary = openDictionary(core)
  if (onDamage) verify(core).catch(onDamage)
  return dictionary
}

/**
 * Fetches the second file, what the entries mean.
 *
 * @throws DictionaryError when it is missing, not usable, or of another build than `dictionary`
 */
export async function loadEntries(dictionary: Dictionary, fetchFile: FetchFile, onDamage?: OnDamage): Promise<Entries> {
  const glosses = await fetchBuffer(fetchFile, glossesPath)
  const entries = openEntries(dictionary, glosses)
  if (onDamage) verify(glosses).catch(onDamage)
  return entries
}

/** @throws DictionaryError when the file is not there */
export async function fetchBuffer(fetchFile: FetchFile, path: string): Promise<ArrayBuffer> {
  const response = await fetchFile(path).catch((cause: unknown) => {
    throw new DictionaryError('missing', `The dictionary file ${path} could not be read (${String(cause)}). Please reinstall Tongdu.`)
  })
  if (!response.ok) throw new DictionaryError('missing', `The dictionary file ${path} is missing. Please reinstall Tongdu.`)
  // By way of a blob: Chromium 156 then puts the bytes once where they are wanted. `response.arrayBuffer()` leaves the extension's process
  // 10 MiB larger for a file of 4 MiB, and stays so after a garbage collection (measured, docs/decisions.md).
  return (await response.blob()).arrayBuffer()
}
