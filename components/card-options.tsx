import type { CardLines } from './card-lines'
import { cardLineNames } from './card-lines'
import type { CardOptionStringKey } from './card-option-strings'
import { Line, Switch } from './option-line'
import type { OptionStrings } from './option-strings'
import { More, Part } from './options/group'

export interface CardSettings extends CardLines {
  readonly guessFirst: boolean
}

interface CardOptionsProps {
  readonly settings: CardSettings
  readonly change: (part: Partial<CardSettings>) => void
  readonly strings: OptionStrings
}

const titles: Readonly<Record<keyof CardLines, readonly [title: CardOptionStringKey, hint?: CardOptionStringKey]>> = {
  showsOtherScript: ['lineOtherScript'],
  showsLevel: ['lineLevel', 'lineLevelHint'],
  showsFrequency: ['lineFrequency'],
  showsReading: ['lineReading'],
  showsTaiwanReading: ['lineTaiwanReading', 'lineTaiwanReadingHint'],
  showsGloss: ['lineGloss'],
  showsClassifiers: ['lineClassifiers', 'lineClassifiersHint'],
  showsWordsInside: ['lineWordsInside'],
  showsCharacters: ['lineCharacters'],
  showsOtherWays: ['lineOtherWays', 'lineOtherWaysHint'],
  showsSource: ['lineSource'],
}

/** What few people ever leave out. */
const rare: readonly (keyof CardLines)[] = ['showsFrequency', 'showsTaiwanReading', 'showsClassifiers', 'showsWordsInside', 'showsOtherWays', 'showsSource']

/** What is in the card, and whether its meanings are to be guessed first. */
export function CardOptions({ settings, change, strings }: CardOptionsProps) {
  const line = (name: keyof CardLines) => {
    const [title, hint] = titles[name]
    return (
      <Line key={name} label={strings(title)} hint={hint && strings(hint)}>
        <Switch name={name} isOn={settings[name]} turn={(isOn) => change({ [name]: isOn })} />
      </Line>
    )
  }
  return (
    <>
      <Line label={strings('guessFirst')} hint={strings('guessFirstHint')}>
        <Switch name="guessFirst" isOn={settings.guessFirst} turn={(isOn) => change({ guessFirst: isOn })} />
      </Line>
      <Part name="card-lines" title={strings('linesTitle')}>
        <p class="hint">{strings('linesHint')}</p>
        {cardLineNames.filter((name) => !rare.includes(name)).map(line)}
        <More strings={strings}>{cardLineNames.filter((name) => rare.includes(name)).map(line)}</More>
      </Part>
    </>
  )
}
