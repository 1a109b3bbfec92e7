import type { ConvertRequest } from './conversion-messages'
import { asConvertRequest } from './conversion-messages'

/** Everything that scripts in pages may ask of the background. Nothing here reads, lists or changes what the user has. */
export type ToBackground =
  /** Han text is under the pointer: put the reading script into my frame. */
  | { readonly kind: 'read' }
  /** Let these frames of my tab (null: all) swallow this token, so that I can find my way to the top window. */
  | { readonly kind: 'link'; readonly token: string; readonly frames: readonly number[] | null }
  /** The conversion script has begun in my frame: what is to be shown there? Answered with a `ScriptOrder`. */
  | { readonly kind: 'script' }
  /** A frame was added to my page while it is shown in another script: bring the conversion into all frames again. */
  | { readonly kind: 'frames' }
  /** Answered with a `ConvertAnswer`. */
  | ConvertRequest

/** Null when the message is none of ours, whatever it is. */
export function asToBackground(message: unknown): ToBackground | null {
  if (typeof message !== 'object' || message === null) return null
  const { kind, token, frames } = message as { kind?: unknown; token?: unknown; frames?: unknown }
  if (kind === 'read' || kind === 'script' || kind === 'frames') return { kind }
  if (kind === 'convert') return asConvertRequest(message as Record<string, unknown>)
  if (kind === 'link' && typeof token === 'string' && /^[0-9a-f]{32}$/.test(token)) {
    if (frames === null) return { kind, token, frames }
    const isList = Array.isArray(frames) && frames.length > 0 && frames.length <= 64 && frames.every((id) => Number.isSafeInteger(id) && id >= 0)
    return isList ? { kind, token, frames: frames as number[] } : null
  }
  return null
}

/** Answer to 'read'. */
export type ReadAnswer = { readonly kind: 'on'; readonly key: string } | { readonly kind: 'off' }

export function asReadAnswer(answer: unknown): ReadAnswer | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { kind, key } = answer as { kind?: unknown; key?: unknown }
  if (kind === 'off') return { kind }
  return kind === 'on' && typeof key === 'string' ? { kind, key } : null
}

/** What the background tells the reading scripts. */
export type ToPages = { readonly kind: 'switched'; readonly isOn: boolean }

export function asToPages(message: unknown): ToPages | null {
  if (typeof message !== 'object' || message === null) return null
  const { kind, isOn } = message as { kind?: unknown; isOn?: unknown }
  return kind === 'switched' && typeof isOn === 'boolean' ? { kind, isOn } : null
}
