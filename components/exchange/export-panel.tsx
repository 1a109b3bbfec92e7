import type { ComponentChildren } from 'preact'
import { carriedBy, exportFormats } from '@/vocabulary/exchange/export-file'
import type { ExportFormat } from '@/vocabulary/exchange/export-file'
import { wordStates } from '@/vocabulary/word'
import type { WordState } from '@/vocabulary/word'
import { Check } from './check'
import type { ExchangeStrings } from './exchange-strings'
import { formatNames, stateNames } from './names'
import { inDigits } from '../in-language'

/** What the reader chose. */
export interface ExportForm {
  readonly which: 'all' | 'chosen' | 'some'
  readonly states: readonly WordState[]
  readonly tag: string | null
  readonly level: number | null
  readonly format: ExportFormat
  readonly sentences: boolean
  readonly pages: boolean
  readonly progress: boolean
  readonly hasMark: boolean
  readonly deck: string
  readonly script: 'simplified' | 'traditional'
}

export interface ExportStock {
  readonly words: number
  readonly states: Readonly<Record<WordState, number>>
  readonly tags: readonly (readonly [tag: string, count: number])[]
  readonly levels: readonly (readonly [level: number, count: number])[]
}

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly words: number }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string }

interface ExportPanelProps {
  readonly form: ExportForm
  readonly stock: ExportStock | null
  /** Words chosen in the list; null when none were. */
  readonly chosen: number | null
  /** Words that would go out; null while they are counted. */
  readonly count: number | null
  readonly state: ExportState
  readonly change: (part: Partial<ExportForm>) => void
  readonly start: () => void
  readonly cancel: () => void
  readonly strings: ExchangeStrings
}

export function ExportPanel({ form, stock, chosen, count, state, change, start, cancel, strings }: ExportPanelProps) {
  const carried = carriedBy(form.format)
  const isAnki = form.format === 'apkg' || form.format === 'anki-text'
  return (
    <section class="panel" aria-labelledby="export-title">
      <h2 id="export-title">{strings('exchangeExport')}</h2>
      <fieldset class="choices">
        <legend>{strings('exchangeWhich')}</legend>
        <Choice name="which" isOn={form.which === 'all'} choose={() => change({ which: 'all' })}>
          {strings('exchangeWhichAll', [stock ? inDigits(stock.words) : '…'])}
        </Choice>
        {chosen !== null && (
          <Choice name="which" isOn={form.which === 'chosen'} choose={() => change({ which: 'chosen' })}>
            {strings('exchangeWhichChosen', [inDigits(chosen)])}
          </Choice>
        )}
        <Choice name="which" isOn={form.which === 'some'} choose={() => change({ which: 'some' })}>
          {strings('exchangeWhichSome')}
        </Choice>
      </fieldset>
      {form.which === 'some' && stock && <Narrowing form={form} stock={stock} change={change} strings={strings} />}
      <fieldset class="choices formats">
        <legend>{strings('exchangeFormat')}</legend>
        {exportFormats.map((format) => {
          const [name, hint] = formatNames[format]
          return (
            <Choice key={format} name="format" value={format} isOn={form.format === format} choose={() => change({ format })}>
              <span>
                <strong>{strings(name)}</strong>
                <small>{strings(hint)}</small>
              </span>
            </Choice>
          )
        })}
      </fieldset>
      {(carried.sentences || carried.progress) && (
        <fieldset class="choices">
          <legend>{strings('exchangeIncluding')}</legend>
          {carried.sentences && (
            <Check id="with-sentences" isOn={form.sentences} set={(sentences) => change({ sentences })}>
              {strings('exchangeWithSentences')}
            </Check>
          )}
          {carried.pages && (
            <Check id="with-pages" isOn={form.pages} set={(pages) => change({ pages })}>
              {strings('exchangeWithPages')}
            </Check>
          )}
          {carried.progress && (
            <Check id="with-progress" isOn={form.progress} set={(progress) => change({ progress })}>
              {strings('exchangeWithProgress')}
            </Check>
          )}
          {form.format === 'csv' && (
            <Check id="with-mark" isOn={form.hasMark} set={(hasMark) => change({ hasMark })}>
              {strings('exchangeWithMark')}
            </Check>
          )}
        </fieldset>
      )}
      {isAnki && (
        <label class="field short">
          <span>{strings('exchangeDeck')}</span>
          <input id="deck" value={form.deck} maxLength={200} onChange={(event) => change({ deck: event.currentTarget.value })} />
        </label>
      )}
      {form.format === 'plain' && (
        <label class="field short">
          <span>{strings('exchangeListScript')}</span>
          <select value={form.script} onChange={(event) => change({ script: event.currentTarget.value as ExportForm['script'] })}>
            <option value="simplified">{strings('exchangeMeaningSimplified')}</option>
            <option value="traditional">{strings('exchangeMeaningTraditional')}</option>
          </select>
        </label>
      )}
      <div class="actions">
        {state.kind === 'running' ? (
          <button type="button" id="export-cancel" onClick={cancel}>
            {strings('exchangeCancel')}
          </button>
        ) : (
          <button type="button" id="export" class="primary" disabled={count === 0} onClick={start}>
            {strings('exchangeDoExport')}
          </button>
        )}
        <span class="hint">{count === null ? '' : count === 0 ? strings('exchangeExportEmpty') : count === 1 ? strings('exchangeExportOne') : strings('exchangeExportCount', [inDigits(count)])}</span>
      </div>
      {state.kind === 'running' && <progress value={state.words} max={Math.max(1, count ?? 1)} aria-label={strings('exchangeExport')} />}
      <div role="status" id="export-report">
        {state.kind === 'running' && <p class="hint">{strings('exchangeExporting', [inDigits(state.words)])}</p>}
        {state.kind === 'done' && <p class="message good">{state.sentence}</p>}
        {state.kind === 'failed' && <p class="message fault">{state.sentence}</p>}
      </div>
    </section>
  )
}

