import { livingRuntime } from '@/platform/api'
import type { IsolatedWorld } from '@/platform/isolated-world'
import type { ReadingWishes } from '@/platform/reading-wishes'
import { createHearing } from './hearing'
import type { Hover } from './hover'
import { listenToMouse } from './mouse'
import { createPointers } from './pointers'
import type { Popup } from './popup'
import { listenToTouch } from './touch'
import { createTyping } from './typing'

/** After this long in the background a tab lets go of the dictionary. */
const sleepAfterMs = 60_000

/** All that the reading script hears of the page, and what the sentinel heard before. */
export function listen(world: IsolatedWorld, hover: Hover, popup: Popup, wishes: () => ReadingWishes, end: () => void, signal: AbortSignal): void {
  const on = createHearing(end, signal)
  const pointers = createPointers()
  const typing = createTyping()
  let sleeping = 0

  const mouse = listenToMouse(on, hover, popup, pointers, typing, wishes)
  const takeTouch = listenToTouch(on, hover, popup, pointers, wishes)
  on('scroll', () => hover.scrolled())
  on('resize', () => hover.close())
  on<KeyboardEvent>(
    'keydown',
    (event) => {
      pressed(event)
      if (isTyping(event) && !isModifier(event)) typing.typed(event.timeStamp)
      mouse.keyDown(event, event.defaultPrevented || isTyping(event))
    },
    { capture: true, signal },
  )
  on<KeyboardEvent>('keyup', (event) => mouse.keyUp(event))
  // Also what is dictated, or pasted by a menu.
  on<InputEvent>('input', (event) => {
    if (event.inputType) typing.typed(event.timeStamp)
  })
  on('compositionstart', () => typing.composing(true))
  on('compositionend', () => typing.composing(false))
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
      if (isHidden()) sleeping = window.setTimeout(() => popup.sleep(true), sleepAfterMs)
      else popup.sleep(false)
    },
    { signal },
  )
  if (world.pointer) mouse.met(world.pointer)
  for (const touched of world.touches.splice(0)) takeTouch(touched)

  function pressed(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229) return
    if (!popup.isShown) return
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    const take = () => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    if (isPlain && event.key === 'Escape') {
      take()
      hover.close()
    } else if (isPlain && !isTyping(event) && (event.key === '.' || event.key === ',')) {
      take()
      popup.step(event.key === '.' ? 1 : -1, 'word')
    } else if (isPlain && !isTyping(event) && popup.takes(event.key)) {
      take()
      popup.press(event.key)
    } else if (!isModifier(event) && isTyping(event)) hover.close()
  }
}

const isModifier = ({ key }: KeyboardEvent) => /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|Fn)$/.test(key)

/** Asked of the prototype: an image of the page may be called `visibilityState`. */
const isHidden = () => Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')?.get?.call(document) === 'hidden'

/** Whether the key goes into something that takes text. The first element of the path sees through open shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return false
  if (/^(input|textarea|select)$/.test(target.localName)) return true
  if ((target as HTMLElement).isContentEditable || target.ownerDocument.designMode === 'on') return true
  return /^(textbox|searchbox|combobox|application)$/.test(target.getAttribute('role') ?? '')
}
