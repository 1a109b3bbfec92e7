import { isModifier } from '@/page/key-names'
import { livingRuntime } from '@/platform/api'
import type { IsolatedWorld } from '@/platform/isolated-world'
import { pageKeysOf } from '@/platform/page-acts'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { createHearing } from './hearing'
import type { Hover } from './hover'
import { listenToMouse } from './mouse'
import { heedKey } from './page-keys'
import { createPointers } from './pointers'
import type { Popup } from './popup'
import { listenToTouch } from './touch'
import { createTyping } from './typing'

/** After this long in the background a tab lets go of the dictionary. */
const sleepAfterMs = 60_000
/** What was done longer ago nobody waits for. */
const forgottenMs = 3000

/** All that the reading script hears of the page, and what the sentinel heard before. */
export function listen(world: IsolatedWorld, hover: Hover, popup: Popup, wishes: () => ReadingWishes, end: () => void, signal: AbortSignal): void {
  const on = createHearing(end, signal)
  const pointers = createPointers()
  const typing = createTyping()
  const keys = () => pageKeysOf(wishes().keys)
  let sleeping = 0

  const mouse = listenToMouse(on, hover, popup, pointers, typing, wishes)
  const takeTouch = listenToTouch(on, hover, popup, pointers, wishes)
  on('scroll', () => hover.scrolled())
  on('resize', () => {
    hover.close()
    popup.fit()
  })
  on<KeyboardEvent>(
    'keydown',
    (event) => {
      const isTyped = heedKey(event, popup, keys, () => hover.close())
      if (isTyped && !isModifier(event.key)) typing.typed(event.timeStamp)
      mouse.keyDown(event, event.defaultPrevented || isTyped)
    },
    { capture: true, signal },
  )
  on<KeyboardEvent>('keyup', (event) => mouse.keyUp(event))
  // Also what is dictated, or pasted by a menu.
  on<InputEvent>('input', (event) => {
    if (event.inputType) typing.typed(event.timeStamp)
  })
  on('compositionstart', () => typing.composing(true))
  // Whoever is in another field now composes no more, though nobody said so.
  for (const name of ['compositionend', 'focusout']) on(name, () => typing.composing(false))
  // Chromium 156 keeps no page with a frame of an extension in its back/forward cache (EmbedderExtensionFrame), and has decided
  // before `pagehide`. Where the page stays after all, the next word makes a new frame.
  for (const name of ['beforeunload', 'pagehide']) {
    on(name, () => {
      hover.close()
      popup.remove()
    })
  }
  EventTarget.prototype.addEventListener.call(
    document,
    'visibilitychange',
    (event) => {
      if (!event.isTrusted) return
      clearTimeout(sleeping)
      if (!livingRuntime()) return end()
      if (isHidden()) {
        popup.unseen()
        sleeping = window.setTimeout(() => popup.sleep(true), sleepAfterMs)
      } else popup.sleep(false)
    },
    { signal },
  )
  for (const touched of world.touches ?? []) {
    if (performance.now() - touched.event.timeStamp > forgottenMs) continue
    if (!pointers.isTouch(touched.event)) {
      if (wishes().trigger === 'click') mouse.take(touched)
    } else if (wishes().touch !== 'never') takeTouch(touched)
  }
  world.touches = null
  if (world.pointer) mouse.met(world.pointer)
}

/** Asked of the prototype: an image of the page may be called `visibilityState`. */
const isHidden = () => Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')?.get?.call(document) === 'hidden'
