import { namesOf } from '@/page/key-names'
import { isTypedInto } from '@/page/typing'
import type { FromFrame } from '@/platform/frame-messages'
import { pageActOf } from '@/platform/page-acts'
import type { PageKeys } from '@/platform/page-acts'
import type { CardFocus } from './card-focus'
import type { KeyHelp } from './key-help'

/** The pointer in the card is told of so often, well within the grace that a left word has. */
const tellMs = 80

export interface Hands {
  readonly post: (message: FromFrame) => void
  /** Takes the keys that the card knows itself. */
  readonly press: (key: string) => boolean
  /** Those of the page, which work in here as well. */
  readonly pageKeys: () => PageKeys
  readonly focus: CardFocus
  readonly keyHelp: KeyHelp
}

/** What is done by key and pointer in the card, as far as the page's side must know of it. */
export function watchGestures(document: Document, hands: Hands): void {
  document.addEventListener('keydown', (event) => {
    if (event.isTrusted && !event.defaultPrevented && pressed(event, hands)) event.preventDefault()
  })
  watchPointer(document, hands.post)
}

/** @returns whether the key is dealt with */
function pressed(event: KeyboardEvent, { post, press, pageKeys, focus, keyHelp }: Hands): boolean {
  const names = namesOf(event)
  const [name] = names
  if (name === undefined) return false
  if (name === 'Tab' || name === 'Shift+Tab') {
    if (keyHelp.isOpen || !focus.isAtEnd(event.shiftKey)) return false
    post({ kind: 'focus', isWanted: false })
    return true
  }
  const act = pageActOf(names, pageKeys())
  // Who writes a note writes letters too.
  const isWriting = event.target instanceof Element && isTypedInto(event.target)
  if (isWriting && name !== 'Escape') return false
  if (act === 'close card') {
    if (keyHelp.isOpen) keyHelp.close()
    else if (!focus.closeInner()) post({ kind: 'dismissed' })
    return true
  }
  if (keyHelp.isOpen) return names.some(press)
  switch (act) {
    case 'next word':
    case 'previous word':
      post({ kind: 'step', direction: act === 'next word' ? 1 : -1, by: 'word' })
      return true
    case 'next sentence':
    case 'previous sentence':
      post({ kind: 'step', direction: act === 'next sentence' ? 1 : -1, by: 'sentence' })
      return true
    case 'enter card':
      post({ kind: 'focus', isWanted: false })
      return true
    case null:
      return names.some(press)
  }
}

function watchPointer(document: Document, post: (message: FromFrame) => void): void {
  let toldAt = 0
  let last: MouseEvent | null = null
  document.addEventListener('mousemove', (event) => {
    if (!event.isTrusted) return
    last = event
    if (event.timeStamp - toldAt < tellMs) return
    toldAt = event.timeStamp
    post({ kind: 'pointer', isInside: true })
  })
  document.documentElement.addEventListener('mouseleave', (event) => {
    if (!event.isTrusted) return
    toldAt = 0
    // A card that moved away from under a resting pointer was not left; whoever pressed something in it still reads it.
    const isMoved = last?.screenX === event.screenX && last.screenY === event.screenY
    if (!isMoved) post({ kind: 'pointer', isInside: false })
  })
}
