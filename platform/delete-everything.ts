import { deleteDB } from 'idb'
import { databaseName } from '@/vocabulary/store/schema'
import { deleteExtras } from './backup-extras'
import { removeDownloads } from './backup-downloads'
import { removeFromFolder } from './backup-folder'
import { deleteKeep } from './backup-keep'
import { forgetBackupState } from './backup-state'
import { acceptVocabulary, tellChanged } from './vocabulary'

/**
 * Deletes all kept words with everything that hangs on them, and the backups that we know of.
 *
 * @param hasSettings settings, corrections, own words and rules as well
 * @returns names of files that could not be removed: the reader has to do it
 */
export async function deleteEverything(hasSettings: boolean): Promise<readonly string[]> {
  const left = [await removeFromFolder(), ...(await removeDownloads())].filter((name) => name !== null)
  // Every page of ours that has it open lets go when it hears of this.
  await deleteDB(databaseName)
  await deleteKeep()
  await forgetBackupState()
  if (hasSettings) await deleteExtras()
  await acceptVocabulary()
  tellChanged({})
  return left
}
