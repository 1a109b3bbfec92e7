import type { ConnectPreview } from '@/components/options/preview'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'

/** Room for a card in the preview; it scrolls inside where it has more to say. */
const maxHeight = 520

/**
 * Speaks to the frame of the preview as the reading script of a page speaks to its popup: what is shown is the very card, and it follows
 * the settings by itself.
 */
export function connectPreview(key: () => Promise<string | null>): ConnectPreview {
  return (frame, told) => {
    const { port1: port, port2: given } = new MessageChannel()
    const post = (message: ToFrame) => port.postMessage(message)
    let request = 0
    let isLoaded = false
    let last: ToFrame | null = null

    port.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      switch (data.kind) {
        case 'ready':
          isLoaded = true
          if (last) post(last)
          return
        case 'rendered':
          if (data.request !== request || !data.found) return
          told.stands(data.height, data.found)
          post({ kind: 'shown', request })
          // No page is around it that could cover it or lead a click astray.
          post({ kind: 'trusted', isTrusted: true })
          return
        case 'chose':
          told.stands(data.height, data.found)
          return
        case 'resized':
          told.resized(data.height)
          return
        case 'step':
          told.stepped(data.direction)
          return
        case 'focus':
          if (data.isWanted) frame.focus()
          else told.left()
          return
        // What concerns a page around the card, which there is none.
        case 'forgotten':
        case 'no focus':
        case 'swapped':
        case 'dismissed':
        case 'pointer':
        case 'writing':
        case 'copy':
        case 'broken':
          return
      }
    }
    const hand = () => void key().then((secret) => frame.contentWindow?.postMessage({ key: secret }, location.origin, [given]))
    frame.addEventListener('load', hand, { once: true })
    frame.src = '/lookup.html'
    return {
      lookUp({ text, language }, offset, width) {
        last = { kind: 'look up', request: ++request, paragraph: { id: request, text, language }, offset, step: 0, width, maxHeight }
        if (isLoaded) post(last)
      },
      close: () => port.close(),
    }
  }
}
