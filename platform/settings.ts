import { browser } from '#imports'
import { allowed } from './setting-values'
import type { Check } from './setting-values'

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
  /** What makes a card show: the pointer at rest on a word, the same while a key is held, a click, or nothing but keys. */
  readonly trigger: 'rest' | 'held key' | 'click' | 'keyboard'
  /** How long the pointer has to rest. */
  readonly restMs: number
  readonly heldKey: 'Shift' | 'Control' | 'Alt' | 'Meta'
  /** The same for fingers. */
  readonly touch: 'tap' | 'long press' | 'never'
  /** The lines of a card. */
  readonly showsOtherScript: boolean
  readonly showsReading: boolean
  readonly showsGloss: boolean
  readonly showsLevel: boolean
  readonly showsFrequency: boolean
  readonly showsTaiwanReading: boolean
  readonly showsClassifiers: boolean
  readonly showsWordsInside: boolean
  readonly showsCharacters: boolean
  readonly showsOtherWays: boolean
  readonly showsSource: boolean
  /** Meanings are covered until the reader asks. */
  readonly guessFirst: boolean
  /** Text with fields in braces that a whole entry is copied as. */
  readonly copyFormat: string
  /** Names of those we know, and addresses with fields in braces for others. */
  readonly webDictionaries: readonly string[]
  readonly toneSet: 'tongdu' | 'pleco' | 'hanping' | 'clear' | 'own'
  /** The reader's own colours of the five tones, `#rrggbb`. */
  readonly ownTones: readonly string[]
  /** The card stays in its place and shows there what is pointed at. */
  readonly isCardPinned: boolean
  /** Keys by what they do, where the reader changed them. */
  readonly keys: Readonly<Record<string, string>>
  /** The region whose voices speak; 'script': of the script that is shown. */
  readonly voices: 'script' | 'mainland' | 'taiwan' | 'hong kong'
  /** A voice by its name; '': the best one there is. */
  readonly voiceName: string
  readonly speechRate: number
  /** Voices that send what they speak to their maker. */
  readonly allowsOnlineVoices: boolean
  /** Of the interface. */
  readonly language: 'browser' | 'en' | 'zh_CN' | 'zh_TW'
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
  trigger: 'rest',
  restMs: 40,
  heldKey: 'Shift',
  touch: 'tap',
  showsOtherScript: true,
  showsReading: true,
  showsGloss: true,
  showsLevel: true,
  showsFrequency: true,
  showsTaiwanReading: true,
  showsClassifiers: true,
  showsWordsInside: true,
  showsCharacters: true,
  showsOtherWays: true,
  showsSource: true,
  guessFirst: false,
  copyFormat: '{word} {reading} {gloss}',
  webDictionaries: [],
  toneSet: 'tongdu',
  ownTones: ['#b8332a', '#8f5a00', '#1c7440', '#2a55b8', '#6a655d'],
  isCardPinned: false,
  keys: {},
  voices: 'script',
  voiceName: '',
  speechRate: 0.9,
  allowsOnlineVoices: false,
  language: 'browser',
}

export const settingNames = Object.keys(defaultSettings) as readonly (keyof Settings)[]

const prefix = 'setting.'
/** Where a setting lies in storage.local. */
export const placeOf = (name: keyof Settings): string => prefix + name

export const isSettingName = (name: string): name is keyof Settings => Object.hasOwn(defaultSettings, name)

const rules: { readonly [Name in keyof Settings]: readonly Settings[Name][] | Check } = allowed

export function isSettingValue(name: keyof Settings, value: unknown): boolean {
  const rule: readonly unknown[] | Check = rules[name]
  return typeof rule === 'function' ? rule(value) : rule.includes(value)
}

type Listed = { [Name in keyof Settings]: (typeof allowed)[Name] extends readonly unknown[] ? Name : never }[keyof Settings]

/** The values that a setting may have, in the order in which they are offered. */
export const valuesOf = <Name extends Listed>(name: Name): readonly Settings[Name][] => allowed[name] as unknown as readonly Settings[Name][]

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
