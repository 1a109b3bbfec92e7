import { browser } from '#imports'

/** Few, and each with a good default. Each lies in storage.local under a key of its own, so that two tabs never undo each other. */
export interface Settings {
  readonly isOn: boolean
  readonly theme: 'system' | 'light' | 'dark'
  readonly pronunciation: 'marks' | 'numbers' | 'zhuyin'
  readonly toneColours: boolean
  /** Show 一, 不 and third tones as they are spoken: 不是 búshì. */
  readonly sandhi: boolean
  /** The script that the reader knows: pages in the other one are turned into it. */
  readonly script: 'simplified' | 'traditional'
  /** Which Traditional is meant wherever Traditional is shown: OpenCC's own standard, or as Taiwan or Hong Kong print it. */
  readonly traditional: 'traditional' | 'taiwan' | 'hong kong'
  /** Hong Kong by the strict table (峯, 衞) instead of what news prints there. */
  readonly strictHongKong: boolean
  /** Also the words of the region (軟體, 軟件). */
  readonly regionWording: boolean
  /** Also quotation marks. */
  readonly punctuation: boolean
  /** Also titles, descriptions of pictures and hints in fields. */
  readonly attributes: boolean
  /** What copying from a page gives that is shown in another script. */
  readonly copies: 'seen' | 'written'
  /** Mark the characters that changed. */
  readonly markChanged: boolean
  /** Turn every page whose text is in the other script. */
  readonly automatic: boolean
  /** What of the page's address is kept with a word: all of it, what names the page, or neither address nor title. */
  readonly keepsAddress: 'whole' | 'trimmed' | 'none'
  /** Keep words from private windows too. */
  readonly savesInPrivate: boolean
  /** Pictures above the list of kept words. */
  readonly showsOverview: boolean
  /** With which probability a word is to be remembered when it comes back. */
  readonly retention: number
  readonly newPerDay: number
  readonly reviewsPerDay: number
  /** The hour at which the reader's day begins. */
  readonly dayEdge: number
  /** What is asked of each word. */
  readonly asksRecognise: boolean
  readonly asksRecall: boolean
  readonly asksRead: boolean
  readonly asksType: boolean
  readonly asksWrite: boolean
  /** Whether the device says the word: by itself with each answer, only when asked, never. */
  readonly speech: 'with answers' | 'when asked' | 'never'
  /** The number of cards that are due on the toolbar's icon. */
  readonly showsDue: boolean
}

export const defaultSettings: Settings = {
  isOn: true,
  theme: 'system',
  pronunciation: 'marks',
  toneColours: true,
  sandhi: false,
  script: 'simplified',
  traditional: 'taiwan',
  strictHongKong: false,
  regionWording: false,
  punctuation: false,
  attributes: false,
  copies: 'seen',
  markChanged: false,
  automatic: false,
  keepsAddress: 'trimmed',
  savesInPrivate: false,
  showsOverview: true,
  retention: 0.9,
  newPerDay: 10,
  reviewsPerDay: 200,
  dayEdge: 4,
  asksRecognise: true,
  asksRecall: false,
  asksRead: false,
  asksType: false,
  asksWrite: false,
  speech: 'when asked',
  showsDue: false,
}

export const unlimited = 100_000

const allowed: { readonly [Name in keyof Settings]: readonly Settings[Name][] } = {
  isOn: [true, false],
  theme: ['system', 'light', 'dark'],
  pronunciation: ['marks', 'numbers', 'zhuyin'],
  toneColours: [true, false],
  sandhi: [true, false],
  script: ['simplified', 'traditional'],
  traditional: ['traditional', 'taiwan', 'hong kong'],
  strictHongKong: [true, false],
  regionWording: [true, false],
  punctuation: [true, false],
  attributes: [true, false],
  copies: ['seen', 'written'],
  markChanged: [true, false],
  automatic: [true, false],
  keepsAddress: ['whole', 'trimmed', 'none'],
  savesInPrivate: [true, false],
  showsOverview: [true, false],
  retention: [0.8, 0.85, 0.9, 0.93, 0.95, 0.97],
  newPerDay: [0, 3, 5, 10, 15, 20, 30, 50, 100],
  reviewsPerDay: [20, 50, 100, 200, 300, 500, unlimited],
  dayEdge: [0, 1, 2, 3, 4, 5, 6],
  asksRecognise: [true, false],
  asksRecall: [true, false],
  asksRead: [true, false],
  asksType: [true, false],
  asksWrite: [true, false],
  speech: ['with answers', 'when asked', 'never'],
  showsDue: [true, false],
}

/** The values that a setting may have, in the order in which they are offered. */
export const valuesOf = <Name extends keyof Settings>(name: Name): readonly Settings[Name][] => allowed[name]

export const settingNames = Object.keys(defaultSettings) as readonly (keyof Settings)[]

const prefix = 'setting.'
/** Where a setting lies in storage.local. */
export const placeOf = (name: keyof Settings): string => prefix + name

export const isSettingName = (name: string): name is keyof Settings => Object.hasOwn(allowed, name)

export const isSettingValue = (name: keyof Settings, value: unknown): boolean => (allowed[name] as readonly unknown[]).includes(value)

/** Reads whatever is given by name: what is missing or wrongly typed falls back to the default. */
export function asSettings(given: unknown): Settings {
  if (typeof given !== 'object' || given === null) return defaultSettings
  const values = given as Record<string, unknown>
  const known = settingNames.filter((name) => Object.hasOwn(values, name) && isSettingValue(name, values[name]))
  return { ...defaultSettings, ...Object.fromEntries(known.map((name) => [name, values[name]])) }
}

export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(settingNames.map(placeOf))
  return asSettings(Object.fromEntries(settingNames.filter((name) => Object.hasOwn(stored, placeOf(name))).map((name) => [name, stored[placeOf(name)]])))
}

/** Writes the settings that change and nothing else. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  await browser.storage.local.set(settingRows(change))
  return await readSettings()
}

/** Settings as they lie in storage.local. */
export function settingRows(change: Partial<Settings>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [placeOf(name as keyof Settings), value]))
}

/** Calls back with the new settings whenever they change, until `signal` ends it. */
export function onSettingsChange(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix))) void readSettings().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
