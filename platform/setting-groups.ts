import { browser } from '#imports'
import { placeOf, settingRows } from './settings'
import type { Settings } from './settings'

/** The settings as they stand together on the options page. What is not here is set elsewhere: on the toolbar, above the list of words, on the card. */
export const settingGroups = {
  when: ['trigger', 'restMs', 'heldKey', 'touch'],
  card: [
    'showsOtherScript',
    'showsReading',
    'showsGloss',
    'showsLevel',
    'showsFrequency',
    'showsTaiwanReading',
    'showsClassifiers',
    'showsWordsInside',
    'showsCharacters',
    'showsOtherWays',
    'showsSource',
    'guessFirst',
    'isCardPinned',
    'copyFormat',
    'webDictionaries',
  ],
  reading: ['pronunciation', 'toneColours', 'toneSet', 'ownTones', 'sandhi'],
  sound: ['voices', 'voiceName', 'speechRate', 'allowsOnlineVoices'],
  scripts: ['script', 'traditional', 'strictHongKong', 'regionWording', 'punctuation', 'attributes', 'copies', 'markChanged', 'automatic'],
  keeping: ['keepsAddress', 'savesInPrivate'],
  review: ['asksRecognise', 'asksRecall', 'asksRead', 'asksType', 'asksWrite', 'newPerDay', 'reviewsPerDay', 'retention', 'dayEdge', 'speech', 'showsDue'],
  keys: ['keys'],
  looks: ['theme', 'language'],
} as const satisfies Readonly<Record<string, readonly (keyof Settings)[]>>

export type SettingGroup = keyof typeof settingGroups

export const isSettingGroup = (name: string): name is SettingGroup => Object.hasOwn(settingGroups, name)

/** Everything that the page can set back. Whether Tongdu is on is the toolbar's. */
export const resettableSettings: readonly (keyof Settings)[] = Object.values(settingGroups).flat()

/** The names whose values are not those of the beginning. */
export function changedSettings(names: readonly (keyof Settings)[], settings: Settings, defaults: Settings): readonly (keyof Settings)[] {
  return names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaults[name]))
}

/**
 * Sets back by forgetting, so that a better default of a later version holds too.
 *
 * @returns what there was, for `settingRows`
 */
export async function forgetSettings(names: readonly (keyof Settings)[]): Promise<Partial<Settings>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(names.map(placeOf))
  await browser.storage.local.remove(names.map(placeOf))
  return Object.fromEntries(names.filter((name) => (stored[placeOf(name)] ?? null) !== null).map((name) => [name, stored[placeOf(name)]]))
}

export async function bringBackSettings(before: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(settingRows(before))
}
