import { browser } from '#imports'
import { isSite, nearestFor, sitesAbove } from './sites'
import { triggers } from './triggers'
import type { Trigger } from './triggers'

/** What the reader is used to on a site: not to be bothered, or another way to show cards than elsewhere. */
export type SiteHabit = 'off' | Trigger

export interface SavedHabit {
  /** A host as `siteOf` gives it. */
  readonly site: string
  readonly habit: SiteHabit
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export type HabitRefusal = 'notAHabit' | 'badHabitSite' | 'badHabit' | 'badHabitDate'

/** More than anybody makes. */
export const mostHabits = 2000
export const habits: readonly SiteHabit[] = ['off', ...triggers]
const prefix = 'habit.'

/** The row as a habit, or why it is none. */
export function asHabit(row: unknown): SavedHabit | HabitRefusal {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'notAHabit'
  const given = (name: string): unknown => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
  const site = given('site')
  const habit = given('habit')
  const savedAt = given('savedAt')
  if (typeof site !== 'string' || site.length > 255 || !isSite(site)) return 'badHabitSite'
  if (!(habits as readonly unknown[]).includes(habit)) return 'badHabit'
  if (typeof savedAt !== 'number' || !Number.isSafeInteger(savedAt) || savedAt < 0 || savedAt > 8.64e15) return 'badHabitDate'
  return { site, habit: habit as SiteHabit, savedAt }
}

const keyOf = (site: string) => prefix + site
export const isHabitKey = (key: string): boolean => key.startsWith(prefix)

/** All habits, the oldest first. What is damaged in the store is left out, and left alone. */
export async function readHabits(): Promise<readonly SavedHabit[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null)
  return asHabits(Object.keys(stored).filter(isHabitKey).map((key) => stored[key])).sort((one, other) => one.savedAt - other.savedAt)
}

/** What holds on a site, and for which site it was made: this one or one above. */
export async function readHabitFor(site: string): Promise<{ readonly site: string; readonly habit: SiteHabit } | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(sitesAbove(site).map(keyOf))
  return habitFor(site, asHabits(Object.values(stored)))
}

/** As `readHabitFor`, of habits that were read before. */
export function habitFor(site: string, saved: readonly SavedHabit[]): { readonly site: string; readonly habit: SiteHabit } | null {
  const nearest = nearestFor(site, new Map(saved.map((one) => [one.site, one.habit])))
  return nearest && { site: nearest.site, habit: nearest.settled }
}

const asHabits = (rows: readonly unknown[]): SavedHabit[] => rows.map(asHabit).filter((row) => typeof row !== 'string')

/** @param habit null: on this site everything is as elsewhere */
export async function setHabit(site: string, habit: SiteHabit | null): Promise<void> {
  if (habit === null) await deleteHabits([site])
  else await saveHabits([{ site, habit, savedAt: Date.now() }])
}

/** Resolves when they are in the store. */
export async function saveHabits(saved: readonly SavedHabit[]): Promise<void> {
  await browser.storage.local.set(habitRows(saved))
}

export async function deleteHabits(sites: readonly string[]): Promise<void> {
  await browser.storage.local.remove(sites.map(keyOf))
}

/** Habits as they lie in storage.local, each under a key of its own. */
export function habitRows(saved: readonly SavedHabit[]): Record<string, unknown> {
  return Object.fromEntries(saved.map((habit) => [keyOf(habit.site), habit]))
}

/** Calls back with all habits whenever some change, until `signal` ends it. */
export function onHabitsChange(listener: (saved: readonly SavedHabit[]) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isHabitKey)) void readHabits().then(listener)
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}