function Narrowing({ form, stock, change, strings }: Pick<ExportPanelProps, 'form' | 'change' | 'strings'> & { readonly stock: ExportStock }) {
  return (
    <div class="narrowing">
      <fieldset class="choices inline">
        <legend>{strings('exchangeStates')}</legend>
        {wordStates.map((state) => (
          <Check
            key={state}
            id={`state-${state}`}
            isOn={form.states.includes(state)}
            set={(isOn) => change({ states: wordStates.filter((one) => (one === state ? isOn : form.states.includes(one))) })}
          >
            {strings(stateNames[state])} <span class="quiet">{inDigits(stock.states[state])}</span>
          </Check>
        ))}
      </fieldset>
      <div class="fields">
        <label class="field">
          <span>{strings('exchangeTag')}</span>
          <select id="tag" value={form.tag === null ? '' : `t${form.tag}`} onChange={({ currentTarget: { value } }) => change({ tag: value === '' ? null : value.slice(1) })}>
            <option value="">{strings('exchangeAnyTag')}</option>
            {stock.tags.map(([tag, count]) => (
              <option key={tag} value={`t${tag}`}>{`${tag} (${inDigits(count)})`}</option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{strings('exchangeLevel')}</span>
          <select id="level" value={form.level ?? ''} onChange={({ currentTarget: { value } }) => change({ level: value === '' ? null : Number(value) })}>
            <option value="">{strings('exchangeAnyLevel')}</option>
            {stock.levels.map(([level, count]) => (
              <option key={level} value={level}>{`${level === 0 ? strings('exchangeNoLevel') : level} (${inDigits(count)})`}</option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value?: string
  readonly isOn: boolean
  readonly choose: () => void
  readonly children: ComponentChildren
}

function Choice({ name, value, isOn, choose, children }: ChoiceProps) {
  return (
    <label class="check">
      <input type="radio" name={name} value={value} checked={isOn} onChange={choose} />
      <span>{children}</span>
    </label>
  )
}
