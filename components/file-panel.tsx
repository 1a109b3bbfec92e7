import { useState } from 'preact/hooks'
import { FileButton } from './file-button'
import type { OptionStrings } from './option-strings'
import { Part } from './options/group'

/** What became of a file that was chosen; sentences are ready to be read. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Some rows are in order: nothing was changed yet. */
  | { readonly kind: 'asking'; readonly question: string; readonly refused: readonly string[] }
  | { readonly kind: 'done'; readonly sentence: string; readonly taken: readonly string[]; readonly refused: readonly string[]; readonly canUndo: boolean }

interface FilePanelProps {
  readonly state: ImportState
  readonly write: (hasSentences: boolean) => void
  readonly read: (file: File) => void
  readonly accept: () => void
  readonly cancel: () => void
  readonly undo: () => void
  readonly strings: OptionStrings
}

/** Settings and corrections as a file. */
export function FilePanel({ state, write, read, accept, cancel, undo, strings }: FilePanelProps) {
  const [hasSentences, setSentences] = useState(true)
  return (
    <Part name="file" title={strings('fileTitle')}>
      <p class="hint">{strings('fileHolds')}</p>
      <label class="check">
        <input type="checkbox" checked={hasSentences} onChange={(event) => setSentences(event.currentTarget.checked)} />
        <span>{strings('exportSentences')}</span>
      </label>
      <div class="actions">
        <button type="button" id="export" onClick={() => write(hasSentences)}>
          {strings('exportFile')}
        </button>
        <FileButton id="import" accept=".json,application/json" choose={read}>
          {strings('importFile')}
        </FileButton>
      </div>
      <div role="status">
        <Told state={state} />
      </div>
      {(state.kind === 'asking' || state.kind === 'done') && <RefusedRows rows={state.refused} strings={strings} />}
      {state.kind === 'asking' && (
        <div class="actions">
          <button type="button" id="accept" class="primary" onClick={accept}>
            {strings('importRest')}
          </button>
          <button type="button" id="cancel" onClick={cancel}>
            {strings('importNothing')}
          </button>
        </div>
      )}
      {state.kind === 'done' && state.canUndo && (
        <div class="actions">
          <button type="button" id="undo-import" onClick={undo}>
            {strings('importUndo')}
          </button>
        </div>
      )}
    </Part>
  )
}

function Told({ state }: { state: ImportState }) {
  switch (state.kind) {
    case 'none':
      return null
    case 'refused':
      return (
        <div class="message fault">
          <p>{state.reason}</p>
        </div>
      )
    case 'asking':
      return (
        <div class="message warning">
          <p>{state.question}</p>
        </div>
      )
    case 'done':
      return (
        <div class="message good">
          <p>{state.sentence}</p>
          {state.taken.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )
  }
}

const mostShown = 50

function RefusedRows({ rows, strings }: { rows: readonly string[]; strings: OptionStrings }) {
  if (rows.length === 0) return null
  return (
    <>
      <p>{strings('importRefused')}</p>
      <ul class="refused">
        {rows.slice(0, mostShown).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {rows.length > mostShown && <li>{strings('rowsMore', [String(rows.length - mostShown)])}</li>}
      </ul>
    </>
  )
}
