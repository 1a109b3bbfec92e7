import * as dom from './dom'
import type { Box } from './placement'
import { createStaying } from './staying'

export interface PopupHost {
  /** A new frame starts empty whenever the browser (re)loads it: hand it a port each time. */
  readonly frame: HTMLIFrameElement
  readonly element: HTMLElement
  /** Puts the host where it can be seen and used beside `near`; false when the page did not let us. */
  attach(near: Element | null): boolean
  /** Above what the page opened since: only when the card is not to be seen, for it blinks. */
  raiseAgain(): void
  /** To be said again and again while the card is shown: a card whose script was ended without a word goes by itself. */
  stay(): void
  /** Nothing was put into the top layer since: an element there that lets the pointer through is found by no hit test. */
  isTopmost(): boolean
  show(box: Box): void
  /** Lies over the whole window while the card is dragged; null takes it away. */
  shield(what: Shield | null): void
  /** The card keeps its size and place, so that its text can be laid out for the next word. */
  hide(): void
  remove(): void
}

export interface Shield {
  readonly cursor: string
  readonly moved: (event: PointerEvent) => void
  readonly released: (event: PointerEvent) => void
}

/** The foreignObjects that are ours. */
const homes = new WeakSet<Element>()

/**
 * Takes away what a copy of the extension left behind that was ended without a word (Firefox does so on every update).
 *
 * @param rootOf opens the closed root of an element, as only extensions can
 */
export function clearOldHosts(document: Document, url: string, rootOf: (element: HTMLElement) => ShadowRoot | null): void {
  const { protocol, pathname } = new URL(url)
  for (const element of dom.allIn(document, 'div[popover="manual"]') as NodeListOf<HTMLElement>) {
    const frame = rootOf(element)?.firstElementChild
    if (!(frame instanceof HTMLIFrameElement) || !frame.src.startsWith(protocol)) continue
    if (new URL(frame.src).pathname === pathname) element.remove()
  }
}

/** Only what differs from `all: initial`, for the two elements that a page can see or reach. */
const hostStyle: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  display: 'block',
  overflow: 'visible',
  visibility: 'hidden',
  opacity: '1',
  'z-index': '2147483647',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  background: 'transparent',
  transform: 'none',
  filter: 'none',
  animation: 'none',
  transition: 'none',
  contain: 'none',
  'pointer-events': 'none',
  'color-scheme': 'normal',
}

const shieldStyle: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'pointer-events': 'auto',
  'touch-action': 'none',
}

const frameStyle: Record<string, string> = {
  all: 'initial',
  position: 'absolute',
  left: '0',
  top: '0',
  display: 'block',
  border: '0',
  margin: '0',
  padding: '0',
  'border-radius': '10px',
  'box-shadow': '0 1px 2px rgb(0 0 0 / 0.16), 0 8px 28px rgb(0 0 0 / 0.22)',
  'max-width': 'none',
  'max-height': 'none',
  'pointer-events': 'auto',
  'color-scheme': 'normal',
}

/**
 * The element that carries the popup's frame. The page can see that it is there, but neither reach into it nor restyle it:
 * every style is inline and important, which no style sheet can beat, and is written again whenever the card is shown.
 *
 * @param taken the page took the host away from where it was put: its frame would be loaded anew with every such move
 */
