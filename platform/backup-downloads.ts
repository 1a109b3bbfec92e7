import { browser } from '#imports'
import { standing } from '@/vocabulary/store/health'
import type { VocabularyDb } from '@/vocabulary/store/schema'
import { dayName, ending, makeBackup } from './backup-file'
import { changeBackupState, isNothingNew, machineName, readBackupState } from './backup-state'
import type { DownloadedBackup } from './backup-state'

/** So many days are kept; older ones go. */
export const keptDownloads = 7

const permission = { permissions: ['downloads'] } satisfies { permissions: ['downloads'] }

export const mayDownload = (): Promise<boolean> => browser.permissions.contains(permission)
/** Only after a click. */
export const askToDownload = (): Promise<boolean> => browser.permissions.request(permission)
export const giveDownloadsBack = (): Promise<boolean> => browser.permissions.remove(permission)

/** A worker cannot make an address for a file; the pages and Firefox's background can. */
export const canDownloadHere = (): boolean => typeof URL.createObjectURL === 'function'

/** A backup of the day into the downloads folder, unless nothing is new since the last one. */
export async function downloadBackup(db: VocabularyDb): Promise<void> {
  if (!canDownloadHere() || !(await mayDownload())) return
  await inTurn(async () => {
    const { last, downloads } = await readBackupState()
    if (last?.how === 'downloads' && isNothingNew(last, await standing(db))) return
    const { stream, note } = await makeBackup(db)
    const url = URL.createObjectURL(await new Response(stream).blob())
    const name = `tongdu-${await machineName()}-${dayName(Date.now())}${ending}`
    try {
      const id = await browser.downloads.download({ url, filename: name, conflictAction: 'overwrite', saveAs: false })
      await isDownloaded(id)
      await note('downloads')
      const all = [...downloads.filter((one) => one.name !== name), { id, name }]
      await changeBackupState({ downloads: await withoutOld(all) })
    } finally {
      URL.revokeObjectURL(url)
    }
  })
}

/** @throws Error with the browser's reason when it comes to nothing */
async function isDownloaded(id: number): Promise<void> {
  for (;;) {
    const [item] = await browser.downloads.search({ id })
    if (item?.state === 'complete') return
    if (item?.state !== 'in_progress') throw new Error(item?.error ?? 'The browser gave the download up')
    await changeOf(id)
  }
}

function changeOf(id: number): Promise<void> {
  return new Promise((resolve) => {
    const changed = (delta: { id: number }) => {
      if (delta.id !== id) return
      browser.downloads.onChanged.removeListener(changed)
      resolve()
    }
    browser.downloads.onChanged.addListener(changed)
    // It may have changed between the question and this.
    void browser.downloads.search({ id }).then(([item]) => item?.state !== 'in_progress' && changed({ id }))
  })
}

async function withoutOld(all: readonly DownloadedBackup[]): Promise<readonly DownloadedBackup[]> {
  for (const { id } of all.slice(0, -keptDownloads)) await removeDownload(id)
  return all.slice(-keptDownloads)
}

/** @returns whether the file is gone: browsers forget downloads, and people move files */
async function removeDownload(id: number): Promise<boolean> {
  try {
    const [item] = await browser.downloads.search({ id })
    if (item === undefined) return false
    if (item.exists) await browser.downloads.removeFile(id)
    await browser.downloads.erase({ id })
    return true
  } catch {
    // Its folder may be gone or not ours to change: whoever asked is told.
    return false
  }
}

/** @returns names of those that could not be removed */
export async function removeDownloads(): Promise<readonly string[]> {
  return await inTurn(async () => {
    const { downloads } = await readBackupState()
    if (!(await mayDownload())) return downloads.map(({ name }) => name)
    const left: string[] = []
    for (const { id, name } of downloads) if (!(await removeDownload(id))) left.push(name)
    return left
  })
}

/** Nothing is removed while another copy is on its way. */
const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => await navigator.locks.request('tongdu-downloads', work)
