import { spelled } from '@/chinese/spelling'
import { toneOf } from '@/chinese/syllables'
import type { TypedAnswer, TypedSyllable, Verdict } from '@/vocabulary/typed-pinyin'
import type { ReviewStringKey, ReviewStrings } from './strings'

interface TypeFieldProps {
  readonly text: string
  readonly isAnswered: boolean
  readonly change: (text: string) => void
  readonly check: () => void
  readonly strings: ReviewStrings
}

/** Where the pinyin is typed. It stays, and can no longer be changed, when the answer is shown. */
export function TypeField({ text, isAnswered, change, check, strings }: TypeFieldProps) {
  return (
    <form
      class="type-field"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <input
        id="review-typed"
        type="text"
        lang="zh-Latn"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={strings('reviewTyped')}
        aria-describedby="review-question"
        placeholder={strings('reviewTypedHint')}
        maxLength={200}
        readOnly={isAnswered}
        value={text}
        ref={(input) => {
          if (input && !isAnswered && document.activeElement !== input && !document.querySelector('dialog[open]')) input.focus({ preventScroll: true })
        }}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {!isAnswered && <button type="submit">{strings('reviewCheck')}</button>}
    </form>
  )
}

const verdictKeys: Readonly<Record<Exclude<Verdict, 'right'>, ReviewStringKey>> = {
  'wrong tone': 'reviewWrongTone',
  'no tone': 'reviewNoTone',
  'wrong sound': 'reviewWrongSound',
  missing: 'reviewMissing',
  extra: 'reviewExtra',
}

/** What was typed, syllable by syllable, and in a sentence for each that is not right. */
export function TypedResult({ answer, strings }: { answer: TypedAnswer; strings: ReviewStrings }) {
  if (answer.kind === 'no pinyin') return <p class="verdict wrong">{strings('reviewNotPinyin')}</p>
  if (answer.isRight) return <p class="verdict right">{strings('reviewRight')}</p>
  return (
    <div class="verdict wrong">
      <p class="typed-syllables" lang="zh-Latn" aria-hidden="true">
        {answer.syllables.map(({ expected, typed, verdict }, index) => (
          <span key={index} class={verdict === 'right' ? 'right' : 'wrong'}>
            {typed === null ? <del class="gap">{marked(expected)}</del> : marked(typed)}
          </span>
        ))}
      </p>
      <ul>
        {answer.syllables.map((syllable, index) => syllable.verdict !== 'right' && <li key={index}>{sentenceOf(syllable, syllable.verdict, strings)}</li>)}
      </ul>
    </div>
  )
}

function sentenceOf({ expected, typed }: TypedSyllable, verdict: Exclude<Verdict, 'right'>, strings: ReviewStrings): string {
  const values = [typed, expected].filter((syllable) => syllable !== null).map(marked)
  return strings(verdictKeys[verdict], values)
}

const marked = (syllable: string | null): string => (syllable === null ? '' : toneOf(syllable) === 0 ? syllable : spelled([syllable], 'marks'))
