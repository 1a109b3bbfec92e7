import { Check } from './check'
import type { ExchangeStrings } from './exchange-strings'
import { inDigits } from '../in-language'

export interface AnkiForm {
  readonly isOn: boolean
  readonly port: number
  readonly key: string
  readonly deck: string
}

export type AnkiState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'sending'; readonly done: number }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string }

interface AnkiPanelProps {
  readonly form: AnkiForm
  readonly state: AnkiState
  readonly decks: readonly string[]
  readonly count: number | null
  readonly switchTo: (isOn: boolean) => void
  readonly change: (part: Partial<AnkiForm>) => void
  readonly look: () => void
  readonly send: () => void
  readonly cancel: () => void
  readonly strings: ExchangeStrings
}

/** AnkiConnect: off until it is switched on. */
export function AnkiPanel({ form, state, decks, count, switchTo, change, look, send, cancel, strings }: AnkiPanelProps) {
  const isBusy = state.kind === 'looking' || state.kind === 'sending'
  return (
    <section class="panel" aria-labelledby="anki-title">
      <h2 id="anki-title">{strings('exchangeAnki')}</h2>
      <p class="hint">{strings('exchangeAnkiHint')}</p>
      <Check id="anki-on" isOn={form.isOn} set={switchTo}>
        {strings('exchangeAnkiOn')}
      </Check>
      {form.isOn && (
        <>
          <div class="fields">
            <label class="field">
              <span>{strings('exchangeAnkiDeck')}</span>
              <input id="anki-deck" list="anki-decks" value={form.deck} maxLength={200} onChange={(event) => change({ deck: event.currentTarget.value })} />
              <datalist id="anki-decks">
                {decks.map((deck) => (
                  <option key={deck} value={deck} />
                ))}
              </datalist>
            </label>
            <label class="field">
              <span>{strings('exchangeAnkiPort')}</span>
              <input id="anki-port" type="number" min={1} max={65_535} value={form.port} onChange={(event) => change({ port: Number(event.currentTarget.value) })} />
            </label>
            <label class="field">
              <span>{strings('exchangeAnkiKey')}</span>
              <input id="anki-key" type="password" autocomplete="off" value={form.key} maxLength={200} onChange={(event) => change({ key: event.currentTarget.value })} />
            </label>
          </div>
          <p class="hint after-fields">{strings('exchangeAnkiSame')}</p>
          <div class="actions">
            {isBusy ? (
              <button type="button" id="anki-cancel" onClick={cancel}>
                {strings('exchangeCancel')}
              </button>
            ) : (
              <>
                <button type="button" id="anki-send" class="primary" disabled={!count} onClick={send}>
                  {strings('exchangeAnkiSend', [inDigits(count ?? 0)])}
                </button>
                <button type="button" id="anki-look" onClick={look}>
                  {strings('exchangeAnkiLook')}
                </button>
              </>
            )}
          </div>
        </>
      )}
      {state.kind === 'sending' && <progress value={state.done} max={Math.max(1, count ?? 1)} aria-label={strings('exchangeAnki')} />}
      <div role="status" id="anki-report">
        {state.kind === 'looking' && <p class="hint">{strings('exchangeAnkiLooking')}</p>}
        {state.kind === 'sending' && <p class="hint">{strings('exchangeAnkiSending', [inDigits(state.done)])}</p>}
        {state.kind === 'done' && <p class="message good">{state.sentence}</p>}
        {state.kind === 'failed' && <p class="message fault">{state.sentence}</p>}
      </div>
    </section>
  )
}
