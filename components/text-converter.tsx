import { useEffect, useState } from 'preact/hooks'
import type { Target } from '@/chinese/conversion/conversion'
import { targetLanguages, targetNames } from './script-names'
import type { ToolbarStrings } from './toolbar-strings'

/** What became of a text. */
export type Converted =
  | { readonly kind: 'converted'; readonly text: string; readonly target: Target }
  | { readonly kind: 'broken'; readonly reason: string }

interface TextConverterProps {
  /** What stands in the field at first. */
  readonly given: string
  readonly isOpen: boolean
  /** Which Traditional is meant. */
  readonly traditional: Exclude<Target, 'simplified'>
  /** @param target null: the one that the text is not in */
  readonly convert: (text: string, target: Target | null) => Promise<Converted>
  readonly copy: (text: string) => Promise<void>
  readonly strings: ToolbarStrings
}

type Copying = 'not yet' | 'copied' | 'refused'

/** A text of one's own in another script: pasted above, taken from below. */
export function TextConverter({ given, isOpen, traditional, convert, copy, strings }: TextConverterProps) {
  const [text, setText] = useState(given)
  const [wanted, setWanted] = useState<Target | null>(null)
  const [result, setResult] = useState<Converted | null>(null)
  const [copying, setCopying] = useState<Copying>('not yet')
  useEffect(() => {
    let isLate = false
    setCopying('not yet')
    if (text === '') setResult(null)
    else void convert(text, wanted).then((next) => !isLate && setResult(next))
    return () => {
      isLate = true
    }
  }, [text, wanted, traditional])
  const shown = result?.kind === 'converted' ? result : null
  return (
    <details class="converter" open={isOpen}>
      <summary>{strings('converterTitle')}</summary>
      <textarea
        id="converter-text"
        rows={3}
        maxLength={100_000}
        aria-label={strings('converterText')}
        placeholder={strings('converterText')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <label>
          {strings('converterTo')}{' '}
          <select id="converter-to" value={shown?.target ?? wanted ?? 'simplified'} onChange={(event) => setWanted(event.currentTarget.value as Target)}>
            {(['simplified', traditional] as const).map((target) => (
              <option value={target}>{strings(targetNames[target])}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          id="converter-copy"
          disabled={!shown}
          onClick={() => shown && void copy(shown.text).then(() => setCopying('copied'), () => setCopying('refused'))}
        >
          {strings('converterCopy')}
        </button>
      </div>
      <textarea id="converter-result" rows={3} readOnly aria-label={strings('converterResult')} lang={shown ? targetLanguages[shown.target] : undefined} value={shown?.text ?? ''} />
      <p class="hint" role="status">
        {result?.kind === 'broken' && strings('conversionBroken', [result.reason])}
        {copying === 'copied' && strings('converterCopied')}
        {copying === 'refused' && strings('converterRefused')}
      </p>
    </details>
  )
}
