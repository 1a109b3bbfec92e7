import { Line } from './option-line'
import type { OptionStrings } from './option-strings'

export interface LanguageSettings {
  readonly language: 'browser' | 'en' | 'zh_CN' | 'zh_TW'
}

interface LanguageOptionsProps {
  readonly settings: LanguageSettings
  readonly change: (part: Partial<LanguageSettings>) => void
  readonly strings: OptionStrings
}

/** Each language by its own name, for those who cannot read the one that is shown. */
const languages = [
  ['en', 'en', 'English'],
  ['zh_CN', 'zh-Hans', '简体中文'],
  ['zh_TW', 'zh-Hant-TW', '繁體中文'],
] as const

export function LanguageOptions({ settings, change, strings }: LanguageOptionsProps) {
  return (
    <Line label={strings('language')} hint={strings('languageHint')} strings={strings}>
      <select id="language" value={settings.language} onChange={(event) => change({ language: event.currentTarget.value as LanguageSettings['language'] })}>
        <option value="browser">{strings('languageBrowser')}</option>
        {languages.map(([value, tag, name]) => (
          <option key={value} value={value} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </Line>
  )
}
