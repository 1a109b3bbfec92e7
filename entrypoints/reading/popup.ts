import { activeElementOf } from '@/page/dom'
import { focusedIn, giveFocusBack } from '@/page/focus'
import { clearOldHosts, createPopupHost } from '@/page/popup-host'
import type { PopupHost } from '@/page/popup-host'
import { placeCard, roomFor } from '@/page/placement'
import type { Box, Surroundings } from '@/page/placement'
import { anyRootOf, livingRuntime } from '@/platform/api'
import type { Chose, FromFrame, ParagraphText, Rendered, ToFrame } from '@/platform/frame-messages'
import { createBrake } from './brake'
import { contains } from './corridor'
import { isInSight } from './concealment'

/** What someone who reads text asks of the popup. Sub-frames ask the same through `link.ts`. */
export interface LookUpRequest {
  readonly request: number
  readonly paragraph: ParagraphText & { readonly text: string }
  readonly offset: number
  readonly step: -1 | 0 | 1
  /** The end of what is selected, where more than a caret is. */
  readonly end?: number
  /** The reader said already that it is to be kept. */
  readonly keeps?: true
  readonly around: Surroundings
}

/** What the popup tells the one for whom it works at the moment. */
export interface PopupOwner {
  rendered(answer: Rendered): void
  /** The card shows another word of the same paragraph, as the reader wished. */
  chose(chose: Chose): void
  /** The card stands there now; null: it does not any more, whatever the reason. */
  stands(box: Box | null): void
  /** The pointer went into the card or out of it. */
  entered(isInside: boolean): void
  /** The pointer left this frame for the document around. */
  left(): void
  stepped(direction: -1 | 1): void
  /** The reader writes in the card, or does no more. */
  writing(isWriting: boolean): void
}

export interface Popup {
  readonly isShown: boolean
  /** @param near the element whose text it is: the card must be usable there */
  lookUp(request: LookUpRequest, owner: PopupOwner, near: Element | null): void
  show(request: number, around: Surroundings, near: Element | null): void
  hide(): void
  /** A key in the page asks for the word before or after the one that is shown. */
  step(direction: -1 | 1): void
  /** Whether the card that is shown answers to this key. */
  takes(key: string): boolean
  press(key: string): void
  /** Whether an event in this document met the card. A browser that has not drawn the card yet gives the page what was meant for it. */
  isMetBy(event: Event): boolean
  sleep(isAsleep: boolean): void
  remove(): void
}

/**
 * Chromium gives content scripts a dynamic address and answers it with the page of the true origin, which is the id.
 * Firefox has one address only. In a sandboxed page every frame has an origin that cannot be named; only ours has the address.
 */
function originOf(url: string, id: string | undefined): string {
  if (self.origin === 'null') return '*'
  return url.startsWith('chrome-extension:') ? `chrome-extension://${id}` : new URL(url).origin
}

/** In a smaller sub-frame a card would be all scroll bars: there nothing is shown. */
const leastInFrame = { width: 180, height: 60 }

const watchMs = 200

interface Answered {
  readonly request: number
  readonly width: number
  height: number
  keys: readonly string[]
}

