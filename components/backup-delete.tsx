import { useState } from 'preact/hooks'
import type { BackupStrings } from './backup-strings'

export type DeleteState =
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted'; readonly left: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }

interface BackupDeleteProps {
  readonly state: DeleteState
  readonly remove: (hasSettings: boolean) => void
  readonly strings: BackupStrings
}

/** Everything, for good. A word has to be typed: a click is made too easily. */
export function BackupDelete({ state, remove, strings }: BackupDeleteProps) {
  const [typed, setTyped] = useState('')
  const [hasSettings, setSettings] = useState(false)
  const isMeant = typed.trim().toLowerCase() === strings('backupDeleteWord')
  return (
    <section class="panel" aria-labelledby="delete-title">
      <h2 id="delete-title">{strings('backupDeleteTitle')}</h2>
      <p class="hint">{strings('backupDeleteHint')}</p>
      <label class="check">
        <input type="checkbox" id="delete-settings" checked={hasSettings} onChange={(event) => setSettings(event.currentTarget.checked)} />
        <span>{strings('backupDeleteSettings')}</span>
      </label>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMeant) return
          setTyped('')
          remove(hasSettings)
        }}
      >
        <label class="field">
          <span>{strings('backupDeleteType', [strings('backupDeleteWord')])}</span>
          <input type="text" id="delete-word" autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button type="submit" id="delete" class="danger" disabled={!isMeant}>
          {strings('backupDelete')}
        </button>
      </form>
      <div role="status">
        {state.kind === 'failed' && <p class="message fault">{state.sentence}</p>}
        {state.kind === 'deleted' && (
          <div class={state.left.length === 0 ? 'message good' : 'message warning'}>
            <p>{strings('backupDeleted')}</p>
            {state.left.length > 0 && (
              <>
                <p>{strings('backupDeletedLeft')}</p>
                <ul>
                  {state.left.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
