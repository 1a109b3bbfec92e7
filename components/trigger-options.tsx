import { Choice, Line } from './option-line'
import type { OptionStrings } from './option-strings'

/** When cards show. */
export interface TriggerSettings {
  readonly trigger: 'rest' | 'held key' | 'click' | 'keyboard'
  readonly restMs: number
  readonly heldKey: 'Shift' | 'Control' | 'Alt' | 'Meta'
  readonly touch: 'tap' | 'long press' | 'never'
}

interface TriggerOptionsProps {
  readonly settings: TriggerSettings
  /** The rests that are offered, in milliseconds. */
  readonly rests: readonly number[]
  readonly change: (part: Partial<TriggerSettings>) => void
  readonly strings: OptionStrings
}

const hints = { rest: undefined, 'held key': 'whenHeldKeyHint', click: 'whenClickHint', keyboard: 'whenKeyboardHint' } as const

/** What does not matter for the way that is chosen is not shown. */
export function TriggerOptions({ settings, rests, change, strings }: TriggerOptionsProps) {
  const { trigger, restMs, heldKey, touch } = settings
  const hint = hints[trigger]
  return (
    <>
      <Line label={strings('whenTrigger')} hint={hint && strings(hint)}>
        <Choice
          name="trigger"
          value={trigger}
          choices={[
            ['rest', strings('whenRest')],
            ['held key', strings('whenHeldKey')],
            ['click', strings('whenClick')],
            ['keyboard', strings('whenKeyboard')],
          ]}
          choose={(one) => change({ trigger: one })}
        />
      </Line>
      {trigger === 'rest' && (
        <Line label={strings('whenRestMs')} hint={strings('whenRestMsHint')}>
          <Choice
            name="restMs"
            value={String(restMs)}
            choices={rests.map((ms) => [String(ms), ms === 0 ? strings('whenAtOnce') : strings('whenMs', [String(ms)])])}
            choose={(ms) => change({ restMs: Number(ms) })}
          />
        </Line>
      )}
      {trigger === 'held key' && (
        <Line label={strings('whenKey')}>
          <Choice
            name="heldKey"
            value={heldKey}
            choices={[
              ['Shift', 'Shift'],
              ['Control', 'Ctrl'],
              ['Alt', strings('whenKeyAlt')],
              ['Meta', strings('whenKeyMeta')],
            ]}
            choose={(key) => change({ heldKey: key })}
          />
        </Line>
      )}
      <Line label={strings('whenTouch')} hint={strings('whenTouchHint')}>
        <Choice
          name="touch"
          value={touch}
          choices={[
            ['tap', strings('whenTap')],
            ['long press', strings('whenLongPress')],
            ['never', strings('whenNever')],
          ]}
          choose={(one) => change({ touch: one })}
        />
      </Line>
      <p class="hint">{strings('whenSitesHint')}</p>
    </>
  )
}
