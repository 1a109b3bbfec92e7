import { browser } from '#imports'

/** Few, and each with a good default. Kept in storage.local as one object with its version. */
export interface Settings {
  readonly isOn: boolean
  readonly theme: 'system' | 'light' | 'dark'
  readonly pronunciation: 'marks' | 'numbers' | 'zhuyin'
  readonly toneColours: boolean
}

export const defaultSettings: Settings = {
  isOn: true,
  theme: 'system',
  pronunciation: 'marks',
  toneColours: true,
}

const version = 1
const place = 'settings'

/** Reads whatever lies in the store: what is missing, of another version or wrongly typed falls back to the default. */
export function asSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const given = stored as Record<string, unknown>
  const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.includes(value as T) ? (value as T) : otherwise
  return {
    isOn: oneOf(given.isOn, [true, false], defaultSettings.isOn),
    theme: oneOf(given.theme, ['system', 'light', 'dark'], defaultSettings.theme),
    pronunciation: oneOf(given.pronunciation, ['marks', 'numbers', 'zhuyin'], defaultSettings.pronunciation),
    toneColours: oneOf(given.toneColours, [true, false], defaultSettings.toneColours),
  }
}

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(place)
  return asSettings(stored[place])
}

/** Changes some settings and keeps the others as they are in the store. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change }
  await browser.storage.local.set({ [place]: { version, ...settings } })
  return settings
}

/** Calls back with the new settings whenever they change, until `signal` ends it. */
export function onSettingsChange(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[place]
    if (area === 'local' && change) listener(asSettings(change.newValue))
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
