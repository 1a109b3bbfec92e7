import type { Damage } from '@/vocabulary/backup/read'
import { previewRestore, restore } from '@/vocabulary/store/restore'
import { standing } from '@/vocabulary/store/health'
import type { MergeOutcome } from '@/vocabulary/store/merge'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { checkExtra } from './backup-extras'
import { ending, makeBackup } from './backup-file'
import { forgetFolder, keptFolder } from './backup-keep'
import { changeBackupState, isNothingNew, machineName, readBackupState } from './backup-state'
import type { MergedFile } from './backup-state'
import { tellChanged } from './vocabulary'

/** Chromium asks for permission; Firefox has no such question, and no folders to pick. */
interface AskingHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
}

/** @param isClick whether the browser may ask the reader, which it does only after a click */
export async function mayUse(folder: FileSystemDirectoryHandle, isClick: boolean): Promise<boolean> {
  const { queryPermission, requestPermission }: AskingHandle = folder
  if (!queryPermission || !requestPermission) return true
  const how = { mode: 'readwrite' } as const
  if ((await queryPermission.call(folder, how)) === 'granted') return true
  return isClick && (await requestPermission.call(folder, how)) === 'granted'
}

export const fileNameOf = (machine: string): string => `tongdu-${machine}${ending}`

/**
 * Files of ours in the folder that are not as they were when they were last merged.
 *
 * @param own the name of the one that holds nothing new, because it was written from here
 */
async function newFiles(folder: FileSystemDirectoryHandle, own: string | null, known: readonly MergedFile[]): Promise<File[]> {
  const found: File[] = []
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.endsWith(ending) || name === own) continue
    const file = await handle.getFile()
    const before = known.find((one) => one.name === name)
    if (before?.size !== file.size || before.changedAt !== file.lastModified) found.push(file)
  }
  return found
}

/**
 * Merges what other machines left in the folder, then leaves there what is here, in a file of this machine's own, if anything is new.
 * A folder that some service keeps the same on two machines is thus enough for both to have the same words.
 *
 * @returns how many files were merged; null when the folder cannot be used now, which is noted
 */
export async function syncFolder(db: VocabularyDb, { isClick = false, signal }: { isClick?: boolean; signal?: AbortSignal } = {}): Promise<number | null> {
  return await inTurn(async () => {
    const folder = await keptFolder()
    if (folder === null) return null
    if (!(await mayUse(folder, isClick))) {
      await changeBackupState({ trouble: 'permission' })
      return null
    }
    try {
      const merged = await mergeFiles(db, folder, signal)
      await writeOwn(db, folder, signal)
      return merged
    } catch (error) {
      signal?.throwIfAborted()
      await changeBackupState({ trouble: troubleOf(error) })
      return null
    }
  })
}

async function mergeFiles(db: VocabularyDb, folder: FileSystemDirectoryHandle, signal: AbortSignal | undefined): Promise<number> {
  const { merged: known, last } = await readBackupState()
  // A vocabulary that was lost and begun anew finds its words in the file that this machine wrote before.
  const isOurs = last?.database === (await standing(db)).database
  const files = await newFiles(folder, isOurs ? fileNameOf(await machineName()) : null, known)
  const options = { checkExtra, ...(signal && { signal }) }
  let [count, merged] = [0, known]
  for (const file of files) {
    // Nothing is merged of a file that is not whole: a service may be in the middle of writing it. And nothing is written
    // where nothing is new, or two machines would go on telling each other.
    const { damage, outcome } = await previewRestore(db, file, options)
    if (damage === null && isNews(outcome)) {
      await restore(db, file, 'merge', options)
      tellChanged({})
    }
    if (damage === null) count++
    const seen = { name: file.name, size: file.size, changedAt: file.lastModified, at: Date.now(), problem: problemOf(damage) }
    merged = [...merged.filter(({ name }) => name !== file.name), seen]
    await changeBackupState({ merged })
  }
  return count
}

const isNews = ({ added, changed, deleted }: MergeOutcome): boolean =>
  [added, changed, deleted].some((kinds) => Object.values(kinds).some((rows) => rows > 0))

function problemOf(damage: Damage | null): MergedFile['problem'] {
  if (damage === null) return null
  return damage.why === 'notOurs' || damage.why === 'newerVersion' ? damage.why : 'damaged'
}

async function writeOwn(db: VocabularyDb, folder: FileSystemDirectoryHandle, signal: AbortSignal | undefined): Promise<void> {
  const name = fileNameOf(await machineName())
  const { last } = await readBackupState()
  const isThere = await folder.getFileHandle(name).then(() => true, () => false)
  if (isThere && last?.how === 'folder' && isNothingNew(last, await standing(db))) return
  const { stream, note } = await makeBackup(db, signal ? { signal } : {})
  const handle = await folder.getFileHandle(name, { create: true })
  // What is written takes the place of the old file when it is whole, not before.
  await stream.pipeTo(await handle.createWritable(), signal ? { signal } : {})
  await note('folder')
}

function troubleOf(error: unknown): 'permission' | 'gone' | 'full' | 'failed' {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError') return 'gone'
  if (name === 'NotAllowedError') return 'permission'
  return name === 'QuotaExceededError' ? 'full' : 'failed'
}

/**
 * Takes our own file out of the folder and lets go of the folder: whoever waits to write there finds none any more.
 *
 * @returns the file's name when it is still there
 */
export async function removeFromFolder(): Promise<string | null> {
  return await inTurn(async () => {
    const folder = await keptFolder()
    if (folder === null) return null
    const left = await removeOwn(folder)
    await forgetFolder()
    return left
  })
}

async function removeOwn(folder: FileSystemDirectoryHandle): Promise<string | null> {
  const name = fileNameOf(await machineName())
  try {
    if (!(await mayUse(folder, true))) return name
    await folder.removeEntry(name)
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? null : name
  }
}

/** Only one of our pages works in the folder at a time. */
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => navigator.locks.request('tongdu-folder', work)
