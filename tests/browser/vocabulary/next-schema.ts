import { newestSchema } from '@/vocabulary/store/migrations'
import type { Schema } from '@/vocabulary/store/migrations'

/** What a next version could be: one store more, and every word written anew with a field more. */
export const nextSchema: Schema = {
  layout: { ...newestSchema.layout, lists: { keyPath: 'id', indexes: [] } },
  migrations: [
    ...newestSchema.migrations,
    (db, transaction) => {
      db.createObjectStore('lists', { keyPath: 'id' })
      transaction.objectStore('words').openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
        if (cursor === null) return
        cursor.update({ ...(cursor.value as object), isMarked: true })
        cursor.continue()
      }
    },
  ],
}
