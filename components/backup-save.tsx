import { BackupProgress, inPercent } from './backup-progress'
import { asMoment, inDigits } from './in-language'
import type { BackupStrings } from './backup-strings'

export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving'; readonly part: number }
  | { readonly kind: 'saved'; readonly words: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly sentence: string }

interface BackupSaveProps {
  readonly state: SaveState
  readonly last: { readonly at: number; readonly how: 'file' | 'folder' | 'downloads'; readonly words: number } | null
  readonly save: () => void
  readonly cancel: () => void
  readonly strings: BackupStrings
}

const lastKeys = { file: 'backupLastFile', folder: 'backupLastFolder', downloads: 'backupLastDownloads' } as const

/** Everything as one file. */
export function BackupSave({ state, last, save, cancel, strings }: BackupSaveProps) {
  return (
    <section class="panel" aria-labelledby="save-title">
      <h2 id="save-title">{strings('backupSaveTitle')}</h2>
      <p id="last">{last === null ? strings('backupLastNone') : strings(lastKeys[last.how], [asMoment(last.at), inDigits(last.words)])}</p>
      <p class="hint">{strings('backupPrivate')}</p>
      {state.kind === 'saving' ? (
        <BackupProgress part={state.part} label={strings('backupSaving', [inPercent(state.part)])} cancel={cancel} cancelLabel={strings('backupCancel')} />
      ) : (
        <div class="actions">
          <button type="button" id="save" class="primary" onClick={save}>
            {strings('backupSave')}
          </button>
        </div>
      )}
      <div role="status">
        {state.kind === 'saved' && <p class="message good">{strings('backupSaved', [inDigits(state.words)])}</p>}
        {state.kind === 'stopped' && <p class="message">{strings('backupStopped')}</p>}
        {state.kind === 'failed' && <p class="message fault">{state.sentence}</p>}
      </div>
    </section>
  )
}
