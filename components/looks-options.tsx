import { Choice, Line } from './option-line'
import type { OptionStrings } from './option-strings'

export interface LooksSettings {
  readonly theme: 'system' | 'light' | 'dark'
}

interface LooksOptionsProps {
  readonly settings: LooksSettings
  readonly change: (part: Partial<LooksSettings>) => void
  readonly strings: OptionStrings
}

export function LooksOptions({ settings, change, strings }: LooksOptionsProps) {
  return (
    <Line label={strings('theme')}>
      <Choice
        name="theme"
        value={settings.theme}
        choices={[
          ['system', strings('themeSystem')],
          ['light', strings('themeLight')],
          ['dark', strings('themeDark')],
        ]}
        choose={(theme) => change({ theme })}
      />
    </Line>
  )
}
