import type { ConvertRequest } from './conversion-messages'
import { asConvertRequest } from './conversion-messages'
import { asReadingWishes } from './reading-wishes'
import type { ReadingWishes } from './reading-wishes'

/** Everything that scripts in pages may ask of the background. Nothing here reads, lists or changes what the user has. */
export type ToBackground =
  /** Put the reading script into my frame, if this reader wants cards by that. */
  | { readonly kind: 'read'; readonly by: ReadBy }
  /** Let these frames of my tab (null: all) swallow this token, so that I can find my way to the top window. */
  | { readonly kind: 'link'; readonly token: string; readonly frames: readonly number[] | null }
  /** The conversion script has begun in my frame: what is to be shown there? Answered with a `ScriptOrder`. */
  | { readonly kind: 'script' }
  /** A frame was added to my page while it is shown in another script: bring the conversion into all frames again. */
  | { readonly kind: 'frames' }
  /** Which keys does the browser keep for us? Answered with a list of `Shortcut`. */
  | { readonly kind: 'shortcuts' }
  /** Answered with a `ConvertAnswer`. */
  | ConvertRequest

/** Han text is under the pointer, or under a finger; or a frame inside mine needs my popup, or my frame comes back out of the cache. */
export type ReadBy = 'mouse' | 'touch' | 'frame'
const readBys: readonly unknown[] = ['mouse', 'touch', 'frame'] satisfies ReadBy[]

/** Null when the message is none of ours, whatever it is. */
export function asToBackground(message: unknown): ToBackground | null {
  if (typeof message !== 'object' || message === null) return null
  const { kind, by, token, frames } = message as { kind?: unknown; by?: unknown; token?: unknown; frames?: unknown }
  if (kind === 'read') return readBys.includes(by) ? { kind, by: by as ReadBy } : null
  if (kind === 'script' || kind === 'frames' || kind === 'shortcuts') return { kind }
  if (kind === 'convert') return asConvertRequest(message as Record<string, unknown>)
  if (kind === 'link' && typeof token === 'string' && /^[0-9a-f]{32}$/.test(token)) {
    if (frames === null) return { kind, token, frames }
    const isList = Array.isArray(frames) && frames.length > 0 && frames.length <= 64 && frames.every((id) => Number.isSafeInteger(id) && id >= 0)
    return isList ? { kind, token, frames: frames as number[] } : null
  }
  return null
}

/** Answer to 'read'. */
export type ReadAnswer = { readonly kind: 'on'; readonly key: string; readonly wishes: ReadingWishes } | { readonly kind: 'off' }

/** As the sentinel takes it, which every page pays for: the wishes are looked at by the script that heeds them. */
export type ReadAnswerTaken = { readonly kind: 'on'; readonly key: string; readonly wishes: unknown } | { readonly kind: 'off' }

export function asReadAnswer(answer: unknown): ReadAnswerTaken | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { kind, key, wishes } = answer as { kind?: unknown; key?: unknown; wishes?: unknown }
  if (kind === 'off') return { kind }
  return kind === 'on' && typeof key === 'string' ? { kind, key, wishes } : null
}

/** What the background tells the reading scripts. */
export type ToPages =
  | { readonly kind: 'switched'; readonly isOn: boolean }
  /** The reader wants to read otherwise on this page from now on. */
  | { readonly kind: 'wishes'; readonly wishes: ReadingWishes }

export function asToPages(message: unknown): ToPages | null {
  if (typeof message !== 'object' || message === null) return null
  const { kind, isOn, wishes } = message as { kind?: unknown; isOn?: unknown; wishes?: unknown }
  if (kind === 'switched') return typeof isOn === 'boolean' ? { kind, isOn } : null
  const wished = kind === 'wishes' ? asReadingWishes(wishes) : null
  return wished && { kind: 'wishes', wishes: wished }
}
