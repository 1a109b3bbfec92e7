import { withSandhi } from '@/chinese/sandhi'
import type { SpellingStyle } from '@/chinese/spelling'
import { Choice, Line, Switch } from './option-line'
import type { OptionStrings } from './option-strings'
import { Reading } from './reading'

/** How readings are written. */
export interface ReadingSettings {
  readonly pronunciation: SpellingStyle
  readonly toneColours: boolean
  readonly sandhi: boolean
}

interface ReadingOptionsProps {
  readonly settings: ReadingSettings
  readonly change: (part: Partial<ReadingSettings>) => void
  readonly strings: OptionStrings
}

/** Each line with an example that follows it. */
export function ReadingOptions({ settings, change, strings }: ReadingOptionsProps) {
  const { pronunciation, toneColours, sandhi } = settings
  const say = (word: string, syllables: readonly string[]) => (
    <Example word={word} style={pronunciation} syllables={sandhi ? withSandhi(word, syllables) : syllables} />
  )
  return (
    <div class={toneColours ? undefined : 'plain-tones'}>
      <Line label={strings('pronunciation')} example={say('旅行', ['lü3', 'xing2'])} strings={strings}>
        <Choice
          name="pronunciation"
          value={pronunciation}
          choices={[
            ['marks', strings('pronunciationMarks')],
            ['numbers', strings('pronunciationNumbers')],
            ['zhuyin', strings('pronunciationZhuyin')],
          ]}
          choose={(style) => change({ pronunciation: style })}
        />
      </Line>
      <Line label={strings('toneColours')} example={say('巴拔把爸吧', ['ba1', 'ba2', 'ba3', 'ba4', 'ba5'])} strings={strings}>
        <Switch name="tones" isOn={toneColours} turn={(isOn) => change({ toneColours: isOn })} />
      </Line>
      <Line
        label={strings('sandhi')}
        hint={strings('sandhiHint')}
        example={
          <>
            {say('不是', ['bu4', 'shi4'])} {say('一起', ['yi1', 'qi3'])} {say('你好', ['ni3', 'hao3'])}
          </>
        }
        strings={strings}
      >
        <Switch name="sandhi" isOn={sandhi} turn={(isOn) => change({ sandhi: isOn })} />
      </Line>
    </div>
  )
}

function Example({ word, syllables, style }: { word: string; syllables: readonly string[]; style: SpellingStyle }) {
  return (
    <span class="example-word">
      <span lang="zh-Hans">{word}</span> <Reading syllables={syllables} style={style} />
    </span>
  )
}
