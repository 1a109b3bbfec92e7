import { asMoment } from './in-language'
import type { BackupStringKey, BackupStrings } from './backup-strings'

export interface OtherFile {
  readonly name: string
  readonly at: number
  readonly problem: 'damaged' | 'notOurs' | 'newerVersion' | null
}

export interface AutomaticState {
  readonly automatic: 'off' | 'folder' | 'downloads'
  readonly machine: string
  readonly trouble: 'permission' | 'gone' | 'full' | 'failed' | null
  /** Whether the browser lets folders be picked, and its background make downloads. */
  readonly hasFolders: boolean
  readonly isDownloadedInBackground: boolean
  /** Name of the folder that was picked. */
  readonly folder: string | null
  readonly others: readonly OtherFile[]
  readonly isBusy: boolean
  /** The reader did not allow what was asked for. */
  readonly isRefused: boolean
  readonly note: string | null
}

interface BackupAutomaticProps {
  readonly state: AutomaticState
  readonly choose: (how: AutomaticState['automatic']) => void
  readonly pickFolder: () => void
  readonly sync: () => void
  readonly rename: (machine: string) => void
  readonly strings: BackupStrings
}

const troubles = {
  permission: 'backupTroublePermission',
  gone: 'backupTroubleGone',
  full: 'backupTroubleFull',
  failed: 'backupTroubleFailed',
} as const satisfies Record<string, BackupStringKey>

/** Backups that nobody has to think of, and a folder by which several machines have the same words. */
export function BackupAutomatic({ state, choose, pickFolder, sync, rename, strings }: BackupAutomaticProps) {
  const { automatic, trouble, hasFolders, isDownloadedInBackground, isRefused, note } = state
  return (
    <section class="panel" aria-labelledby="automatic-title">
      <h2 id="automatic-title">{strings('backupAutomaticTitle')}</h2>
      <p class="hint">{strings('backupAutomaticHint')}</p>
      <fieldset class="backup-ways">
        <legend class="for-ears">{strings('backupAutomaticTitle')}</legend>
        <Way how="off" state={state} choose={choose} label={strings('backupOff')} />
        {hasFolders ? (
          <Way how="folder" state={state} choose={choose} label={strings('backupFolder')} hint={strings('backupFolderHint')} />
        ) : (
          <p class="hint">{strings('backupFolderMissing')}</p>
        )}
        <Way
          how="downloads"
          state={state}
          choose={choose}
          label={strings('backupDownloads')}
          hint={strings(isDownloadedInBackground ? 'backupDownloadsHint' : 'backupDownloadsChromium')}
        />
      </fieldset>
      {automatic === 'folder' && <Folder state={state} pickFolder={pickFolder} sync={sync} strings={strings} />}
      {automatic === 'downloads' && (
        <div class="actions">
          <button type="button" id="sync" onClick={sync} disabled={state.isBusy}>
            {strings('backupSave')}
          </button>
        </div>
      )}
      {automatic !== 'off' && <Machine machine={state.machine} rename={rename} strings={strings} />}
      {automatic !== 'off' && <p class="hint">{strings('backupRotation')}</p>}
      <div role="status">
        {isRefused && <p class="message warning">{strings('backupRefusedPermission')}</p>}
        {trouble !== null && automatic !== 'off' && (
          <div class="message warning" data-trouble={trouble}>
            <p>{strings(troubles[trouble])}</p>
            {trouble === 'permission' && (
              <div class="actions">
                <button type="button" id="allow" onClick={sync}>
                  {strings('backupAllow')}
                </button>
              </div>
            )}
          </div>
        )}
        {note !== null && <p class="message good">{note}</p>}
      </div>
    </section>
  )
}

interface WayProps {
  readonly how: AutomaticState['automatic']
  readonly state: AutomaticState
  readonly choose: (how: AutomaticState['automatic']) => void
  readonly label: string
  readonly hint?: string
}

function Way({ how, state, choose, label, hint }: WayProps) {
  return (
    <label class="check">
      <input type="radio" name="automatic" id={`automatic-${how}`} checked={state.automatic === how} onChange={() => choose(how)} />
      <span>
        {label} {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  )
}

function Folder({ state, pickFolder, sync, strings }: Pick<BackupAutomaticProps, 'state' | 'pickFolder' | 'sync' | 'strings'>) {
  const { folder, others, isBusy } = state
  return (
    <>
      {folder !== null && <p>{strings('backupFolderNow', [folder])}</p>}
      {others.length > 0 && (
        <ul class="backup-others" aria-label={strings('backupOthers')}>
          {others.map(({ name, at, problem }) => (
            <li key={name}>{strings(problem === null ? 'backupOtherMerged' : problem === 'newerVersion' ? 'backupOtherNewer' : 'backupOtherDamaged', [name, asMoment(at)])}</li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" id="pick" onClick={pickFolder}>
          {strings('backupPickFolder')}
        </button>
        {folder !== null && (
          <button type="button" id="sync" onClick={sync} disabled={isBusy}>
            {strings('backupSyncNow')}
          </button>
        )}
      </div>
    </>
  )
}

function Machine({ machine, rename, strings }: { machine: string; rename: (machine: string) => void; strings: BackupStrings }) {
  return (
    <label class="field backup-machine">
      <span>{strings('backupMachine')}</span>
      <input type="text" id="machine" maxLength={40} value={machine} onChange={(event) => rename(event.currentTarget.value)} />
      <span class="hint">{strings('backupMachineHint')}</span>
    </label>
  )
}
