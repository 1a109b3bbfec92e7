import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { namesOf } from '@/page/key-names'
import { isTypedInto } from '@/page/typing'
import { Dialog } from './dialog'
import { KeyCaps, ariaKey } from './key-caps'
import { KeyList } from './key-list'
import type { KeyGroup } from './key-list'
import type { KeyStrings } from './key-strings'
import { OwnPageLink } from './safe-link'

/** All keys of a page, and the one that shows them. */
export interface KeyHelp {
  readonly groups: readonly KeyGroup[]
  readonly showKey: string
}

interface PageKeysProps {
  /** As they are at the moment. */
  readonly load: () => Promise<KeyHelp>
  /** The settings of keys are this page's own. */
  readonly isWhereTheyChange: boolean
  readonly strings: KeyStrings
}

/** A quiet button, and a key, that show all keys. */
export function PageKeys({ load, isWhereTheyChange, strings }: PageKeysProps) {
  const [help, setHelp] = useState<KeyHelp | null>(null)
  const [isOpen, setOpen] = useState(false)
  const look = () => void load().then(setHelp)
  const open = () => {
    // They may have been changed since.
    look()
    setOpen(true)
  }
  useEffect(look, [])
  // At once: from when the button says its key, that is heard.
  useLayoutEffect(() => {
    if (!help) return
    const pressed = (event: KeyboardEvent) => {
      if (!namesOf(event).includes(help.showKey) || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (event.target instanceof Element && isTypedInto(event.target)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [help?.showKey])
  return (
    <>
      <button type="button" class="show-keys" aria-label={strings('keysShow')} title={strings('keysShow')} aria-keyshortcuts={help ? ariaKey(help.showKey) : undefined} onClick={open}>
        <span aria-hidden="true">?</span>
      </button>
      {isOpen && help && (
        <Dialog labelledBy="keys-title" close={() => setOpen(false)}>
          {/* Or else the browser goes to the first button, which is at the end, and the list is read from there. */}
          <h2 id="keys-title" tabIndex={-1} autofocus>{strings('keysTitle')}</h2>
          <KeyList groups={help.groups} level={3} strings={strings} />
          <p class="hint">{strings('keysNotTyping')}</p>
          <p class="dialog-actions">
            <button type="button" onClick={() => setOpen(false)}>
              {strings('keysClose')} <KeyCaps name="Escape" strings={strings} />
            </button>
            <OwnPageLink to="/options.html" hash="keys" onClick={() => isWhereTheyChange && setOpen(false)}>
              {strings('keysChangeThem')}
            </OwnPageLink>
          </p>
        </Dialog>
      )}
    </>
  )
}
