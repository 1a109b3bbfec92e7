/** Where rows of one kind lie. */
export interface RowStore<Row> {
  readonly read: () => Promise<readonly Row[]>
  readonly onChange: (listener: (rows: readonly Row[]) => void) => void
  readonly remove: (rows: readonly Row[]) => Promise<void>
  readonly save: (rows: readonly Row[]) => Promise<void>
}

/** Rows as a list on the page shows them: what was deleted last can be brought back. */
export interface KeptRows<Row> {
  readonly rows: readonly Row[]
  /** The newest first. */
  readonly listed: readonly Row[]
  readonly deletedCount: number
  readonly remove: (rows: readonly object[]) => void
  readonly restore: () => void
}

/** @param failed told when the browser could not write */
export async function keptRows<Row extends object>(store: RowStore<Row>, draw: () => void, failed: (error: unknown) => void): Promise<KeptRows<Row>> {
  let rows = await store.read().catch((error: unknown): readonly Row[] => {
    failed(error)
    return []
  })
  let deleted: readonly Row[] = []
  store.onChange((next) => {
    rows = next
    draw()
  })
  const after = (work: Promise<void>, left: readonly Row[]) =>
    void work.then(() => {
      deleted = left
      draw()
    }, failed)
  return {
    get rows() {
      return rows
    },
    get listed() {
      return rows.toReversed()
    },
    get deletedCount() {
      return deleted.length
    },
    remove(given) {
      const gone = rows.filter((row) => given.includes(row))
      after(store.remove(gone), gone)
    },
    restore: () => after(store.save(deleted), []),
  }
}
