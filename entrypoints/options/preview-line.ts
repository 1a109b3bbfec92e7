import type { ConnectPreview } from '@/components/options/preview'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'

type Heard = { readonly [Kind in FromFrame['kind']]?: (message: Extract<FromFrame, { kind: Kind }>) => void }

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

    /** What concerns a page around the card is not heard: there is none. */
    const heard: Heard = {
      ready() {
        isLoaded = true
        if (last) post(last)
      },
      rendered({ request: answered, found, height }) {
        if (answered !== request || !found) return
        told.stands(height, found)
        post({ kind: 'shown', request })
        // No page is around it that could cover it or lead a click astray.
        post({ kind: 'trusted', isTrusted: true })
      },
      chose({ request: of, height, found }) {
        if (of === request) told.stands(height, found)
      },
      resized({ request: of, height }) {
        if (of === request) told.resized(height)
      },
      step: ({ direction }) => told.stepped(direction),
      focus({ isWanted }) {
        if (isWanted) frame.focus()
        else told.left()
      },
    }
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => (heard[data.kind] as ((message: FromFrame) => void) | undefined)?.(data)
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
