import type { ComponentChildren } from 'preact'
import type { SpellingStyle } from '@/chinese/spelling'
import { Reading } from '../reading'
import { LevelQuestion } from './level-question'
import type { Levels } from './level-question'
import type { WelcomeStrings } from './welcome-strings'

export interface Answers {
  readonly script: 'simplified' | 'traditional'
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
  readonly pronunciation: SpellingStyle
  readonly toneColours: boolean
}

interface QuestionsProps {
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
  readonly levels: Levels
  readonly strings: WelcomeStrings
}

/** Three questions. Each answer holds at once, and none has to be given. */
export function Questions({ answers, change, levels, strings }: QuestionsProps) {
  const { script, traditional, pronunciation, toneColours } = answers
  const place = script === 'simplified' ? 'simplified' : traditional === 'hong kong' ? 'hong kong' : 'taiwan'
  return (
    <section class={toneColours ? 'panel' : 'panel plain-tones'} aria-labelledby="about-you-title">
      <h2 id="about-you-title">{strings('welcomeAbout')}</h2>
      <p class="hint">{strings('welcomeAboutHint')}</p>
      <Question label={strings('welcomeScript')}>
        <Choice
          name="welcome-script"
          value={place}
          choices={[
            ['simplified', strings('welcomeScriptSimplified'), <b lang="zh-Hans">读书</b>],
            ['taiwan', strings('welcomeScriptTaiwan'), <b lang="zh-Hant-TW">讀書</b>],
            ['hong kong', strings('welcomeScriptHongKong'), <b lang="zh-Hant-HK">讀書</b>],
          ]}
          choose={(chosen) => change(chosen === 'simplified' ? { script: 'simplified' } : { script: 'traditional', traditional: chosen as 'taiwan' })}
        />
      </Question>
      <Question label={strings('welcomeSound')}>
        <Choice
          name="welcome-pronunciation"
          value={pronunciation}
          choices={[
            ['marks', strings('welcomeMarks'), <Reading syllables={['du2', 'shu1']} style="marks" />],
            ['numbers', strings('welcomeNumbers'), <Reading syllables={['du2', 'shu1']} style="numbers" />],
            ['zhuyin', strings('welcomeZhuyin'), <Reading syllables={['du2', 'shu1']} style="zhuyin" />],
          ]}
          choose={(chosen) => change({ pronunciation: chosen as SpellingStyle })}
        />
        <label class="check">
          <input type="checkbox" id="welcome-tones" checked={toneColours} onChange={(event) => change({ toneColours: event.currentTarget.checked })} />
          <span>{strings('welcomeTones')}</span>
        </label>
      </Question>
      <LevelQuestion levels={levels} strings={strings} />
    </section>
  )
}

export function Question({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="question">
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  /** Value, what it is called, and how it looks. */
  readonly choices: readonly (readonly [value: string, label: string, sample: ComponentChildren])[]
  readonly choose: (value: string) => void
}

function Choice({ name, value, choices, choose }: ChoiceProps) {
  return (
    <div class="big-choices">
      {choices.map(([each, label, sample]) => (
        <label key={each} class="big-choice">
          <input type="radio" name={name} value={each} checked={each === value} onChange={() => choose(each)} />
          <span>
            <span class="big-sample" aria-hidden="true">
              {sample}
            </span>
            {label}
          </span>
        </label>
      ))}
    </div>
  )
}
