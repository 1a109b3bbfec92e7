import { useState } from 'preact/hooks'
import { inDigits } from './in-language'
import type { BackupStrings } from './backup-strings'

interface BackupForgetProps {
  readonly sites: readonly (readonly [site: string, meetings: number])[]
  /** Sentences that have an address or a title. */
  readonly note: string | null
  readonly forget: (site: string | null) => void
  readonly strings: BackupStrings
}

/** Takes addresses out of what is kept. */
export function BackupForget({ sites, note, forget, strings }: BackupForgetProps) {
  const [chosen, setChosen] = useState('')
  return (
    <section class="panel" aria-labelledby="forget-title">
      <h2 id="forget-title">{strings('backupForgetTitle')}</h2>
      <p class="hint">{strings('backupForgetHint')}</p>
      {sites.length === 0 ? (
        <p>{strings('backupForgetNone')}</p>
      ) : (
        <div class="fields">
          <label class="field">
            <span>{strings('backupForgetOf')}</span>
            <select id="site" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              <option value="">{strings('backupForgetAll')}</option>
              {sites.map(([site, meetings]) => (
                <option key={site} value={site}>
                  {strings('backupForgetSite', [site, inDigits(meetings)])}
                </option>
              ))}
            </select>
          </label>
          <button type="button" id="forget" class="danger" onClick={() => forget(chosen === '' ? null : chosen)}>
            {strings('backupForget')}
          </button>
        </div>
      )}
      <div role="status">{note !== null && <p class="message good">{note}</p>}</div>
    </section>
  )
}
