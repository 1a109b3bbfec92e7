import { StaleCard } from './grade'

/** Why a write failed. Whatever it was, nothing of it was kept and all that was there before still is. */
export type Fault =
  /** No room on the disk or in what the browser grants. */
  | 'full'
  /** The card was answered elsewhere meanwhile, or its word deleted. */
  | 'stale'
  /** The connection was closed under it: the browser cleared our storage, or a newer page upgrades. Asking for the database again may help. */
  | 'closed'
  | 'failed'

export function faultOf(error: unknown): Fault {
  if (error instanceof StaleCard) return 'stale'
  // Chromium has made it a class of its own, which still has the name.
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'InvalidStateError' || name === 'AbortError' ? 'closed' : 'failed'
}
