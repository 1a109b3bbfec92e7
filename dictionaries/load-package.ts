import type { Tables } from '@/chinese/tables'
import { openConversion } from './conversion'
import { openDictionary, type Dictionary } from './dictionary'
import { openEntries, type Entries } from './entries'
import { verify, type DictionaryError } from './format'

export type OnDamage = (error: DictionaryError) => void

/**
 * Opens the core file.
 *
 * @param onDamage told when the check of every byte, which goes on after the file is opened, finds one changed
 * @throws DictionaryError when it is missing or not usable
 */
export async function loadDictionary(file: Promise<ArrayBuffer>, onDamage?: OnDamage): Promise<Dictionary> {
  const core = await file
  const dictionary = openDictionary(core)
  if (onDamage) verify(core).catch(onDamage)
  return dictionary
}

/**
 * Opens the second file, what the entries mean.
 *
 * @throws DictionaryError when it is missing, not usable, or of another build than `dictionary`
 */
export async function loadEntries(dictionary: Dictionary, file: Promise<ArrayBuffer>, onDamage?: OnDamage): Promise<Entries> {
  const glosses = await file
  const entries = openEntries(dictionary, glosses)
  if (onDamage) verify(glosses).catch(onDamage)
  return entries
}

/**
 * Opens the third file, the tables of the conversion between scripts.
 *
 * @throws DictionaryError when it is missing or not usable
 */
export async function loadConversion(file: Promise<ArrayBuffer>, onDamage?: OnDamage): Promise<Tables> {
  const conversion = await file
  const tables = openConversion(conversion)
  if (onDamage) verify(conversion).catch(onDamage)
  return tables
}
