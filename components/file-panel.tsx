import { useState } from 'preact/hooks'
import type { OptionStrings } from './option-strings'

/** What became of a file that was chosen; sentences are ready to be read. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Some rows are in order: nothing was changed yet. */
  | { readonly kind: 'asking'; readonly question: string; readonly refused: readonly string[] }
  | { readonly kind: 'done'; readonly sentence: string }

interface FilePanelProps {
  readonly state: ImportState
  readonly write: (hasSentences: boolean) => void
  readonly read: (file: File) => void
  readonly accept: () => void
  readonly cancel: () => void
  readonly strings: OptionStrings
}

const mostShown = 50

/** Settings and corrections as a file. */
export function FilePanel({ state, write, read, accept, cancel, strings }: FilePanelProps) {
  const [hasSentences, setSentences] = useState(true)
  return (
    <section class="panel" aria-labelledby="file-title">
      <h2 id="file-title">{strings('fileTitle')}</h2>
      <p class="hint">{strings('fileHint')}</p>
      <label class="check">
        <input type="checkbox" checked={hasSentences} onChange={(event) => setSentences(event.currentTarget.checked)} />
        <span>{strings('exportSentences')}</span>
      </label>
      <div class="actions">
        <button type="button" id="export" onClick={() => write(hasSentences)}>
          {strings('exportFile')}
        </button>
        <label class="file">
          <span>{strings('importFile')}</span>
          <input
            type="file"
            id="import"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) read(file)
              // The same file may be chosen again after it was mended.
              currentTarget.value = ''
            }}
          />
        </label>
      </div>
      <div role="status" class="report">
        {state.kind === 'done' && <p>{state.sentence}</p>}
        {state.kind === 'refused' && <p class="refusal">{state.reason}</p>}
        {state.kind === 'asking' && <p>{state.question}</p>}
      </div>
      {state.kind === 'asking' && (
        <>
          <ul class="refused">
            {state.refused.slice(0, mostShown).map((sentence) => (
              <li>{sentence}</li>
            ))}
            {state.refused.length > mostShown && <li>{strings('rowsMore', [String(state.refused.length - mostShown)])}</li>}
          </ul>
          <div class="actions">
            <button type="button" id="accept" onClick={accept}>
              {strings('importRest')}
            </button>
            <button type="button" id="cancel" onClick={cancel}>
              {strings('importNothing')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
