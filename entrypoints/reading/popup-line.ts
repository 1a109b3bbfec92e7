import { focusedIn } from '@/page/focus'
import { clearOldHosts, createPopupHost } from '@/page/popup-host'
import type { PopupHost } from '@/page/popup-host'
import { anyRootOf, livingRuntime } from '@/platform/api'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'
import { createBrake } from './brake'

/** What the host with its frame tells of itself. */
export interface LineOwner {
  heard(message: FromFrame): void
  /** A new port: what the frame was told before, it does not know. */
  connected(): void
  /** The frame was loaded anew (moved without `moveBefore`): what it knew and showed is gone, and it has a new port. */
  reloaded(): void
  /** The host is not there any more. */
  taken(): void
  entered(): void
  left(to: { readonly x: number; readonly y: number }): void
}

export interface PopupLine {
  readonly host: PopupHost | null
  /** What had the focus before it went into the card. */
  readonly focusBefore: Element | null
  /** The host stands in the document with a frame that has a port. */
  stand(near: Element | null): boolean
  post(message: ToFrame): void
  /** Before anything in the card can be clicked. */
  rememberFocus(): void
  take(): void
}

/**
 * Chromium gives content scripts a dynamic address and answers it with the page of the true origin, which is the id.
 * Firefox has one address only. In a sandboxed page every frame has an origin that cannot be named; only ours has the address.
 */
function originOf(url: string, id: string | undefined): string {
  if (self.origin === 'null') return '*'
  return url.startsWith('chrome-extension:') ? `chrome-extension://${id}` : new URL(url).origin
}

/** One host with one frame, made when it is first needed and made again when it was taken away, and the port to the frame. */
export function createPopupLine(document: Document, key: Promise<string | null>, isMeasured: boolean, owner: LineOwner): PopupLine {
  const brake = createBrake()
  let host: PopupHost | null = null
  let port: MessagePort | null = null
  let focusBefore: Element | null = null

  function connect(mine: MessagePort) {
    port?.close()
    port = mine
    owner.connected()
    mine.onmessage = ({ data }: MessageEvent<FromFrame>) => owner.heard(data)
  }

  function make(url: string, id: string | undefined): PopupHost {
    clearOldHosts(document, url, anyRootOf)
    const made = createPopupHost(document, url, isMeasured, () => {
      if (host === made) line.take()
    })
    const { frame } = made
    const channel = new MessageChannel()
    connect(channel.port1)
    let waiting: MessagePort | null = channel.port2
    frame.addEventListener('load', (event) => {
      if (!event.isTrusted) return
      if (!waiting) {
        const again = new MessageChannel()
        connect(again.port1)
        waiting = again.port2
        owner.reloaded()
      }
      const given = waiting
      waiting = null
      void key.then((secret) => {
        frame.contentWindow?.postMessage({ key: secret }, originOf(url, id), [given])
      })
    })
    frame.addEventListener('mouseenter', (event) => {
      if (!event.isTrusted) return
      line.rememberFocus()
      owner.entered()
    })
    frame.addEventListener('mouseleave', (event) => {
      if (event.isTrusted) owner.left({ x: event.clientX, y: event.clientY })
    })
    return made
  }

  const line: PopupLine = {
    get host() {
      return host
    },
    get focusBefore() {
      return focusBefore
    },
    stand(near) {
      if (host && !host.element.isConnected) line.take()
      // A frame inside a closed dialog has no layout: it moves before it is asked to measure a card.
      if (host?.attach(near)) return true
      const runtime = livingRuntime()
      if (!runtime || !brake.mayTry()) return false
      const url = runtime.getURL('/lookup.html')
      // Firefox 153 lets a page that is sandboxed as a whole load the frame, but none of its scripts.
      if (self.origin === 'null' && url.startsWith('moz-extension:')) return false
      host = make(url, runtime.id)
      if (!host.attach(near)) line.take()
      return host !== null
    },
    post: (message) => port?.postMessage(message),
    rememberFocus() {
      const focused = focusedIn(document)
      if (host && focused !== host.element && focused !== host.frame) focusBefore = focused
    },
    take() {
      host?.remove()
      port?.close()
      host = null
      port = null
      owner.taken()
    },
  }
  return line
}
