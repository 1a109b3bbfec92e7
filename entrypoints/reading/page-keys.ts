import { isModifier, namesOf } from '@/page/key-names'
import { isTypedInto } from '@/page/typing'
import { anyRootOf } from '@/platform/api'
import { pageActOf } from '@/platform/page-acts'
import type { PageKeys } from '@/platform/page-acts'
import type { Popup } from './popup'

/** An input method has the key: Chromium tells of the first one before it says that a text is composed. */
const composingCode = 229

/**
 * What a key in the page does while a card is open there. None does anything while someone types, but then the card goes.
 *
 * @param close at once
 * @returns whether the key goes into something that takes text
 */
export function heedKey(event: KeyboardEvent, popup: Popup, keys: () => PageKeys, close: () => void): boolean {
  const isTyped = isTyping(event)
  if (!popup.isShown || event.isComposing || (isTyped && event.keyCode === composingCode)) return isTyped
  const names = namesOf(event)
  const act = pageActOf(names, keys())
  const key = names.find((name) => popup.takes(name))
  if (isTyped && names[0] !== 'Escape') {
    if (!isModifier(event.key)) close()
    return isTyped
  }
  if (act === null && key === undefined) return isTyped
  // A pinned card that nobody looks at leaves the page its letters.
  if (!popup.isAttended && act !== 'close card' && act !== 'enter card') return isTyped
  event.preventDefault()
  event.stopImmediatePropagation()
  switch (act) {
    case 'close card':
      close()
      popup.dismiss()
      break
    case 'enter card':
      popup.enter()
      break
    case 'next word':
    case 'previous word':
      popup.step(act === 'next word' ? 1 : -1, 'word')
      break
    case 'next sentence':
    case 'previous sentence':
      popup.step(act === 'next sentence' ? 1 : -1, 'sentence')
      break
    case null:
      popup.press(key!)
  }
  return isTyped
}

/** The first element of the path sees through open shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return target instanceof Element && isTypedInto(target, (element) => (element instanceof HTMLElement ? anyRootOf(element) : null))
}
