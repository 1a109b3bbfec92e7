interface BackupProgressProps {
  /** 0 … 1. */
  readonly part: number
  readonly label: string
  /** Null when it cannot be ended any more. */
  readonly cancel: (() => void) | null
  readonly cancelLabel: string
}

/** How far it is, and a way to end it. */
export function BackupProgress({ part, label, cancel, cancelLabel }: BackupProgressProps) {
  return (
    <div class="backup-progress">
      <label>
        {label} <progress max={1} value={part} />
      </label>
      {cancel && (
        <button type="button" onClick={cancel}>
          {cancelLabel}
        </button>
      )}
    </div>
  )
}

export const inPercent = (part: number): string => String(Math.floor(part * 100))
