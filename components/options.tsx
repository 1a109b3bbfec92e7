import { withSandhi } from '@/chinese/sandhi'
import type { SpellingStyle } from '@/chinese/spelling'
import { Line } from './option-line'
import type { OptionStrings } from './option-strings'
import { Reading } from './reading'

/** The settings that this page shows; on and off is the toolbar's. */
export interface ReadingSettings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly pronunciation: SpellingStyle
  readonly toneColours: boolean
  readonly sandhi: boolean
}

interface ReadingOptionsProps {
  readonly settings: ReadingSettings
  readonly change: (part: Partial<ReadingSettings>) => void
  readonly strings: OptionStrings
}

/** How words are shown, each line with an example that follows it. */
export function ReadingOptions({ settings, change, strings }: ReadingOptionsProps) {
  const { theme, pronunciation, toneColours, sandhi } = settings
  const say = (word: string, syllables: readonly string[]) => (
    <Example word={word} style={pronunciation} syllables={sandhi ? withSandhi(word, syllables) : syllables} />
  )
  return (
    <section class={toneColours ? 'panel' : 'panel plain-tones'} aria-labelledby="reading-title">
      <h2 id="reading-title">{strings('optionsReading')}</h2>
      <Line label={strings('theme')} example={<span class="swatch">{say('学习', ['xue2', 'xi2'])}</span>} strings={strings}>
        <select id="theme" value={theme} onChange={(event) => change({ theme: event.currentTarget.value as ReadingSettings['theme'] })}>
          <option value="system">{strings('themeSystem')}</option>
          <option value="light">{strings('themeLight')}</option>
          <option value="dark">{strings('themeDark')}</option>
        </select>
      </Line>
      <Line label={strings('pronunciation')} example={say('旅行', ['lü3', 'xing2'])} strings={strings}>
        <select
          id="pronunciation"
          value={pronunciation}
          onChange={(event) => change({ pronunciation: event.currentTarget.value as SpellingStyle })}
        >
          <option value="marks">{strings('pronunciationMarks')}</option>
          <option value="numbers">{strings('pronunciationNumbers')}</option>
          <option value="zhuyin">{strings('pronunciationZhuyin')}</option>
        </select>
      </Line>
      <Line label={strings('toneColours')} example={say('妈麻马骂吗', ['ma1', 'ma2', 'ma3', 'ma4', 'ma5'])} strings={strings}>
        <input id="tones" type="checkbox" checked={toneColours} onChange={(event) => change({ toneColours: event.currentTarget.checked })} />
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
        <input id="sandhi" type="checkbox" checked={sandhi} onChange={(event) => change({ sandhi: event.currentTarget.checked })} />
      </Line>
    </section>
  )
}

function Example({ word, syllables, style }: { word: string; syllables: readonly string[]; style: SpellingStyle }) {
  return (
    <span class="example-word">
      <span lang="zh-Hans">{word}</span> <Reading syllables={syllables} style={style} />
    </span>
  )
}
