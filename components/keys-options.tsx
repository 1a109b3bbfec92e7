import { useState } from 'preact/hooks'
import { KeyLineOption } from './key-line-option'
import type { KeyOptionStrings } from './key-option-strings'
import type { KeyRowOfPlace } from './key-choice'
import { ShortcutOptions } from './shortcut-options'
import type { ShortcutDesk } from './shortcut-options'

interface KeysOptionsProps {
  /** All that is done by keys of ours, by where it is done. */
  readonly places: Readonly<Record<'card' | 'review', readonly KeyRowOfPlace[]>>
  readonly setKey: (act: string, key: string) => void
  readonly resetAll: () => void
  /** The keys that the browser keeps for us. */
  readonly shortcuts: ShortcutDesk
  readonly strings: KeyOptionStrings
}

/** Every key, and another for it: press the key you want. What it does already, or why it cannot be had, is said in a sentence. */
export function KeysOptions({ places, setKey, resetAll, shortcuts, strings }: KeysOptionsProps) {
  /** The act for which a key is waited for. */
  const [waiting, setWaiting] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const isChanged = [...places.card, ...places.review].some(({ key, usual }) => key !== usual)
  const group = (title: 'keysPlaceCard' | 'keysPlaceReview', rows: readonly KeyRowOfPlace[]) => (
    <>
      <h3>{strings(title)}</h3>
      <ul class="key-rows">
        {rows.map((row) => (
          <KeyLineOption
            key={row.act}
            row={row}
            others={rows}
            isWaiting={waiting === row.act}
            wait={(isWaiting) => {
              setWaiting(isWaiting ? row.act : null)
              setSaid('')
            }}
            setKey={(key, sentence) => {
              setKey(row.act, key)
              setWaiting(null)
              setSaid(sentence)
            }}
            strings={strings}
          />
        ))}
      </ul>
    </>
  )
  return (
    <>
      <p class="hint">{strings('keysOptionsHint')}</p>
      {group('keysPlaceCard', places.card)}
      <p class="hint">{strings('keysAlwaysEscape')}</p>
      {group('keysPlaceReview', places.review)}
      <p>
        <button
          type="button"
          disabled={!isChanged}
          onClick={() => {
            resetAll()
            setWaiting(null)
            setSaid(strings('keysAllReset'))
          }}
        >
          {strings('keysResetAll')}
        </button>
      </p>
      <ShortcutOptions desk={shortcuts} strings={strings} />
      <p class="for-ears" role="status">
        {said}
      </p>
    </>
  )
}
