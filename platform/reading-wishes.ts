import type { Settings } from './settings'
import type { SiteHabit } from './site-habits'
import { triggers } from './triggers'
import type { Trigger } from './triggers'

export type HeldKey = Settings['heldKey']
export type Touch = Settings['touch']

/** How the reader wants to read on a page: all of the settings and habits that the scripts in pages are told. */
export interface ReadingWishes {
  readonly trigger: Trigger
  /** How long the pointer rests on a word before its card is shown, in milliseconds. */
  readonly restMs: number
  readonly heldKey: HeldKey
  readonly touch: Touch
  /** Keys that the reader changed, by the name of what they do. */
  readonly keys: Readonly<Record<string, string>>
}

/** What holds where nothing else was chosen, and before anything is heard. */
export const defaultWishes: ReadingWishes = { trigger: 'rest', restMs: 40, heldKey: 'Shift', touch: 'tap', keys: {} }

const heldKeys: readonly HeldKey[] = ['Shift', 'Control', 'Alt', 'Meta']
const touches: readonly Touch[] = ['tap', 'long press', 'never']
const longestRestMs = 500

/**
 * What holds on a site.
 *
 * @param habit of this site, which wins over the settings; null: none
 * @returns null where nothing is to be read
 */
export function wishesFor(settings: Pick<Settings, 'isOn' | keyof ReadingWishes>, habit: SiteHabit | null): ReadingWishes | null {
  if (!settings.isOn || habit === 'off') return null
  const { restMs, heldKey, touch, keys } = settings
  const trigger = habit ?? settings.trigger
  return { trigger, restMs, heldKey, touch: habit === 'keyboard' ? 'never' : touch, keys }
}

/** Null when it is none, whatever it is. */
export function asReadingWishes(given: unknown): ReadingWishes | null {
  if (typeof given !== 'object' || given === null) return null
  const { trigger, restMs, heldKey, touch, keys } = given as Record<string, unknown>
  if (!isOneOf(triggers, trigger) || !isOneOf(heldKeys, heldKey) || !isOneOf(touches, touch)) return null
  if (typeof restMs !== 'number' || !(restMs >= 0 && restMs <= longestRestMs)) return null
  return isKeys(keys) ? { trigger, restMs, heldKey, touch, keys } : null
}

const isOneOf = <Value extends string>(values: readonly Value[], given: unknown): given is Value => (values as readonly unknown[]).includes(given)

const isKeys = (given: unknown): given is Readonly<Record<string, string>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && Object.values(given).every((key) => typeof key === 'string' && key.length <= 40)
