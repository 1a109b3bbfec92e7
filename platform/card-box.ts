import { browser } from '#imports'
import { corners, leastSize, mostSize } from '@/page/stance'
import type { Stance } from '@/page/stance'

/** Where a pinned card stands, and the size that the reader gave the card: the same on all sites. */
export type CardBox = Pick<Stance, 'place' | 'size'>

export const noCardBox: CardBox = { place: null, size: null }

/** In storage.local. No setting: it is of this screen, and does not travel in the file of settings. */
export const cardBoxPlace = 'card.box'
/** More than any screen has. */
const farthest = 20_000

/** What is not understood counts as never chosen. */
export function asCardBox(given: unknown): CardBox {
  const { place: at, size } = asRecord(given)
  return { place: asPlace(asRecord(at)), size: asSize(asRecord(size)) }
}

function asPlace({ corner, x, y }: Record<string, unknown>): CardBox['place'] {
  const known = corners.find((one) => one === corner)
  return known !== undefined && isLength(x) && isLength(y) ? { corner: known, x, y } : null
}

function asSize({ width, height }: Record<string, unknown>): CardBox['size'] {
  if (!isLength(width) || !isLength(height)) return null
  return { width: between(leastSize.width, width, mostSize.width), height: between(leastSize.height, height, mostSize.height) }
}

export async function readCardBox(): Promise<CardBox> {
  return asCardBox((await browser.storage.local.get(cardBoxPlace))[cardBoxPlace])
}

/** Null forgets what the reader chose. */
export async function saveCardBox(box: CardBox | null): Promise<void> {
  if (box) await browser.storage.local.set({ [cardBoxPlace]: box })
  else await browser.storage.local.remove(cardBoxPlace)
}

export function onCardBoxChange(listener: (box: CardBox) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && cardBoxPlace in changes) listener(asCardBox(changes[cardBoxPlace].newValue))
  }
  browser.storage.onChanged.addListener(changed)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true })
}

const asRecord = (given: unknown) => (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
const isLength = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= farthest
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))
