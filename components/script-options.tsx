import type { Target } from '@/chinese/conversion/conversion'
import { Choice, Line, Switch } from './option-line'
import type { OptionStrings } from './option-strings'
import { More } from './options/group'
import { targetLanguages } from './script-names'

/** The settings of how pages are shown in another script. */
export interface ScriptSettings {
  readonly script: 'simplified' | 'traditional'
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
  readonly strictHongKong: boolean
  readonly regionWording: boolean
  readonly punctuation: boolean
  readonly attributes: boolean
  readonly copies: 'seen' | 'written'
  readonly markChanged: boolean
  readonly automatic: boolean
}

/** What the settings make of a sentence. */
export interface ScriptExample {
  readonly written: string
  readonly shown: string
  readonly target: Target
}

interface ScriptOptionsProps {
  readonly settings: ScriptSettings
  /** Into Simplified and into Traditional; null until the tables are open. */
  readonly examples: Readonly<Record<'simplified' | 'traditional', ScriptExample>> | null
  readonly change: (part: Partial<ScriptSettings>) => void
  readonly strings: OptionStrings
}

type Switched = { [Name in keyof ScriptSettings]: ScriptSettings[Name] extends boolean ? Name : never }[keyof ScriptSettings]

export function ScriptOptions({ settings, examples, change, strings }: ScriptOptionsProps) {
  const onOff = (name: Switched, hint: `${Switched}Hint`) => (
    <Line label={strings(name)} hint={strings(hint)}>
      <Switch name={name} isOn={settings[name]} turn={(isOn) => change({ [name]: isOn })} />
    </Line>
  )
  return (
    <>
      <p class="hint">{strings('optionsScriptHint')}</p>
      <Line label={strings('script')} example={examples && <Example {...examples.simplified} />} strings={strings}>
        <Choice
          name="script"
          value={settings.script}
          choices={[
            ['simplified', strings('targetSimplified')],
            ['traditional', strings('targetTraditional')],
          ]}
          choose={(script) => change({ script })}
        />
      </Line>
      <Line label={strings('traditionalAs')} example={examples && <Example {...examples.traditional} />} strings={strings}>
        <Choice
          name="traditional"
          value={settings.traditional}
          choices={[
            ['traditional', strings('asOpenCC')],
            ['taiwan', strings('asTaiwan')],
            ['hong kong', strings('asHongKong')],
          ]}
          choose={(traditional) => change({ traditional })}
        />
      </Line>
      {onOff('regionWording', 'regionWordingHint')}
      {onOff('automatic', 'automaticHint')}
      <More strings={strings}>
        {onOff('strictHongKong', 'strictHongKongHint')}
        {onOff('punctuation', 'punctuationHint')}
        {onOff('markChanged', 'markChangedHint')}
        {onOff('attributes', 'attributesHint')}
        <Line label={strings('copies')}>
          <Choice
            name="copies"
            value={settings.copies}
            choices={[
              ['seen', strings('copiesSeen')],
              ['written', strings('copiesWritten')],
            ]}
            choose={(copies) => change({ copies })}
          />
        </Line>
      </More>
    </>
  )
}

function Example({ written, shown, target }: ScriptExample) {
  return (
    <>
      <span lang={target === 'simplified' ? 'zh-Hant' : 'zh-Hans'}>{written}</span> → <span lang={targetLanguages[target]}>{shown}</span>
    </>
  )
}
