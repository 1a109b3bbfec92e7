import { attributeOf } from '../dom'
import type { Originals } from './originals'

/** As much of a text node as reading one needs. */
export interface Characters {
  readonly data: string
  readonly length: number
  substringData(offset: number, count: number): string
}

/** A text node as the page wrote it: itself, where nothing was converted. */
export function writtenIn(node: Text, originals: Originals | null): Characters {
  const original = originals?.of(node)
  if (!original) return node
  const { text } = original
  return { data: text, length: text.length, substringData: (offset, count) => text.slice(offset, offset + count) }
}

/** Reads attributes as the page wrote them. */
export const readerOf = (originals: Originals | null): typeof attributeOf =>
  originals ? (element, name) => originals.attributeOf(element, name) : attributeOf
