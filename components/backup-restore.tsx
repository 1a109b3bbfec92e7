import { BackupPreview } from './backup-preview'
import type { PreviewFacts } from './backup-preview'
import { BackupProgress, inPercent } from './backup-progress'
import type { BackupStrings } from './backup-strings'
import { FileButton } from './file-button'

export type RestoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly part: number }
  /** Nothing was changed yet. */
  | { readonly kind: 'asking'; readonly facts: PreviewFacts }
  | { readonly kind: 'restoring'; readonly part: number; readonly isGoingOn: boolean }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'done'; readonly sentence: string }

interface BackupRestoreProps {
  readonly state: RestoreState
  /** Words that are here. */
  readonly words: number
  readonly choose: (file: File) => void
  readonly cancel: () => void
  readonly save: () => void
  readonly restore: (way: 'merge' | 'replace') => void
  readonly strings: BackupStrings
}

/** From a file to what is here: looked at first, then taken over. */
export function BackupRestore({ state, words, choose, cancel, save, restore, strings }: BackupRestoreProps) {
  const isFree = state.kind !== 'checking' && state.kind !== 'restoring' && state.kind !== 'asking'
  return (
    <section class="panel" aria-labelledby="restore-title">
      <h2 id="restore-title">{strings('backupRestoreTitle')}</h2>
      <p class="hint">{strings('backupRestoreHint')}</p>
      {isFree && (
        <FileButton id="file" accept=".tongdu,.gz,application/gzip" choose={choose}>
          {strings('backupChoose')}
        </FileButton>
      )}
      {state.kind === 'checking' && (
        <BackupProgress part={state.part} label={strings('backupChecking', [inPercent(state.part)])} cancel={cancel} cancelLabel={strings('backupCancel')} />
      )}
      {state.kind === 'restoring' && (
        <BackupProgress part={state.part} label={strings('backupRestoring', [inPercent(state.part)])} cancel={null} cancelLabel={strings('backupCancel')} />
      )}
      {state.kind === 'asking' && <BackupPreview facts={state.facts} words={words} cancel={cancel} save={save} restore={restore} strings={strings} />}
      <div role="status">
        {state.kind === 'restoring' && state.isGoingOn && <p class="message">{strings('backupGoingOn')}</p>}
        {state.kind === 'refused' && <p class="message fault">{state.sentence}</p>}
        {state.kind === 'done' && <p class="message good">{state.sentence}</p>}
      </div>
    </section>
  )
}