/** The popup of this document: one host with one frame, made when it is first needed and made again when it was taken away. */
export function createPopup(document: Document, key: Promise<string | null>, isMeasured: boolean, isSubFrame: boolean): Popup {
  const brake = createBrake()
  let host: PopupHost | null = null
  let port: MessagePort | null = null
  let owner: PopupOwner | null = null
  let asked: { readonly request: number; readonly width: number } | null = null
  let answered: Answered | null = null
  let shown: { readonly request: number; readonly around: Surroundings; width: number; height: number; keys: readonly string[] } | null = null
  let last: LookUpRequest | null = null
  let heard = new Set<number>()
  let watching = 0
  /** Where the card of this word stands, and where it stood before it grew or showed another cut. */
  let box: Box | null = null
  let boxBefore: Box | null = null
  /** What had the focus before it went into the card. */
  let focusBefore: Element | null = null

  const post = (message: ToFrame) => port?.postMessage(message)

  /** The host stands in the document with a frame that has a port. */
  function stand(near: Element | null): boolean {
    if (host && !host.element.isConnected) take()
    // A frame inside a closed dialog has no layout: it moves before it is asked to measure a card.
    if (host?.attach(near)) return true
    const runtime = livingRuntime()
    if (!runtime || !brake.mayTry()) return false
    const url = runtime.getURL('/lookup.html')
    // Firefox 153 lets a page that is sandboxed as a whole load the frame, but none of its scripts.
    if (self.origin === 'null' && url.startsWith('moz-extension:')) return false
    clearOldHosts(document, url, anyRootOf)
    const made = createPopupHost(document, url, isMeasured, () => {
      if (host === made) take()
    })
    host = made
    const { frame } = made
    const channel = new MessageChannel()
    connect(channel.port1)
    let waiting: MessagePort | null = channel.port2
    frame.addEventListener('load', (event) => {
      if (!event.isTrusted) return
      if (!waiting) {
        // The frame was loaded anew (moved without `moveBefore`): what it knew and showed is gone.
        popup.hide()
        const again = new MessageChannel()
        connect(again.port1)
        waiting = again.port2
        if (last) send(last)
      }
      const given = waiting
      waiting = null
      void key.then((secret) => {
        frame.contentWindow?.postMessage({ key: secret }, originOf(url, runtime.id), [given])
      })
    })
    frame.addEventListener('mouseenter', (event) => {
      if (!event.isTrusted) return
      rememberFocus()
      owner?.entered(true)
    })
    frame.addEventListener('mouseleave', (event) => {
      // A card that moved away from under a resting pointer was not left; the pointer tells by its next move where it is.
      if (event.isTrusted && !(boxBefore && contains(boxBefore, { x: event.clientX, y: event.clientY }, 0))) owner?.entered(false)
    })
    if (!host.attach(near)) take()
    return host !== null
  }

  /** Before anything in the card can be clicked. */
  function rememberFocus() {
    const focused = focusedIn(document)
    if (host && focused !== host.element && focused !== host.frame) focusBefore = focused
  }

  function connect(mine: MessagePort) {
    port?.close()
    port = mine
    heard = new Set()
    mine.onmessage = ({ data }: MessageEvent<FromFrame>) => receive(data)
  }

  function take() {
    host?.remove()
    port?.close()
    host = null
    port = null
    box = boxBefore = null
    clearInterval(watching)
    if (shown) owner?.stands(null)
    shown = null
  }

  function send(look: LookUpRequest) {
    const { width, height } = roomFor(look.around)
    const { id, language } = look.paragraph
    asked = { request: look.request, width }
    answered = null
    post({
      kind: 'look up',
      request: look.request,
      paragraph: heard.has(id) ? { id, language } : look.paragraph,
      offset: look.offset,
      step: look.step,
      ...(look.end !== undefined && { end: look.end }),
      ...(look.keeps && { keeps: look.keeps }),
      width,
      maxHeight: height,
    })
    heard.add(id)
  }

  function receive(message: FromFrame) {
    switch (message.kind) {
      case 'rendered':
        if (message.request !== asked?.request) return
        answered = { ...asked, height: message.height, keys: message.keys }
        owner?.rendered(message)
        return
      case 'forgotten':
        heard.clear()
        if (last?.request === message.request) send(last)
        return
      case 'swapped':
        return
      case 'chose':
        if (!shown) return
        shown.height = message.height
        shown.keys = message.keys
        owner?.chose(message)
        void place()
        return
      case 'resized':
        if (!shown) return
        shown.height = message.height
        void place()
        return
      case 'step':
        owner?.stepped(message.direction)
        return
      case 'pointer':
        if (message.isInside) rememberFocus()
        if (shown) owner?.entered(message.isInside)
        return
      case 'writing':
        owner?.writing(message.isWriting)
        return
      case 'dismissed':
        popup.hide()
        return
      case 'broken':
      case 'ready':
        return
    }
  }

  async function place() {
    if (!shown || !host) return
    const { around, width, height, request } = shown
    const { x, y } = await placeCard(around, { width, height })
    if (shown?.request !== request || !host) return
    boxBefore = box
    box = { x, y, width, height }
    host.show(box)
    if (!isInSight(host, box)) host.raiseAgain()
    owner?.stands(box)
    watch(box)
  }

  /** While the card stands there, clicks in it count only as long as it is in sight. */
  function watch(box: Box) {
    clearInterval(watching)
    const look = () => {
      // An update left this copy behind: its card must not stay until the pointer moves again.
      if (!livingRuntime()) take()
      else if (host && shown) {
        host.stay()
        post({ kind: 'trusted', isTrusted: isInSight(host, box) })
      }
    }
    look()
    watching = window.setInterval(look, watchMs)
  }

  const popup: Popup = {
    get isShown() {
      return shown !== null
    },
    lookUp(look, asker, near) {
      if (owner !== asker && shown) popup.hide()
      owner = asker
      last = look
      const { width, height } = roomFor(look.around)
      if (isSubFrame && (width < leastInFrame.width || height < leastInFrame.height)) return
      if (stand(near)) send(look)
    },
    show(request, around, near) {
      if (answered?.request !== request || !host) return
      if (!host.attach(near)) {
        take()
        return
      }
      shown = { request, around, width: answered.width, height: answered.height, keys: answered.keys }
      box = null
      post({ kind: 'shown', request })
      void place()
    },
    hide() {
      if (!shown) return
      shown = null
      box = boxBefore = null
      clearInterval(watching)
      if (host && activeElementOf(document) === host.element) giveFocusBack(host.frame, focusBefore)
      host?.hide()
      post({ kind: 'hidden' })
      owner?.stands(null)
    },
    step: (direction) => owner?.stepped(direction),
    takes: (key) => shown !== null && shown.keys.includes(key),
    press: (key) => post({ kind: 'pressed', key }),
    isMetBy: ({ target }) => shown !== null && host !== null && target === host.element,
    sleep(isAsleep) {
      post({ kind: isAsleep ? 'sleep' : 'wake' })
    },
    remove: take,
  }
  return popup
}
