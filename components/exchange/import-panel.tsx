import { useState } from 'preact/hooks'
import type { Encoding } from '@/vocabulary/exchange/decode'
import type { FileKind } from '@/vocabulary/exchange/read-file'
import type { ExchangeStrings } from './exchange-strings'
import { ImportColumns } from './import-columns'
import { ImportPreview } from './import-preview'
import type { ImportActions, ImportState, WishForm } from './import-state'
import { ImportWishes } from './import-wishes'
import { encodingNames, kindName } from './names'
import { FileButton } from '../file-button'
import { inDigits } from '../in-language'

interface ImportPanelProps {
  readonly state: ImportState
  readonly wishes: WishForm
  /** The last import, ready to be read; null when there is none to undo. */
  readonly last: string | null
  readonly actions: ImportActions
  readonly strings: ExchangeStrings
}

export function ImportPanel({ state, wishes, last, actions, strings }: ImportPanelProps) {
  const isBusy = state.kind === 'reading' || state.kind === 'committing' || state.kind === 'undoing'
  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">{strings('exchangeImport')}</h2>
      <p class="hint">{strings('exchangeImportHint')}</p>
      {!isBusy && state.kind !== 'preview' && <Chooser actions={actions} strings={strings} />}
      <div role="status" id="import-report">
        <Report state={state} last={last} actions={actions} strings={strings} />
      </div>
      {isBusy && (
        <>
          <progress value={state.kind === 'undoing' || state.all === 0 ? undefined : state.done} max={state.kind === 'undoing' ? 1 : Math.max(1, state.all)} aria-label={strings('exchangeImport')} />
          {state.kind !== 'undoing' && (
            <div class="actions">
              <button type="button" id="import-cancel" onClick={actions.cancel}>
                {strings('exchangeCancel')}
              </button>
            </div>
          )}
        </>
      )}
      {(state.kind === 'preview' || state.kind === 'refused') && state.file && (
        <FileLine file={state.file} name={state.name} actions={actions} strings={strings} />
      )}
      {state.kind === 'preview' && (
        <>
          <ImportWishes wishes={wishes} set={actions.setWishes} strings={strings} />
          <ImportPreview counts={state.counts} shown={state.shown} ticked={state.ticked} actions={actions} strings={strings} />
        </>
      )}
    </section>
  )
}

function Report({ state, last, actions, strings }: Pick<ImportPanelProps, 'state' | 'last' | 'actions' | 'strings'>) {
  const undo = (
    <button type="button" id="import-undo" onClick={actions.undo}>
      {strings('exchangeUndo')}
    </button>
  )
  switch (state.kind) {
    case 'reading':
      return <p class="hint">{state.all === 0 ? strings('exchangeReading', [state.name]) : strings('exchangeReadingRows', [inDigits(state.done), inDigits(state.all)])}</p>
    case 'committing':
      return <p class="hint">{strings('exchangeCommitting', [inDigits(state.done), inDigits(state.all)])}</p>
    case 'undoing':
      return <p class="hint">{strings('exchangeUndoing')}</p>
    case 'refused':
      return <p class="message fault">{state.sentence}</p>
    case 'failed':
      return <p class="message fault">{state.sentence}</p>
    case 'done':
      return (
        <div class="message good">
          <p>{state.sentence}</p>
          {state.canUndo && <div class="actions">{undo}</div>}
        </div>
      )
    case 'idle':
      return last === null ? null : (
        <div class="actions last-import">
          <span class="hint">{last}</span>
          {undo}
        </div>
      )
    case 'preview':
      return null
  }
}

function Chooser({ actions, strings }: Pick<ImportPanelProps, 'actions' | 'strings'>) {
  const [isOver, setOver] = useState(false)
  const [text, setText] = useState('')
  const take = (file: File | undefined) => file && actions.read(file)
  return (
    <>
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files[0])
        }}
      >
        <FileButton id="import-file" accept=".csv,.tsv,.txt,.apkg,.colpkg,.xml,text/*" choose={take}>
          {strings('exchangeChooseFile')}
        </FileButton>
        <span class="hint">{strings('exchangeDrop')}</span>
      </div>
      <details class="paste">
        <summary>{strings('exchangePaste')}</summary>
        <label class="field">
          <span>{strings('exchangePasteLabel')}</span>
          <textarea id="import-text" rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="button" id="import-paste" disabled={text.trim() === ''} onClick={() => actions.readText(text)}>
          {strings('exchangePasteRead')}
        </button>
      </details>
    </>
  )
}

function FileLine({ file, name, actions, strings }: { readonly file: FileKind; readonly name: string } & Pick<ImportPanelProps, 'actions' | 'strings'>) {
  return (
    <>
      <div class="fields file-line">
        <p>{strings('exchangeReadAs', [name, kindName(file, strings)])}</p>
        {file.kind !== 'apkg' && (
          <label class="field">
            <span>{strings('exchangeEncoding')}</span>
            <select id="encoding" value={file.encoding} onChange={(event) => actions.setEncoding(event.currentTarget.value as Encoding)}>
              {(Object.keys(encodingNames) as Encoding[]).map((encoding) => (
                <option key={encoding} value={encoding}>
                  {strings(encodingNames[encoding])}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {file.kind === 'table' && file.mapping.kind === 'theirs' && (
        <ImportColumns head={file.head} mapping={file.mapping} levelList={file.levelList} setMapping={actions.setMapping} setLevelList={actions.setLevelList} strings={strings} />
      )}
    </>
  )
}
