import { useState } from 'preact/hooks'
import { spelled } from '@/chinese/spelling'
import type { SpellingStyle } from '@/chinese/spelling'
import { copyFields, copyPresetNames, copyPresets, copyText, faultOf, longestFormat } from './copy-format'
import type { CopyPreset, CopyValues, FormatFault } from './copy-format'
import { Choice, Line } from './option-line'
import type { OptionStrings } from './option-strings'
import { More, Part } from './options/group'

export interface CopySettings {
  readonly copyFormat: string
}

interface CopyOptionsProps {
  readonly settings: CopySettings & { readonly pronunciation: SpellingStyle }
  readonly change: (part: Partial<CopySettings>) => void
  readonly strings: OptionStrings
}

const presetTitles = { plain: 'copyPresetPlain', tabs: 'copyPresetTabs', markdown: 'copyPresetMarkdown', anki: 'copyPresetAnki' } as const satisfies Record<CopyPreset, string>

/** As what a whole entry is copied: one of a few formats, or one of the reader's own with an example that follows it. */
export function CopyOptions({ settings, change, strings }: CopyOptionsProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const format = typed ?? settings.copyFormat
  const preset = copyPresetNames.find((name) => copyPresets[name] === format) ?? 'own'
  const fault = faultOf(format)
  const set = (next: string) => {
    const isFit = faultOf(next) === null
    // What cannot be used is not kept; the field keeps it, so that it can be mended.
    setTyped(isFit ? null : next)
    if (isFit) change({ copyFormat: next })
  }
  return (
    <Part name="copying" title={strings('copyTitle')}>
      <p class="hint">{strings('copyTitleHint')}</p>
      <Line label={strings('copyPreset')}>
        <Choice
          name="copyPreset"
          value={preset}
          choices={[...copyPresetNames.map((name) => [name, strings(presetTitles[name])] as const), ...(preset === 'own' ? [['own', strings('copyPresetOwn')] as const] : [])]}
          choose={(name) => {
            if (name !== 'own') set(copyPresets[name])
          }}
        />
      </Line>
      <More strings={strings}>
        <div class="line">
          <label>
            <span>
              {strings('copyFormat')}
              <small>{strings('copyFormatHint')}</small>
            </span>
            <textarea
              id="copyFormat"
              class="code"
              rows={3}
              maxLength={longestFormat}
              spellcheck={false}
              autocapitalize="off"
              value={format}
              aria-invalid={fault !== null}
              aria-describedby="copy-format-fault copy-format-fields"
              onInput={(event) => set(event.currentTarget.value)}
            />
          </label>
          <p class="refusal" role="alert" id="copy-format-fault">
            {fault && sentenceOf(fault, strings)}
          </p>
          <p class="hint" id="copy-format-fields">
            {strings('copyFormatFields')} {copyFields.map((field) => `{${field}}`).join(' ')}
          </p>
        </div>
      </More>
      <div class="line">
        <p class="example-title">{strings('copyFormatExample')}</p>
        <pre class="copy-example" lang="zh-Hans">
          {fault ? '' : copyText(format, exampleOf(settings.pronunciation)).replaceAll('\t', ' ⇥ ')}
        </pre>
      </div>
    </Part>
  )
}

function sentenceOf(fault: FormatFault, strings: OptionStrings): string {
  switch (fault.kind) {
    case 'empty':
      return strings('copyFaultEmpty')
    case 'too long':
      return strings('copyFaultLong', [String(longestFormat)])
    case 'open brace':
      return strings('copyFaultBrace')
    case 'unknown field':
      return fault.meant ? strings('copyFaultMeant', [`{${fault.name}}`, `{${fault.meant}}`]) : strings('copyFaultUnknown', [`{${fault.name}}`])
  }
}

const exampleOf = (style: SpellingStyle): CopyValues => {
  const syllables = ['xue2', 'xi2']
  return {
    word: '学习',
    simplified: '学习',
    traditional: '學習',
    reading: spelled(syllables, style),
    'reading-numbers': spelled(syllables, 'numbers'),
    zhuyin: spelled(syllables, 'zhuyin'),
    gloss: 'to learn / to study',
    'first-gloss': 'to learn',
    sentence: '我们在图书馆里学习中文。',
    title: '图书馆的一天',
    address: 'news.example/library',
    hsk: '1',
  }
}
