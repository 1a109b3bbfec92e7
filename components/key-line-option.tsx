import { useState } from 'preact/hooks'
import { KeyCaps, keyInWords, noKey } from './key-caps'
import { KeyCapture } from './key-capture'
import { choiceOfKey } from './key-choice'
import type { KeyChoice, KeyRowOfPlace } from './key-choice'
import type { KeyOptionStrings } from './key-option-strings'
import { actText } from './key-strings'

interface KeyLineOptionProps {
  readonly row: KeyRowOfPlace
  /** All acts of the same place. */
  readonly others: readonly KeyRowOfPlace[]
  readonly isWaiting: boolean
  readonly wait: (isWaiting: boolean) => void
  /** With the sentence that says so. */
  readonly setKey: (key: string, sentence: string) => void
  readonly strings: KeyOptionStrings
}

/** One act with its key, and what can be done about that. */
export function KeyLineOption({ row, others, isWaiting, wait, setKey, strings }: KeyLineOptionProps) {
  const { act, key, usual } = row
  const [refusal, setRefusal] = useState('')
  const name = actText(act, strings)
  const take = (names: readonly string[]) => {
    const wanted = names[0]
    if (wanted === undefined) return
    const choice = choiceOfKey(row, wanted, others)
    if (choice.kind !== 'free') return setRefusal(refusalOf(choice, wanted, strings))
    setRefusal('')
    setKey(wanted, strings('keysIsNow', [name, keyInWords(wanted)]))
  }
  const give = (wanted: string, sentence: string) => {
    setRefusal('')
    setKey(wanted, sentence)
  }
  const reset = () => {
    const choice = choiceOfKey(row, usual, others)
    if (choice.kind !== 'free') return setRefusal(refusalOf(choice, usual, strings))
    give(usual, strings('keysIsNow', [name, keyInWords(usual)]))
  }
  return (
    <li class="key-row" data-act={act}>
      <span class="key-act">{name}</span>
      <KeyCapture
        isWaiting={isWaiting}
        label={strings('keysChange', [name])}
        wait={(isNow) => {
          setRefusal('')
          wait(isNow)
        }}
        take={take}
        strings={strings}
      >
        <KeyCaps name={key} strings={strings} />
      </KeyCapture>
      <span class="key-tools">
        {key !== usual && (
          <button type="button" class="plain reset" aria-label={`${strings('keysReset')}: ${strings('keysResetOf', [name])}`} onClick={reset}>
            {strings('keysReset')}
          </button>
        )}
        {key !== noKey && act !== 'close card' && (
          <button type="button" class="plain off" aria-label={`${strings('keysOff')}: ${strings('keysOffOf', [name])}`} onClick={() => give(noKey, strings('keysIsOff', [name]))}>
            {strings('keysOff')}
          </button>
        )}
      </span>
      <p class="refusal" role="alert">
        {refusal}
      </p>
    </li>
  )
}

const reasons = { page: 'keysReservedPage', browser: 'keysReservedBrowser', escape: 'keysReservedEscape' } as const

function refusalOf(choice: Exclude<KeyChoice, { kind: 'free' }>, wanted: string, strings: KeyOptionStrings): string {
  const key = keyInWords(wanted)
  return choice.kind === 'clash' ? strings('keysClash', [key, actText(choice.act, strings)]) : strings(reasons[choice.why], [key])
}
