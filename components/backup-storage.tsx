import { inDigits } from './in-language'
import type { BackupStrings } from './backup-strings'

export interface StorageFacts {
  /** Null where the browser does not say. */
  readonly isLasting: boolean | null
  readonly usedBytes: number | null
  readonly words: number
  readonly meetings: number
  readonly reviews: number
}

interface BackupStorageProps {
  readonly facts: StorageFacts
  readonly askToKeep: () => void
  readonly strings: BackupStrings
}

/** Where the words lie and how safe they are there. */
export function BackupStorage({ facts, askToKeep, strings }: BackupStorageProps) {
  const { isLasting, usedBytes, words, meetings, reviews } = facts
  return (
    <section class="panel" aria-labelledby="storage-title">
      <h2 id="storage-title">{strings('backupStorageTitle')}</h2>
      <p id="here">{strings('backupHere', [inDigits(words), inDigits(meetings), inDigits(reviews)])}</p>
      <p id="lasting">{strings(isLasting === null ? 'backupLastingUnknown' : isLasting ? 'backupLasting' : 'backupNotLasting')}</p>
      {usedBytes !== null && <p class="hint">{strings('backupUsed', [inMegabytes(usedBytes)])}</p>}
      {isLasting === false && (
        <div class="actions">
          <button type="button" id="ask" onClick={askToKeep}>
            {strings('backupAskLasting')}
          </button>
        </div>
      )}
    </section>
  )
}

const inMegabytes = (bytes: number): string => inDigits(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)
