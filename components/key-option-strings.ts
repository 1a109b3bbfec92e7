import { keyStringKeys } from './key-strings'

/** Interface texts of the settings of keys. */
export const keyOptionStringKeys = [
  ...keyStringKeys,
  'keysOptionsHint',
  'keysAlwaysEscape',
  'keysPress',
  'keysChange',
  'keysReset',
  'keysResetOf',
  'keysResetAll',
  'keysAllReset',
  'keysOff',
  'keysOffOf',
  'keysIsNow',
  'keysIsOff',
  'keysClash',
  'keysReservedPage',
  'keysReservedBrowser',
  'keysReservedEscape',
  'keysShortcutsHint',
  'keysShortcutsOpen',
  'keysShortcutsNoKey',
  'keysShortcutsRefused',
] as const

export type KeyOptionStringKey = (typeof keyOptionStringKeys)[number]
export type KeyOptionStrings = (key: KeyOptionStringKey, values?: string[]) => string
