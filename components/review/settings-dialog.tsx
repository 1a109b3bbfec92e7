import type { CardKind } from '@/vocabulary/card'
import { Dialog } from '../dialog'
import { PackageLink } from '../safe-link'
import type { ReviewStringKey, ReviewStrings } from './strings'

/** What can be chosen on this page, as the settings have it. */
export interface ReviewOptions {
  readonly kinds: Readonly<Record<CardKind, boolean>>
  readonly retention: number
  readonly newPerDay: number
  readonly reviewsPerDay: number
  readonly dayEdge: number
  readonly speech: 'with answers' | 'when asked' | 'never'
  readonly showsDue: boolean
}

export type NumberOption = 'retention' | 'newPerDay' | 'reviewsPerDay' | 'dayEdge'

interface SettingsDialogProps {
  readonly options: ReviewOptions
  readonly offered: Readonly<Record<NumberOption, readonly number[]>>
  readonly unlimited: number
  readonly isVoiceAbsent: boolean
  readonly changeKind: (kind: CardKind, isOn: boolean) => void
  readonly change: (part: Partial<Omit<ReviewOptions, 'kinds'>>) => void
  readonly close: () => void
  readonly strings: ReviewStrings
}

const kinds: readonly (readonly [CardKind, ReviewStringKey, ReviewStringKey])[] = [
  ['recognise', 'reviewKindRecognise', 'reviewKindRecogniseHint'],
  ['recall', 'reviewKindRecall', 'reviewKindRecallHint'],
  ['read', 'reviewKindRead', 'reviewKindReadHint'],
  ['type', 'reviewKindType', 'reviewKindTypeHint'],
  ['write', 'reviewKindWrite', 'reviewKindWriteHint'],
]

export function SettingsDialog({ options, offered, unlimited, isVoiceAbsent, changeKind, change, close, strings }: SettingsDialogProps) {
  const number = (name: NumberOption, label: ReviewStringKey, show: (value: number) => string, hint?: ReviewStringKey) => (
    <div class="line">
      <label>
        <span>
          {strings(label)}
          {hint && <small>{strings(hint)}</small>}
        </span>
        <select id={name} value={options[name]} onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}>
          {offered[name].map((value) => (
            <option key={value} value={value}>
              {show(value)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
  const onlyOne = kinds.filter(([kind]) => options.kinds[kind]).length === 1
  return (
    <Dialog labelledBy="review-settings" close={close} place="side">
      <h2 id="review-settings">{strings('reviewSettings')}</h2>
      <fieldset class="choices">
        <legend>{strings('reviewKinds')}</legend>
        {kinds.map(([kind, label, hint]) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              id={`asks-${kind}`}
              checked={options.kinds[kind]}
              disabled={onlyOne && options.kinds[kind]}
              onChange={(event) => changeKind(kind, event.currentTarget.checked)}
            />
            <span>
              {strings(label)}
              <small>{strings(hint)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <h3>{strings('reviewPace')}</h3>
      {number('newPerDay', 'reviewNewPerDay', String, 'reviewNewPerDayHint')}
      {number('reviewsPerDay', 'reviewPerDay', (value) => (value === unlimited ? strings('reviewNoLimit') : String(value)))}
      {number('retention', 'reviewRetention', (value) => `${Math.round(value * 100)} %`, 'reviewRetentionHint')}
      {number('dayEdge', 'reviewDayEdge', (value) => `${value}:00`, 'reviewDayEdgeHint')}
      <div class="line">
        <label>
          <span>
            {strings('reviewSpeech')}
            {isVoiceAbsent && <small>{strings('reviewNoVoice')}</small>}
          </span>
          <select id="speech" value={options.speech} onChange={(event) => change({ speech: event.currentTarget.value as ReviewOptions['speech'] })}>
            <option value="when asked">{strings('reviewSpeechAsked')}</option>
            <option value="with answers">{strings('reviewSpeechAnswers')}</option>
            <option value="never">{strings('reviewSpeechNever')}</option>
          </select>
        </label>
      </div>
      <div class="line">
        <label>
          <span>{strings('reviewShowsDue')}</span>
          <input type="checkbox" id="showsDue" checked={options.showsDue} onChange={(event) => change({ showsDue: event.currentTarget.checked })} />
        </label>
      </div>
      <p class="hint">
        {strings('reviewStrokesFrom')} <PackageLink to="/strokes/ARPHICPL.TXT" />
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={close}>
          {strings('reviewClose')}
        </button>
      </div>
    </Dialog>
  )
}
