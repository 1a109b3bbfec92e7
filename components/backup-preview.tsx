import { useEffect, useRef, useState } from 'preact/hooks'
import { asDate, asMoment, inDigits } from './in-language'
import type { BackupStringKey, BackupStrings } from './backup-strings'

/** One kind of record: how many are in the file, and what merging would do with them. */
export interface PreviewRow {
  readonly kind: 'word' | 'meeting' | 'card' | 'review'
  readonly inFile: number
  readonly added: number
  readonly changed: number
  readonly deleted: number
}

export interface PreviewFacts {
  readonly fileName: string
  readonly machine: string
  /** 0 when the file does not say. */
  readonly madeAt: number
  readonly savedFrom: number | null
  readonly savedTo: number | null
  readonly rows: readonly PreviewRow[]
  /** Settings, corrections, own words and rules. */
  readonly extras: number
  readonly stillDeleted: number
  readonly orphans: number
  /** Why the file is not whole; null when it is. */
  readonly damage: string | null
  readonly refused: readonly string[]
  readonly refusedCount: number
}

interface BackupPreviewProps {
  readonly facts: PreviewFacts
  readonly words: number
  readonly cancel: () => void
  readonly save: () => void
  readonly restore: (way: 'merge' | 'replace') => void
  readonly strings: BackupStrings
}

const names = { word: 'backupWords', meeting: 'backupMeetings', card: 'backupCards', review: 'backupReviews' } as const satisfies Record<string, BackupStringKey>
const mostShown = 50

/** What is in a file and what would become of it. */
export function BackupPreview({ facts, words, cancel, save, restore, strings }: BackupPreviewProps) {
  const [way, setWay] = useState<'merge' | 'replace'>('merge')
  const { fileName, machine, madeAt, savedFrom, savedTo, rows, extras, stillDeleted, orphans, damage, refused, refusedCount } = facts
  const isSound = damage === null && refusedCount === 0
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div class="backup-preview">
      <h3 ref={head} tabIndex={-1}>
        {fileName}
      </h3>
      {madeAt > 0 && <p>{strings('backupMadeOn', [asMoment(madeAt), machine || '–'])}</p>}
      {savedFrom !== null && savedTo !== null && <p>{strings('backupKeptFrom', [asDate(savedFrom), asDate(savedTo)])}</p>}
      {isSound && <p class="message good">{strings('backupWhole')}</p>}
      {damage !== null && <p class="message fault">{damage}</p>}
      {refusedCount > 0 && (
        <div class="message warning">
          <p>{strings('backupRefused', [inDigits(refusedCount)])}</p>
          <ul class="backup-refused">
            {refused.slice(0, mostShown).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {refusedCount > mostShown && <li>{strings('backupRefusedMore', [inDigits(refusedCount - Math.min(mostShown, refused.length))])}</li>}
          </ul>
        </div>
      )}
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{strings('backupColumnWhat')}</th>
            <th scope="col" class="number">
              {strings('backupColumnFile')}
            </th>
            <th scope="col" class="number">
              {strings('backupColumnNew')}
            </th>
            <th scope="col" class="number">
              {strings('backupColumnChanged')}
            </th>
            <th scope="col" class="number">
              {strings('backupColumnGone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, inFile, added, changed, deleted }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{strings(names[kind])}</th>
              <td class="number">{inDigits(inFile)}</td>
              <td class="number">{inDigits(added)}</td>
              <td class="number">{inDigits(changed)}</td>
              <td class="number">{inDigits(deleted)}</td>
            </tr>
          ))}
          {extras > 0 && (
            <tr>
              <th scope="row">{strings('backupExtras')}</th>
              <td class="number">{inDigits(extras)}</td>
              <td colSpan={3} />
            </tr>
          )}
        </tbody>
      </table>
      {stillDeleted > 0 && <p class="hint">{strings('backupStillDeleted', [inDigits(stillDeleted)])}</p>}
      {orphans > 0 && <p class="hint">{strings('backupOrphans', [inDigits(orphans)])}</p>}
      <fieldset class="backup-ways">
        <legend class="for-ears">{strings('backupRestoreTitle')}</legend>
        <label class="check">
          <input type="radio" name="way" id="merge" checked={way === 'merge'} onChange={() => setWay('merge')} />
          <span>
            {strings('backupMerge')} <span class="hint">{strings('backupMergeHint')}</span>
          </span>
        </label>
        <label class="check">
          <input type="radio" name="way" id="replace" checked={way === 'replace'} onChange={() => setWay('replace')} />
          <span>
            {strings('backupReplace')} <span class="hint">{strings('backupReplaceHint', [inDigits(words)])}</span>
          </span>
        </label>
      </fieldset>
      <div class="actions">
        {way === 'replace' && words > 0 && (
          <button type="button" id="save-first" onClick={save}>
            {strings('backupSaveFirst')}
          </button>
        )}
        <button type="button" id="restore" class={way === 'replace' ? 'danger' : 'primary'} onClick={() => restore(way)}>
          {strings(isSound ? 'backupRestore' : 'backupRestoreRest')}
        </button>
        <button type="button" id="cancel" onClick={cancel}>
          {strings('backupCancel')}
        </button>
      </div>
    </div>
  )
}
