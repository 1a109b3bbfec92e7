import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { ariaKey, keyInWords, noKey } from './key-caps'

/** Which key does what here, as the reader has it; '' where none does. Given from outside, since only entrypoints know the settings. */
export const KeysHere = createContext<(act: string) => string>(() => '')

export interface KeyHere {
  /** For `aria-keyshortcuts`. */
  readonly aria: string | undefined
  /** For a title, in brackets behind what it says; '' where there is no key. */
  readonly inTitle: string
}

export function useKeyOf(act: string): KeyHere {
  const name = useContext(KeysHere)(act)
  const isThere = name !== '' && name !== noKey
  return { aria: ariaKey(name), inTitle: isThere ? ` (${keyInWords(name)})` : '' }
}

/** The key, small beside what a button says. Screen readers have it from `aria-keyshortcuts`. */
export function KeyHint({ act }: { act: string }) {
  const name = useContext(KeysHere)(act)
  return name === '' || name === noKey ? null : <kbd aria-hidden="true">{keyInWords(name)}</kbd>
}
