import type { CardKind } from '@/vocabulary/card'
import { Choice, Line, Switch } from '../option-line'
import type { ReviewStringKey, ReviewStrings } from './strings'

/** What can be chosen about reviews, as the settings have it. */
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

export interface ReviewOptionsProps {
  readonly options: ReviewOptions
  readonly offered: Readonly<Record<NumberOption, readonly number[]>>
  readonly unlimited: number
  readonly isVoiceAbsent: boolean
  readonly changeKind: (kind: CardKind, isOn: boolean) => void
  readonly change: (part: Partial<Omit<ReviewOptions, 'kinds'>>) => void
  readonly strings: ReviewStrings
}

const kinds: readonly (readonly [CardKind, ReviewStringKey, ReviewStringKey])[] = [
  ['recognise', 'reviewKindRecognise', 'reviewKindRecogniseHint'],
  ['recall', 'reviewKindRecall', 'reviewKindRecallHint'],
  ['read', 'reviewKindRead', 'reviewKindReadHint'],
  ['type', 'reviewKindType', 'reviewKindTypeHint'],
  ['write', 'reviewKindWrite', 'reviewKindWriteHint'],
]

/** All of it, for the page of the review and for that of the settings. */
export function ReviewOptionFields({ options, offered, unlimited, isVoiceAbsent, changeKind, change, strings }: ReviewOptionsProps) {
  const number = (name: NumberOption, label: ReviewStringKey, show: (value: number) => string, hint?: ReviewStringKey) => (
    <Line label={strings(label)} hint={hint && strings(hint)}>
      <Choice
        name={name}
        value={String(options[name])}
        choices={offered[name].map((value) => [String(value), show(value)] as const)}
        choose={(value) => change({ [name]: Number(value) })}
      />
    </Line>
  )
  const onlyOne = kinds.filter(([kind]) => options.kinds[kind]).length === 1
  return (
    <>
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
      <Line label={strings('reviewSpeech')} hint={isVoiceAbsent ? strings('reviewNoVoice') : undefined}>
        <Choice
          name="speech"
          value={options.speech}
          choices={[
            ['when asked', strings('reviewSpeechAsked')],
            ['with answers', strings('reviewSpeechAnswers')],
            ['never', strings('reviewSpeechNever')],
          ]}
          choose={(speech) => change({ speech })}
        />
      </Line>
      <Line label={strings('reviewShowsDue')}>
        <Switch name="showsDue" isOn={options.showsDue} turn={(showsDue) => change({ showsDue })} />
      </Line>
    </>
  )
}
