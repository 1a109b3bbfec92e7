import { deleteDB, openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Way } from '@/vocabulary/store/restore'

/** What was begun and must not get lost half-way: the file itself, so that it can be carried out again from the start. */
export interface PendingRestore {
  readonly file: Blob
  readonly name: string
  readonly way: Way
  readonly begunAt: number
}

interface KeepSchema extends DBSchema {
  kept: { key: 'folder' | 'restore'; value: FileSystemDirectoryHandle | PendingRestore }
}

/** Beside the vocabulary, not in it: it is there when the vocabulary is lost. */
const name = 'tongdu-backup'

async function within<Value>(work: (db: IDBPDatabase<KeepSchema>) => Promise<Value>): Promise<Value> {
  const db = await openDB<KeepSchema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('kept') })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function keep(key: 'folder' | 'restore', value: FileSystemDirectoryHandle | PendingRestore): Promise<void> {
  await within(async (db) => {
    const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' })
    await transaction.store.put(value, key)
    await transaction.done
  })
}

const forget = (key: 'folder' | 'restore'): Promise<void> => within((db) => db.delete('kept', key))

export const keepFolder = (folder: FileSystemDirectoryHandle): Promise<void> => keep('folder', folder)
export const keptFolder = async (): Promise<FileSystemDirectoryHandle | null> =>
  ((await within((db) => db.get('kept', 'folder'))) as FileSystemDirectoryHandle | undefined) ?? null
export const forgetFolder = (): Promise<void> => forget('folder')

export const keepPending = (restore: PendingRestore): Promise<void> => keep('restore', restore)
export const pendingRestore = async (): Promise<PendingRestore | null> =>
  ((await within((db) => db.get('kept', 'restore'))) as PendingRestore | undefined) ?? null
export const forgetPending = (): Promise<void> => forget('restore')

export const deleteKeep = (): Promise<void> => deleteDB(name)
