import { useState } from 'preact/hooks'
import { KeyCaps, keyInWords } from './key-caps'
import { KeyCapture } from './key-capture'
import type { KeyOptionStrings } from './key-option-strings'
import { actText } from './key-strings'

/** The keys that the browser keeps for us, and what it lets us do about them. */
export interface ShortcutDesk {
  readonly shortcuts: readonly { readonly name: string; readonly key: string }[]
  /** Null where the browser has a page of its own for that. Throws when the browser does not like the key; '' is the usual one. */
  readonly change: ((name: string, key: string) => Promise<void>) | null
  /** As the browser writes a key; null where it takes none such. */
  readonly asShortcut: (name: string) => string | null
  readonly openPage: (() => void) | null
}

/** Keys that work on every page: shown as the browser tells them, changed here where it lets us, else on its own page. */
export function ShortcutOptions({ desk, strings }: { desk: ShortcutDesk; strings: KeyOptionStrings }) {
  const { shortcuts, openPage } = desk
  return (
    <>
      <h3>{strings('keysPlaceBrowser')}</h3>
      <p class="hint">{strings('keysShortcutsHint')}</p>
      <ul class="key-rows">
        {shortcuts.map((shortcut) => (
          <ShortcutLine key={shortcut.name} name={shortcut.name} desk={desk} strings={strings} />
        ))}
      </ul>
      {openPage && (
        <p>
          <button type="button" onClick={openPage}>
            {strings('keysShortcutsOpen')}
          </button>
        </p>
      )}
    </>
  )
}

interface ShortcutLineProps {
  readonly name: string
  readonly desk: ShortcutDesk
  readonly strings: KeyOptionStrings
}

function ShortcutLine({ name, desk, strings }: ShortcutLineProps) {
  const { shortcuts, change, asShortcut } = desk
  const [isWaiting, setWaiting] = useState(false)
  const [refusal, setRefusal] = useState('')
  const key = shortcuts.find((shortcut) => shortcut.name === name)?.key ?? ''
  const text = actText(name, strings)
  const caps = <KeyCaps name={key} strings={strings} />
  const take = (names: readonly string[]) => {
    const wanted = names.map(asShortcut).find((one) => one !== null)
    if (wanted === undefined || wanted === null) return setRefusal(strings('keysShortcutsNoKey'))
    const clash = shortcuts.find((other) => other.name !== name && other.key === wanted)
    if (clash) return setRefusal(strings('keysClash', [keyInWords(wanted), actText(clash.name, strings)]))
    setWaiting(false)
    change?.(name, wanted).then(
      () => setRefusal(''),
      () => setRefusal(strings('keysShortcutsRefused', [keyInWords(wanted)])),
    )
  }
  return (
    <li class="key-row" data-act={name}>
      <span class="key-act">{text}</span>
      {change ? (
        <>
          <KeyCapture
            isWaiting={isWaiting}
            label={strings('keysChange', [text])}
            wait={(isNow) => {
              setRefusal('')
              setWaiting(isNow)
            }}
            take={take}
            strings={strings}
          >
            {caps}
          </KeyCapture>
          <span class="key-tools">
            <button type="button" class="plain reset" aria-label={`${strings('keysReset')}: ${strings('keysResetOf', [text])}`} onClick={() => void change(name, '')}>
              {strings('keysReset')}
            </button>
          </span>
        </>
      ) : (
        caps
      )}
      <p class="refusal" role="alert">
        {refusal}
      </p>
    </li>
  )
}