export function createPopupHost(document: Document, url: string, isMeasured: boolean, taken: () => void): PopupHost {
  const html = 'http://www.w3.org/1999/xhtml'
  const element = dom.createElement(document, html, 'div') as HTMLDivElement
  const frame = dom.createElement(document, html, 'iframe') as HTMLIFrameElement
  const root = element.attachShadow({ mode: isMeasured ? 'open' : 'closed' })
  if (isMeasured) element.setAttribute('data-tongdu-popup', '')
  // Pages with Cross-Origin-Embedder-Policy let no other frame in.
  frame.setAttribute('credentialless', '')
  // A key that asks for sound is pressed in the page: Chromium then lets the frame speak only where the page passes its own leave on.
  frame.setAttribute('allow', 'autoplay *')
  frame.setAttribute('tabindex', '-1')
  dress(element, hostStyle)
  dress(frame, frameStyle)
  conceal(frame)
  frame.src = url
  root.append(frame)

  const staying = createStaying(frame)
  let shield: HTMLElement | null = null
  let home: Element | null = null
  let dressed = element.style.cssText
  const guarding = new MutationObserver(() => {
    if (element.parentNode !== home) taken()
  })
  let below = new Set<EventTarget | null>()
  const others = () => [...dom.allIn(document, ':popover-open, dialog:modal, :fullscreen')].filter((other) => !other.contains(element))
  const opened = (event: Event) => void (event.target !== element && below.delete(event.target))
  EventTarget.prototype.addEventListener.call(document, 'beforetoggle', opened, true)
  const raise = () => {
    if (element.popover !== 'manual') element.popover = 'manual'
    if (matches(element, ':popover-open')) return
    try {
      element.showPopover()
      below = new Set(others())
    } catch {
      // Refused in documents that are not fully active: then it is an ordinary fixed element.
    }
  }

  return {
    frame,
    element,
    attach(near) {
      home = homeFor(document, near)
      if (!home) return false
      if (element.parentNode !== home) {
        // A frame that loads anew has nothing to show.
        if (!move(element, home)) conceal(frame)
        guarding.disconnect()
        guarding.observe(home, { childList: true })
      }
      // In a host that the page took out of the layout no card can be measured.
      if (element.style.cssText !== dressed) element.style.cssText = dressed
      raise()
      return element.isConnected
    },
    raiseAgain() {
      if (matches(element, ':popover-open')) element.hidePopover()
      raise()
    },
    isTopmost: () => others().every((other) => below.has(other)),
    show({ x, y, width, height }) {
      dress(element, { ...hostStyle, left: `${x}px`, top: `${y}px`, zoom: `${1 / zoomAround(element)}` })
      dressed = element.style.cssText
      dress(frame, { ...frameStyle, width: `${width}px`, height: `${height}px` })
      // Not important, or no animation could end it. The page reaches nothing in a closed root.
      frame.style.setProperty('visibility', 'visible')
      staying.stay()
    },
    shield(what) {
      shield?.remove()
      shield = null
      if (!what) return
      const cover = dom.createElement(document, html, 'div') as HTMLDivElement
      dress(cover, { ...shieldStyle, cursor: what.cursor })
      cover.addEventListener('pointermove', what.moved)
      cover.addEventListener('pointerup', what.released)
      root.append(cover)
      shield = cover
    },
    stay: () => staying.stay(),
    hide() {
      conceal(frame)
      staying.forget()
    },
    remove() {
      guarding.disconnect()
      EventTarget.prototype.removeEventListener.call(document, 'beforetoggle', opened, true)
      element.remove()
      if (home && homes.has(home)) home.remove()
    },
  }
}

const conceal = (frame: HTMLElement) => frame.style.setProperty('visibility', 'hidden', 'important')

function dress(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important')
}

/** `zoom` on an ancestor cannot be overridden, only divided out. */
function zoomAround(element: HTMLElement): number {
  const parent = element.parentElement as (Element & { currentCSSZoom?: number }) | null
  return parent?.currentCSSZoom || 1
}

/**
 * Everything outside a modal dialog is inert, so there the host must be inside; the same goes for a full-screen element,
 * since some browsers show nothing else. Everywhere else it is a child of the root, out of the way of the page's own lists.
 */
function homeFor(document: Document, near: Element | null): Element | null {
  for (let element = near; element; element = parentAcrossRoots(element)) {
    if (isModal(element)) return element
  }
  const modal = topModal(document)
  if (modal) return modal
  const full = dom.fullscreenElementOf(document)
  if (full && canHaveChildren(full)) return full
  return inSvg(document) ?? dom.documentElementOf(document)
}

const svg = 'http://www.w3.org/2000/svg'

/** Firefox gives HTML no box as a child of an SVG root, not even in the top layer: there it needs a foreignObject around it. */
function inSvg(document: Document): Element | null {
  const root = dom.documentElementOf(document)
  if (root?.namespaceURI !== svg) return null
  const last = root.lastElementChild
  if (last && homes.has(last)) return last
  const home = dom.createElement(document, svg, 'foreignObject') as SVGElement
  home.setAttribute('width', '1')
  home.setAttribute('height', '1')
  home.style.setProperty('overflow', 'visible', 'important')
  root.append(home)
  homes.add(home)
  return home
}

function isModal(element: Element): boolean {
  return dom.nameOf(element) === 'dialog' && matches(element, ':modal')
}

function topModal(document: Document): Element | null {
  const modals = dom.allIn(document, 'dialog:modal')
  return modals[modals.length - 1] ?? null
}

function matches(element: Element, selector: string): boolean {
  try {
    return dom.isMatching(element, selector)
  } catch {
    // A browser that does not know the selector has no such state.
    return false
  }
}

function parentAcrossRoots(element: Element): Element | null {
  const parent = dom.parentOf(element)
  if (dom.isShadowRoot(parent)) return parent.host
  return parent && dom.isElement(parent) ? parent : null
}

const canHaveChildren = (element: Element) => !/^(iframe|video|img|canvas|embed|object|frame|audio)$/.test(dom.nameOf(element))

/** `moveBefore` keeps the frame alive; without it (false) the frame loads anew and is handed a new port. */
function move(element: HTMLElement, home: Element): boolean {
  const mover = home as Element & { moveBefore?: (node: Node, before: Node | null) => void }
  if (mover.moveBefore && element.isConnected) {
    try {
      mover.moveBefore(element, null)
      return true
    } catch {
      // Another document or a disconnected home: an ordinary insertion does.
    }
  }
  dom.append(home, element)
  return false
}
