import type { OptionStrings } from './option-strings'

interface ListActionsProps {
  /** How many are in the list. */
  readonly count: number
  /** How many were just deleted, and may be brought back. */
  readonly deletedCount: number
  readonly removeAll: () => void
  readonly restore: () => void
  readonly strings: OptionStrings
}

/** What stands below a list of things that the reader keeps: all of them can be deleted, and what was deleted comes back. */
export function ListActions({ count, deletedCount, removeAll, restore, strings }: ListActionsProps) {
  return (
    <div class="actions">
      {count > 1 && (
        <button type="button" onClick={removeAll}>
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
  )
}
