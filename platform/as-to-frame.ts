import type { Target } from '@/chinese/conversion/conversion'
import { shownText } from '@/chinese/conversion/places'
import type { Box, Size } from '@/page/placement'
import { targets, unpackChanges } from './conversion-messages'
import type { LookUp, ParagraphText, ShownText, Stands, ToFrame } from './frame-messages'

/** More text than a paragraph as read may have, many times over. */
const mostText = 1_000_000
const mostPixels = 100_000
/** The longest name of a key is far shorter. */
const mostOfKey = 40

/** Null when the message is none of ours, whatever it is. Whoever broke into a page's process can send anything here. */
export function asToFrame(message: unknown): ToFrame | null {
  if (typeof message !== 'object' || message === null) return null
  const { kind, request, isTrusted } = message as Record<string, unknown>
  switch (kind) {
    case 'look up':
      return asLookUp(message as Record<string, unknown>)
    case 'shown':
      return isNumber(request) ? { kind, request } : null
    case 'hidden':
    case 'unseen':
    case 'sleep':
    case 'wake':
    case 'entered':
      return { kind }
    case 'pressed': {
      const { key } = message as Record<string, unknown>
      return typeof key === 'string' && key.length <= mostOfKey ? { kind, key } : null
    }
    case 'copied': {
      const { id, isWritten } = message as Record<string, unknown>
      return isNumber(id) && typeof isWritten === 'boolean' ? { kind, id, isWritten } : null
    }
    case 'trusted':
      return typeof isTrusted === 'boolean' ? { kind, isTrusted } : null
    case 'stands':
      return asStands(message as Record<string, unknown>)
    default:
      return null
  }
}

function asStands({ box, screen, step, isOver }: Record<string, unknown>): Stands | null {
  const [stands, seen] = [asBox(box), asBox(screen)]
  return stands && seen && isNumber(step) && typeof isOver === 'boolean' ? { kind: 'stands', box: stands, screen: seen, step, isOver } : null
}

function asBox(given: unknown): Box | null {
  const size = asSize(given)
  if (!size) return null
  const { x, y } = given as Record<string, unknown>
  return isPlace(x) && isPlace(y) ? { x, y, ...size } : null
}

function asSize(given: unknown): Size | null {
  if (typeof given !== 'object' || given === null) return null
  const { width, height } = given as Record<string, unknown>
  return isWithin(width, mostPixels) && isWithin(height, mostPixels) ? { width, height } : null
}

function asLookUp({ request, paragraph, offset, step, width, maxHeight, screen, end, keeps, isAsked }: Record<string, unknown>): LookUp | null {
  const text = asParagraph(paragraph)
  if (!text || !isNumber(request) || !isWithin(offset, mostText)) return null
  if (step !== 0 && step !== 1 && step !== -1) return null
  if (!isWithin(width, mostPixels) || !isWithin(maxHeight, mostPixels)) return null
  if ((end !== undefined && !isWithin(end, mostText)) || (keeps !== undefined && keeps !== true) || (isAsked !== undefined && isAsked !== true)) return null
  const seen = screen === undefined ? undefined : asSize(screen)
  if (seen === null) return null
  return { kind: 'look up', request, paragraph: text, offset, step, width, maxHeight, ...(seen && { screen: seen }), ...(end !== undefined && { end }), ...(keeps && { keeps }), ...(isAsked && { isAsked }) }
}

function asParagraph(given: unknown): ParagraphText | null {
  if (typeof given !== 'object' || given === null) return null
  const { id, text, language, shown } = given as Record<string, unknown>
  if (!isNumber(id) || typeof language !== 'string' || language.length > 1000) return null
  if (text === undefined) return { id, language }
  if (typeof text !== 'string' || text.length > mostText) return null
  if (shown === undefined) return { id, text, language }
  const asShown = asShownText(shown, text)
  return asShown && { id, text, language, shown: asShown }
}

function asShownText(given: unknown, written: string): ShownText | null {
  if (typeof given !== 'object' || given === null) return null
  const { text, changes, target } = given as Record<string, unknown>
  if (typeof text !== 'string' || text.length > mostText || !targets.includes(target)) return null
  if (!Array.isArray(changes) || !changes.every(isNumber)) return null
  const shown = { text, changes, target: target as Target }
  try {
    return shownText({ text: written, changes: unpackChanges(shown) }) === text ? shown : null
  } catch {
    // Places that fit no text.
    return null
  }
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)
const isPlace = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= mostPixels
const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && value >= 0 && value <= most
