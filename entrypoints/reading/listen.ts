import { livingRuntime } from '@/platform/api'
import type { Hover } from './hover'
import type { Popup } from './popup'

/** After this long in the background a tab lets go of the dictionary. */
const sleepAfterMs = 60_000

/** All that the reading script hears of the page. Only what a person did counts: pages can send any event themselves. */
export function listen(hover: Hover, popup: Popup, end: () => void, signal: AbortSignal): void {
  const watching = { capture: true, passive: true, signal }
  let screen = { x: NaN, y: NaN }
  let isDown = false
  let sleeping = 0

  /** Calls `work` for what a person did, as long as this copy of the extension is the living one. */
  const on = <E extends Event>(name: string, work: (event: E) => void, options: AddEventListenerOptions = watching) => {
    window.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted) return
        if (livingRuntime()) work(event as E)
        else end()
      },
      options,
    )
  }

  on<MouseEvent>('mousemove', (event) => {
    // Content that moves under a resting pointer sends moves too: while someone types or reads on, that means nothing.
    if (event.screenX === screen.x && event.screenY === screen.y) return
    screen = { x: event.screenX, y: event.screenY }
    if (event.buttons || isDown) {
      isDown = event.buttons !== 0
      hover.close()
      if (isDown) return
    }
    if (popup.isMetBy(event)) hover.entered()
    else hover.moved({ x: event.clientX, y: event.clientY, at: event.timeStamp }, true)
  })
  on<MouseEvent>('mousedown', (event) => {
    if (popup.isMetBy(event)) return
    isDown = true
    hover.close()
  })
  on<MouseEvent>('mouseup', () => (isDown = false))
  on('dragstart', () => hover.close())
  on('dragend', () => (isDown = false))
  on<MouseEvent>('mouseout', (event) => {
    if (!event.relatedTarget) hover.leave()
  })
  on('scroll', () => hover.scrolled())
  on('resize', () => hover.close())
  on<KeyboardEvent>('keydown', (event) => pressed(event), { capture: true, signal })
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
    } else if (!/^(Shift|Control|Alt|Meta|AltGraph|CapsLock|Fn)$/.test(event.key) && isTyping(event)) hover.close()
  }
}

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
