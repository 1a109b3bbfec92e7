import { reservedFor } from '@/page/key-names'
import type { Reserved } from '@/page/key-names'

/** What is done by a key, the key, and the one that it has where nobody changed it. */
export interface KeyRowOfPlace {
  readonly act: string
  readonly key: string
  readonly usual: string
}

/** Whether an act can have a key. */
export type KeyChoice = { readonly kind: 'free' } | { readonly kind: 'clash'; readonly act: string } | { readonly kind: 'reserved'; readonly why: Reserved }

/** @param others all acts of the same place; the act itself may be among them. Its usual key it can always have back. */
export function choiceOfKey(row: KeyRowOfPlace, key: string, others: readonly KeyRowOfPlace[]): KeyChoice {
  const clash = others.find((other) => other.act !== row.act && other.key === key)
  if (clash) return { kind: 'clash', act: clash.act }
  const why = key === row.usual ? null : reservedFor(key)
  return why === null ? { kind: 'free' } : { kind: 'reserved', why }
}
