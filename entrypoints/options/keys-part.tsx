import { useEffect, useState } from 'preact/hooks'
import type { KeyOptionStrings } from '@/components/key-option-strings'
import { KeysOptions } from '@/components/keys-options'
import type { SettingChange } from '@/components/setting-change'
import { keyRows, withKey } from '@/platform/keys'
import type { Settings } from '@/platform/settings'
import { asShortcut, changeShortcut, openShortcutsPage, readShortcuts } from '@/platform/shortcuts'
import type { Shortcut } from '@/platform/shortcuts'

interface KeysPartProps {
  readonly settings: Pick<Settings, 'keys'>
  readonly change: (change: SettingChange<Pick<Settings, 'keys'>>) => void
  readonly strings: KeyOptionStrings
}

/** The settings of keys: ours, and those that the browser keeps for us, which may be changed elsewhere meanwhile. */
export function KeysPart({ settings: { keys }, change: changeSettings, strings }: KeysPartProps) {
  const change = changeShortcut
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([])
  const look = () => void readShortcuts().then(setShortcuts)
  useEffect(() => {
    look()
    // Whoever changed them on the browser's own page comes back from there.
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return (
    <KeysOptions
      places={{ card: keyRows('card', keys), review: keyRows('review', keys) }}
      setKey={(act, key) => changeSettings((now) => ({ keys: withKey(now.keys, act, key) }))}
      resetAll={() => changeSettings({ keys: {} })}
      shortcuts={{
        shortcuts,
        change: change && (async (name, key) => await change(name, key).finally(look)),
        asShortcut,
        openPage: openShortcutsPage && (() => void openShortcutsPage?.()),
      }}
      strings={strings}
    />
  )
}
