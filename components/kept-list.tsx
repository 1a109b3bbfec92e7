import type { ComponentChildren } from 'preact'
import type { OptionStrings } from './option-strings'
import { asDate } from './in-language'

interface KeptListProps<Row> {
  /** The newest first. */
  readonly rows: readonly Row[]
  /** How many were just deleted, and may be brought back. */
  readonly deletedCount: number
  readonly columns: readonly string[]
  readonly keyOf: (row: Row) => string
  /** The cells before the date: a row header, then what belongs to it. */
  readonly cells: (row: Row) => ComponentChildren
  readonly deleteLabel: (row: Row) => string
  readonly remove: (rows: readonly Row[]) => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

/** Things that the reader keeps, since when: each and all of them can be deleted, and what was deleted comes back. */
export function KeptList<Row extends { readonly savedAt: number }>(props: KeptListProps<Row>) {
  const { rows, deletedCount, columns, keyOf, cells, deleteLabel, remove, restore, strings } = props
  return (
    <>
      {rows.length > 0 && (
        <table class="table stacked">
          <thead>
            <tr>
              {[...columns, strings('columnDate')].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span class="for-ears">{strings('columnDelete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {cells(row)}
                <td>
                  <time dateTime={new Date(row.savedAt).toISOString()}>{asDate(row.savedAt)}</time>
                </td>
                <td>
                  <button type="button" class="small" aria-label={deleteLabel(row)} onClick={() => remove([row])}>
                    {strings('delete')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="actions">
        {rows.length > 1 && (
          <button type="button" onClick={() => remove(rows)}>
            {strings('deleteAll')}
          </button>
        )}
        <span role="status">{deletedCount > 0 && strings('deletedCount', [String(deletedCount)])}</span>
        {deletedCount > 0 && (
          <button type="button" onClick={restore}>
            {strings('restore')}
          </button>
        )}
      </div>
    </>
  )
}
