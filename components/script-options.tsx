import type { Target } from '@/chinese/conversion/conversion'
import { Line } from './option-line'
import type { OptionStrings } from './option-strings'
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

type Switch = { [Name in keyof ScriptSettings]: ScriptSettings[Name] extends boolean ? Name : never }[keyof ScriptSettings]

export function ScriptOptions({ settings, examples, change, strings }: ScriptOptionsProps) {
  const onOff = (name: Switch, hint: `${Switch}Hint`) => (
    <Line label={strings(name)} hint={strings(hint)} strings={strings}>
      <input id={name} type="checkbox" checked={settings[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} />
    </Line>
  )
  return (
    <section class="panel" aria-labelledby="script-title">
      <h2 id="script-title">{strings('optionsScript')}</h2>
      <p class="hint">{strings('optionsScriptHint')}</p>
      <Line label={strings('script')} example={examples && <Example {...examples.simplified} />} strings={strings}>
        <select id="script" value={settings.script} onChange={(event) => change({ script: event.currentTarget.value as ScriptSettings['script'] })}>
          <option value="simplified">{strings('targetSimplified')}</option>
          <option value="traditional">{strings('targetTraditional')}</option>
        </select>
      </Line>
      <Line label={strings('traditionalAs')} example={examples && <Example {...examples.traditional} />} strings={strings}>
        <select
          id="traditional"
          value={settings.traditional}
          onChange={(event) => change({ traditional: event.currentTarget.value as ScriptSettings['traditional'] })}
        >
          <option value="traditional">{strings('asOpenCC')}</option>
          <option value="taiwan">{strings('asTaiwan')}</option>
          <option value="hong kong">{strings('asHongKong')}</option>
        </select>
      </Line>
      {onOff('strictHongKong', 'strictHongKongHint')}
      {onOff('regionWording', 'regionWordingHint')}
      {onOff('punctuation', 'punctuationHint')}
      {onOff('markChanged', 'markChangedHint')}
      {onOff('attributes', 'attributesHint')}
      <Line label={strings('copies')} strings={strings}>
        <select id="copies" value={settings.copies} onChange={(event) => change({ copies: event.currentTarget.value as ScriptSettings['copies'] })}>
          <option value="seen">{strings('copiesSeen')}</option>
          <option value="written">{strings('copiesWritten')}</option>
        </select>
      </Line>
      {onOff('automatic', 'automaticHint')}
    </section>
  )
}

function Example({ written, shown, target }: ScriptExample) {
  return (
    <>
      <span lang={target === 'simplified' ? 'zh-Hant' : 'zh-Hans'}>{written}</span> → <span lang={targetLanguages[target]}>{shown}</span>
    </>
  )
}
